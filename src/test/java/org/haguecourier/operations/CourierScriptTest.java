package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The script in a copy of the checkout whose build and whose Java are stand-ins that tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class CourierScriptTest {
    private static final Path SCRIPT = Path.of("courier").toAbsolutePath();

    @TempDir
    Path temporary;

    private Path checkout;
    private Path elsewhere;
    private Path java;

    @BeforeEach
    void checkOut() throws Exception {
        checkout = Files.createDirectories(temporary.resolve("a checkout with spaces"));
        elsewhere = Files.createDirectories(temporary.resolve("where I work"));
        Files.copy(SCRIPT, checkout.resolve("courier"), StandardCopyOption.COPY_ATTRIBUTES);
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        executable("mvnw", """
                #!/bin/sh
                echo "mvnw $*" >>builds
                [ ! -f broken ] || { echo "[ERROR] A.java does not compile"; exit 1; }
                mkdir -p target/quarkus-app
                : >target/quarkus-app/quarkus-run.jar
                """);
        java = javaOfVersion("17.0.15");
    }

    @Test
    void isCleanToShellcheck() throws Exception {
        assumeTrue(isInstalled("shellcheck"), "shellcheck is not installed");

        Outcome outcome = run(List.of("shellcheck", SCRIPT.toString()));

        assertThat(outcome.exit()).as(outcome.out()).isZero();
    }

    @Test
    void buildsOnceAndRunsInItsOwnFolderWithTheArgumentsAsTyped() throws Exception {
        Outcome first = courier("show", "REF  1 *", "", "--to=a b");

        assertThat(first.exit()).as(first.err()).isEqualTo(7);
        assertThat(first.err()).isEqualTo("""
                courier: building; the first time takes some minutes, for downloads ...
                courier: built.
                """);
        assertThat(first.out().lines())
                .contains(
                        "in [" + checkout + "]",
                        "[-Dcourier.invoked-from=" + elsewhere + "]",
                        "[" + checkout + "/target/quarkus-app/quarkus-run.jar]")
                .endsWith("[show]", "[REF  1 *]", "[]", "[--to=a b]");
        assertThat(courier("list").err()).isEmpty();
        assertThat(builds()).containsExactly("mvnw -B -ntp -Dmaven.test.skip=true package");
    }

    @ParameterizedTest
    @CsvSource({"src/main/java/A.java", "pom.xml"})
    void buildsAgainWhenASourceIsNewer(String source) throws Exception {
        courier("list");
        Files.setLastModifiedTime(
                checkout.resolve(source), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(courier("list").err()).contains("built.");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        write("src/main/java/B.java", "class B {}");
        courier("list");
        Files.delete(checkout.resolve("src/main/java/B.java"));
        Files.setLastModifiedTime(
                checkout.resolve("src/main/java"), FileTime.from(Instant.now().plusSeconds(60)));

        courier("list");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void doesNotRunWhatCouldNotBeBuilt() throws Exception {
        write("broken", "");

        Outcome outcome = courier("list");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("A.java does not compile", "the build failed", "target/courier-build.log");
        Files.delete(checkout.resolve("broken"));
        assertThat(courier("list").exit()).isEqualTo(7);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        assumeTrue(isInstalled("flock"), "flock is not installed");
        executable("mvnw", """
                #!/bin/sh
                echo "mvnw $*" >>builds
                n=0; while [ "$n" -lt 20000 ]; do n=$((n + 1)); done
                mkdir -p target/quarkus-app
                : >target/quarkus-app/quarkus-run.jar
                """);
        Process one = start(List.of(checkout.resolve("courier").toString(), "list"), "one");
        Process other = start(List.of(checkout.resolve("courier").toString(), "list"), "other");

        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(List.of(one.exitValue(), other.exitValue())).containsOnly(7);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void isFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("courier"), checkout.resolve("courier"));

        Outcome outcome = run(List.of(link.toString(), "list"));

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(7);
        assertThat(outcome.out()).contains("in [" + checkout + "]");
    }

    @Test
    void aReleaseIsNotBuilt() throws Exception {
        Files.delete(checkout.resolve("pom.xml"));
        write("lib/quarkus-app/quarkus-run.jar", "");

        Outcome outcome = courier("list");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(7);
        assertThat(outcome.out()).contains("[" + checkout + "/lib/quarkus-app/quarkus-run.jar]");
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, Java 1", "11.0.22, Java 11", "16, Java 16"})
    void anOldJavaIsRefusedInWords(String version, String named) throws Exception {
        java = javaOfVersion(version);

        Outcome outcome = courier("list");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("courier: this is " + named + ". Install a JDK 17 or later, or set JAVA_HOME to one.\n");
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"17.0.15", "21", "25-ea"})
    void aNewerJavaIsTaken(String version) throws Exception {
        java = javaOfVersion(version);

        assertThat(courier("list").exit()).isEqualTo(7);
    }

    @Test
    void noJavaIsToldInWords() throws Exception {
        java = temporary.resolve("nothing here");

        Outcome outcome = courier("list");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("courier: no Java found. Install a JDK 17 or later, or set JAVA_HOME to one.\n");
    }

    private Outcome courier(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(checkout.resolve("courier").toString()));
        line.addAll(List.of(arguments));
        return run(line);
    }

    private Outcome run(List<String> line) throws Exception {
        Process process = start(line, "one");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(temporary.resolve("one.out")),
                Files.readString(temporary.resolve("one.err")));
    }

    private Process start(List<String> line, String name) throws IOException {
        ProcessBuilder process = new ProcessBuilder(line)
                .directory(elsewhere.toFile())
                .redirectOutput(temporary.resolve(name + ".out").toFile())
                .redirectError(temporary.resolve(name + ".err").toFile());
        process.environment().put("JAVA_HOME", java.toString());
        process.environment().remove("JAVA_OPTS");
        return process.start();
    }

    /** A Java that prints what it was given, one argument a line. */
    private Path javaOfVersion(String version) throws IOException {
        Path home = temporary.resolve("java " + version);
        Path binary = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(binary, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2024-01-01' >&2; exit 0; fi
                echo "in [$PWD]"
                printf '[%%s]\\n' "$@"
                exit 7
                """.formatted(version));
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds"));
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private void executable(String file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(checkout.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private boolean isInstalled(String program) throws Exception {
        return run(List.of("sh", "-c", "command -v " + program)).exit() == 0;
    }
}
