package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** A week that is fetched once more: nothing is ever replaced. */
class ReissuedWeekTest extends PullBench {
    @Test
    void otherContentLiesBesideTheFirstAndIsTold() throws Exception {
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, week);
        byte[] first = Files.readAllBytes(errand.zip(Series.BULLETIN, week));
        byte[] firstSide = Files.readAllBytes(side(errand, week));
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 2));
        List<String> log = log();
        Issue issue = errand.pull(Series.BULLETIN, week);
        assertThat(issue.said().orElseThrow()).contains("published again with other content", week + "-2.zip");
        assertThat(issue.due()).isEmpty();
        assertThat(log).anyMatch(line -> line.contains("published again") && line.contains(week + "-2.zip"));
        assertThat(errand.names(Series.BULLETIN))
                .containsExactly(in(week + "-2.json"), in(week + "-2.zip"), in(week + ".json"), in(week + ".zip"));
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(first);
        assertThat(side(errand, week)).hasBinaryContent(firstSide);
        assertThat(errand.side(Series.BULLETIN, week + "-2").path("edition").asInt())
                .isEqualTo(2);
        assertThat(errand.ledger().editions(Series.BULLETIN, week))
                .extracting(Edition::edition)
                .containsExactly(1, 2);
    }

    @Test
    void theSameContentChangesNothing() throws Exception {
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, week);
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 2));
        errand.pull(Series.BULLETIN, week);
        List<String> names = errand.names(Series.BULLETIN);
        List<Edition> editions = errand.ledger().editions(Series.BULLETIN);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Fetched again: the same content.");
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 1));
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Fetched again: the same content.");
        assertThat(errand.names(Series.BULLETIN)).isEqualTo(names);
        assertThat(errand.incoming(Series.BULLETIN)).isEmpty();
        assertThat(errand.ledger().editions(Series.BULLETIN)).isEqualTo(editions);
    }

    @Test
    void aWeekOfWhichTheSecondTryFailsIsStillArchivedAndAskedForAgain() throws Exception {
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, week);
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 404));
        Issue issue = errand.pull(Series.BULLETIN, week);
        assertThat(issue.alarmed()).isFalse();
        assertThat(errand.edition(Series.BULLETIN, week).removed()).isEmpty();
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 200));
        assertThat(errand.pull(Series.BULLETIN, week).due()).isEmpty();
    }

    @Test
    void contentThatComesWhenAnEarlierOneHasLeftTheArchiveGetsAPlaceAndARowOfItsOwn() throws Exception {
        ErrandInTest errand = errand();
        Path junk = errand.zip(Series.BULLETIN, week);
        Files.createDirectories(junk.getParent());
        Files.writeString(junk, "somebody else's");
        errand.pull(Series.BULLETIN, week);
        Edition second = errand.edition(Series.BULLETIN, week);
        assertThat(second.edition()).isEqualTo(2);
        Files.delete(junk.resolveSibling(week + "-2.zip"));
        errand.ledger().removed(second);
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 2));
        errand.pull(Series.BULLETIN, week);
        Path third = junk.resolveSibling(week + "-3.zip");
        assertThat(errand.ledger().editions(Series.BULLETIN, week))
                .extracting(Edition::content)
                .containsExactly(second.content(), Sha256.of(third));
        assertThat(junk).hasContent("somebody else's");
    }

    @Test
    void whatHadBeenTakenOutOfTheArchiveAndIsFetchedAgainIsInItAgain() throws Exception {
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, week);
        Files.delete(errand.zip(Series.BULLETIN, week));
        errand.ledger().removed(errand.edition(Series.BULLETIN, week));
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Fetched again: the same content.");
        assertThat(errand.zip(Series.BULLETIN, week)).exists();
        assertThat(errand.edition(Series.BULLETIN, week).removed()).isEmpty();
    }

    private String in(String name) {
        return week.substring(0, 4) + "/" + name;
    }

    private static Path side(ErrandInTest errand, String week) {
        return errand.zip(Series.BULLETIN, week).resolveSibling(week + ".json");
    }
}
