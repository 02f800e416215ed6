package org.haguecourier.packages.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.figures.Figures;
import org.haguecourier.packages.Draft;
import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.WholeZip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The whole list of what somebody could lay into the outbox, each with what becomes of it. */
class HostilePackagesTest {
    /** In all, while one package is looked at: of this, 11,000 entries take some buffers each, one after the other. */
    private static final long MOST_ALLOCATED = 700 << 20;

    /** What hangs must fail; what is merely slow on a busy machine must not. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Listener LISTENER = new Listener();
    private static final Toll TOLL = new Toll();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private final PackageInspector inspector = Inspectors.with();

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void loadsAllThatIsMadeOnce(@TempDir Path other) throws IOException {
        byte[] fit = Draft.of(TransactionType.REFUSAL).zip();
        Inspectors.with().inspect(Files.write(other.resolve("fit.zip"), fit));
    }

    @BeforeEach
    void makesAnOutbox() throws IOException {
        file = Files.createDirectory(folder.resolve("outbox")).resolve("REF-1.zip");
        System.setErr(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void nothingIsPrinted() {
        System.setErr(standardError);
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @AfterAll
    static void tellsTheWorst() throws IOException {
        LISTENER.close();
        Figures.put("hostile-packages", TOLL.figures());
    }

    static List<HostileCase> cases() {
        return Stream.of(
                        CutArchives.all(),
                        LyingArchives.all(),
                        EntryNames.all(),
                        Xmls.all(),
                        CostlyPackages.all(),
                        Addresses.all(LISTENER.address()))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsItShouldBe(HostileCase hostile) throws IOException {
        Files.write(file, hostile.bytes().get());
        Map<Path, String> before = Tree.below(folder);

        Effort.Of<Inspection> first = assertTimeoutPreemptively(LONGEST, this::inspection);
        Inspection second = inspector.inspect(file);
        boolean whole = new WholeZip().isWhole(file);

        assertThat(first.result().findings())
                .extracting(Finding::code)
                .containsOnlyElementsOf(hostile.codes())
                .containsAll(hostile.codes());
        assertThat(second).as("once more").isEqualTo(first.result());
        assertThat(whole).as("is taken from the outbox").isEqualTo(hostile.whole());
        assertThat(first.effort().allocatedBytes()).as("allocated").isLessThan(MOST_ALLOCATED);
        assertThat(Tree.below(folder)).as("nothing is written").isEqualTo(before);
        assertThat(LISTENER.wasCalled()).as("somebody is called").isFalse();
        TOLL.take(hostile.name(), first.effort());
    }

    @Test
    void neitherFoldersNorLinksNorDevicesAreOpened() throws IOException {
        Path real = Files.write(
                folder.resolve("real.zip"), Draft.of(TransactionType.REFUSAL).zip());

        assertUnreadable(Files.createDirectory(folder.resolve("folder.zip")));
        assertUnreadable(Files.createSymbolicLink(folder.resolve("link.zip"), real));
        assertUnreadable(Files.createSymbolicLink(folder.resolve("nowhere.zip"), folder.resolve("not.zip")));
        assertUnreadable(Path.of("/dev/zero"));
        assertUnreadable(folder.resolve("absent.zip"));
    }

    @Test
    void nobodyWaitsAtAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.zip");
        assumeTrue(madePipe(pipe), "mkfifo is not available here");

        assertTimeoutPreemptively(LONGEST, () -> assertUnreadable(pipe));
    }

    private void assertUnreadable(Path path) {
        assertThat(inspector.inspect(path).findings()).extracting(Finding::code).containsExactly("zip-unreadable");
        assertThat(new WholeZip().isWhole(path)).isFalse();
    }

    private Effort.Of<Inspection> inspection() {
        return Effort.of(() -> inspector.inspect(file));
    }

    private static boolean madePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException unavailable) {
            return false;
        }
    }
}
