package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** What is old goes, if the same bytes lie elsewhere, and only then. */
class RetentionTest extends PullBench {
    private static final Series BULLETIN = Series.BULLETIN;

    private final String old = latest(3).get(0);
    private ErrandInTest errand;
    private Path zip;
    private Path copy;

    @BeforeEach
    void archiveTwoWeeks() throws Exception {
        errand = errand(
                "hws.bulletin.enabled", "true",
                "hws.bulletin.first-week", old,
                "hws.bulletin.unpack", "true",
                "hws.bulletin.retention", "10d",
                "hws.bulletin.kept-elsewhere", folder.resolve("elsewhere").toString());
        errand.pull(BULLETIN, old);
        errand.pull(BULLETIN, week);
        zip = errand.zip(BULLETIN, old);
        copy = Files.createDirectories(folder.resolve("elsewhere/" + old.substring(0, 4)))
                .resolve(old + ".zip");
    }

    @Test
    void withTheSameBytesElsewhereTheZipGoesAndWhatDescribesItStays() throws Exception {
        Files.copy(zip, copy);
        Path young = errand.zip(BULLETIN, week);
        Files.copy(young, copy.resolveSibling(week + ".zip"));
        byte[] side = Files.readAllBytes(zip.resolveSibling(old + ".json"));
        errand.look();
        assertThat(zip).doesNotExist();
        assertThat(zip.resolveSibling(old)).doesNotExist();
        assertThat(zip.resolveSibling(old + ".json")).hasBinaryContent(side);
        assertThat(young).exists();
        assertThat(young.resolveSibling(week)).isDirectory();
        assertThat(copy).exists();
        assertThat(errand.edition(BULLETIN, old).removed()).isPresent();
        errand.look();
        assertThat(errand.ledger().find(BULLETIN, old).orElseThrow().due()).isEmpty();
    }

    @Test
    void withoutACopyItStays() throws Exception {
        stays();
    }

    @Test
    void withOtherBytesElsewhereItStays() throws Exception {
        byte[] other = Files.readAllBytes(zip);
        other[other.length / 2] ^= 1;
        Files.write(copy, other);
        stays();
    }

    @Test
    void withPartOfItElsewhereItStays() throws Exception {
        Files.write(copy, Arrays.copyOf(Files.readAllBytes(zip), 1000));
        stays();
    }

    @Test
    void underAnotherNameElsewhereItIsNotFoundAndStays() throws Exception {
        Files.copy(zip, copy.resolveSibling("bulletin-" + old + ".zip"));
        Files.copy(zip, folder.resolve("elsewhere").resolve(old + ".zip"));
        stays();
    }

    @Test
    void aLinkToOurOwnFileKeepsNothing() throws Exception {
        Files.createSymbolicLink(copy, zip);
        stays();
        Files.delete(copy);
        Files.createLink(copy, zip);
        stays();
    }

    @Test
    void ourOwnArchiveUnderAnotherNameKeepsNothing() throws Exception {
        Path year = copy.getParent();
        Files.delete(year);
        Files.createSymbolicLink(year, zip.getParent());
        stays();
    }

    @Test
    void aFolderOrADeadLinkKeepsNothing() throws Exception {
        Files.createDirectory(copy);
        stays();
        Files.delete(copy);
        Files.createSymbolicLink(copy, folder.resolve("nowhere"));
        stays();
    }

    /** Reading one's own memory from its beginning fails, as a bad sector would. */
    @Test
    void aCopyThatCannotBeReadKeepsNothingAndStopsNothing() throws Exception {
        Files.createSymbolicLink(copy, Path.of("/proc/self/mem"));
        List<String> log = log();
        stays();
        assertThat(log)
                .anyMatch(line -> line.contains("cannot be read"))
                .anyMatch(line -> line.contains("1 old weeks stay"));
    }

    @Test
    void whatIsNotAnyMoreWhatWasArchivedStays() throws Exception {
        Files.copy(zip, copy);
        byte[] other = Files.readAllBytes(zip);
        other[other.length / 2] ^= 1;
        Files.write(zip, other);
        stays();
    }

    @Test
    void ofTwoEditionsOnlyTheOneThatIsElsewhereGoes() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 2));
        errand.pull(BULLETIN, old);
        Files.copy(zip.resolveSibling(old + "-2.zip"), copy.resolveSibling(old + "-2.zip"));
        errand.look();
        assertThat(zip).exists();
        assertThat(zip.resolveSibling(old)).isDirectory();
        assertThat(zip.resolveSibling(old + "-2.zip")).doesNotExist();
        assertThat(zip.resolveSibling(old + "-2")).doesNotExist();
        assertThat(errand.ledger().editions(BULLETIN, old))
                .extracting(edition -> edition.removed().isPresent())
                .containsExactly(false, true);
    }

    private void stays() throws Exception {
        errand.look();
        assertThat(zip).exists();
        assertThat(zip.resolveSibling(old)).isDirectory();
        assertThat(errand.ledger().editions(BULLETIN))
                .allMatch(edition -> edition.removed().isEmpty());
    }
}
