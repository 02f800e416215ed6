package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.figures.Figures;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Scheme;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten years of Fridays, with everything that can go wrong between WIPO and the archive. */
class TenYearsTest extends OnTheWire {
    private static final long SEED = 20_260_601;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 5);

    private static final Logger OURS = Logger.getLogger("org.haguecourier");

    @TempDir(factory = InMemory.class)
    Path home;

    private final HandClock time = new HandClock();
    private final Level before = OURS.getLevel();

    /** Of ten years, the log is long. */
    @BeforeEach
    void beQuiet() {
        OURS.setLevel(Level.OFF);
    }

    @AfterEach
    void talkAgain() {
        OURS.setLevel(before);
    }

    @Override
    SandboxOptions options(SandboxOptions usual) {
        return usual.withClock(time).withTokenLife(Duration.ofDays(1));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyWeekIsArchivedOnceAndWhole(Scheme scheme) throws Exception {
        List<PublishedWeek> weeks = PublishedWeek.between(FIRST, TenYears.END, scheme);
        TenYears years = lived(scheme, weeks);

        TenYearsAudit audit = new TenYearsAudit(weeks, sandbox.pulls(), years.misfortune()::wasGiven);
        assertThat(findings(audit, years)).isEmpty();
        assertThat(weeks).hasSize(522);
        Map<String, Long> figures = new TreeMap<>(audit.figures());
        figures.putAll(years.figures());
        figures.put("weeks missed", 0L);
        assertThat(figures.get("downloads that came whole")).isEqualTo(figures.get("weeks published"));
        Figures.put("ten-years-" + scheme, figures);
    }

    private TenYears lived(Scheme scheme, List<PublishedWeek> weeks) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, scheme));
        Map<String, String> settings = new HashMap<>(CourierInTest.settings(home, key, sandbox));
        settings.put("hws.week.scheme", scheme.toString());
        settings.put("hws.bulletin.enabled", "true");
        settings.put("hws.confidential-copy.enabled", "true");
        TenYears years = closedAtTheEnd(new TenYears(sandbox, time, settings, SEED));
        years.live(weeks);
        return years;
    }

    private static List<String> findings(TenYearsAudit audit, TenYears years) throws IOException {
        WeeklyCourier courier = years.courier();
        return audit.findings(courier.home().archive(), courier.ledger().publications());
    }

    /** Otherwise the absence of findings would tell nothing. */
    @Test
    void whatIsMissingOrTwiceOrChangedIsFound() throws Exception {
        List<PublishedWeek> weeks = PublishedWeek.between(FIRST, FIRST.plusWeeks(8), Scheme.ISO);
        TenYears years = lived(Scheme.ISO, weeks.subList(0, 7));
        WeeklyCourier courier = years.courier();
        Path bulletins = courier.home().archive().resolve("bulletin/2026");
        Files.delete(bulletins.resolve(weeks.get(1).id() + ".zip"));
        Files.writeString(bulletins.resolve(weeks.get(2).id() + ".zip"), "other");
        Files.writeString(bulletins.resolve(weeks.get(3).id() + ".json"), "{}");
        Issue again = courier.ledger()
                .publications()
                .claim(Series.BULLETIN, weeks.get(4).id())
                .orElseThrow();
        courier.pull(again);

        TenYearsAudit audit = new TenYearsAudit(weeks, sandbox.pulls(), years.misfortune()::wasGiven);
        assertThat(findings(audit, years))
                .containsExactlyInAnyOrder(
                        "bulletin 202624 is not what the ledger says",
                        "bulletin 202625 is not what the ledger says",
                        "bulletin 202626 is not what its side file says",
                        "bulletin 202627 was given 2 times",
                        "bulletin 202630 is in the ledger 0 times",
                        "confidential-copy 202630 is in the ledger 0 times",
                        "bulletin: other files than expected: [2026/202624.zip, 2026/202630.json, 2026/202630.zip]",
                        "confidential-copy: other files than expected: [2026/202630.json, 2026/202630.zip]");
    }
}
