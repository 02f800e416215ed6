package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** An archive without its ledger, or with a ledger that knows less than the archive. */
class AdoptedPublicationTest extends PullBench {
    private static final Series BULLETIN = Series.BULLETIN;

    @Test
    void whatHasItsNameIsLookedThroughAndEnteredAndNotDownloadedAgain() throws Exception {
        ErrandInTest errand = archivedAndForgotten();
        Path side = errand.zip(BULLETIN, week).resolveSibling(week + ".json");
        byte[] described = Files.readAllBytes(side);
        Issue issue = errand.pull(BULLETIN, week);
        assertThat(issue.said()).hasValue("Archived.");
        assertThat(errand.edition(BULLETIN, week).content()).isEqualTo(Sha256.of(errand.zip(BULLETIN, week)));
        assertThat(side).hasBinaryContent(described);
        assertThat(sandbox.pulls()).hasSize(1);
        assertThat(errand.incoming(BULLETIN)).isEmpty();
    }

    @Test
    void aCrashBehindTheNameAndBeforeTheSideFileIsMadeUpFor() throws Exception {
        ErrandInTest errand = archivedAndForgotten("hws.bulletin.unpack", "true");
        Path side = errand.zip(BULLETIN, week).resolveSibling(week + ".json");
        Files.delete(side);
        errand.pull(BULLETIN, week);
        assertThat(errand.side(BULLETIN, week).path("sha256").asText())
                .isEqualTo(errand.edition(BULLETIN, week).content().sha256());
        assertThat(errand.side(BULLETIN, week).path("problems")).isEmpty();
        assertThat(errand.zip(BULLETIN, week).resolveSibling(week)).isDirectory();
        assertThat(sandbox.pulls()).hasSize(1);
    }

    @Test
    void aCrashBetweenTheTwoNamesOfAMoveIsMadeUpFor() throws Exception {
        ErrandInTest errand = archivedAndForgotten();
        Path part = errand.folder(BULLETIN).resolve(".incoming").resolve(week + ".zip.partial");
        Files.createDirectories(part.getParent());
        Files.createLink(part, errand.zip(BULLETIN, week));
        byte[] zip = Files.readAllBytes(part);
        errand.pull(BULLETIN, week);
        assertThat(errand.edition(BULLETIN, week).edition()).isEqualTo(1);
        assertThat(errand.incoming(BULLETIN)).isEmpty();
        Files.createLink(part, errand.zip(BULLETIN, week));
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 2));
        errand.pull(BULLETIN, week);
        assertThat(errand.zip(BULLETIN, week)).hasBinaryContent(zip);
        assertThat(errand.ledger().editions(BULLETIN, week)).hasSize(2);
        assertThat(errand.incoming(BULLETIN)).isEmpty();
    }

    @Test
    void somethingElseUnderItsNameIsLeftThereAndThePublicationLiesBesideIt() throws Exception {
        ErrandInTest errand = errand();
        Path foreign =
                Files.createDirectories(errand.zip(BULLETIN, week).getParent()).resolve(week + ".zip");
        Files.writeString(foreign, "somebody else's");
        List<String> log = log();
        assertThat(errand.pull(BULLETIN, week).said()).hasValue("Archived.");
        assertThat(foreign).hasContent("somebody else's");
        assertThat(errand.edition(BULLETIN, week).file()).endsWith(week + "-2.zip");
        assertThat(foreign.resolveSibling(week + "-2.json")).exists();
        assertThat(log).anyMatch(line -> line.contains("is not ours"));
    }

    @Test
    void neitherAFolderNorALinkUnderItsNameKeepsItOut() throws Exception {
        ErrandInTest errand = errand();
        List<String> weeks = latest(3);
        Files.createDirectories(errand.zip(BULLETIN, weeks.get(0)));
        Path elsewhere = Files.write(folder.resolve("elsewhere.zip"), PublicationZip.ofSize(weeks.get(1), 100));
        Files.createSymbolicLink(errand.zip(BULLETIN, weeks.get(1)), elsewhere);
        Files.createSymbolicLink(errand.zip(BULLETIN, weeks.get(2)), folder.resolve("nowhere"));
        for (String one : weeks) {
            assertThat(errand.pull(BULLETIN, one).said()).hasValue("Archived.");
            assertThat(errand.edition(BULLETIN, one).file()).endsWith(one + "-2.zip");
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void thePublicationBesideAForeignFileIsFoundAgainToo() throws Exception {
        ErrandInTest errand = errand();
        Files.createDirectories(errand.zip(BULLETIN, week).getParent());
        Files.writeString(errand.zip(BULLETIN, week), "somebody else's");
        errand.pull(BULLETIN, week);
        ErrandInTest fresh = forgetful(errand);
        fresh.pull(BULLETIN, week);
        assertThat(fresh.edition(BULLETIN, week).file()).endsWith(week + "-2.zip");
        assertThat(sandbox.pulls()).hasSize(1);
    }

    private ErrandInTest archivedAndForgotten(String... settings) throws Exception {
        ErrandInTest errand = errand();
        errand.pull(BULLETIN, week);
        return forgetful(errand, settings);
    }

    /** With a ledger of its own. */
    private ErrandInTest forgetful(ErrandInTest errand, String... settings) throws Exception {
        errand.close();
        try (Stream<Path> files = Files.list(new Home(folder.resolve("home")).ledger())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return errand(settings);
    }
}
