package org.haguecourier.packages.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.packages.Inspectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A package cannot make the check use more memory than a small Java has. */
class LittleMemoryTest {
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    static List<HostileCase> cases() {
        return CostlyPackages.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isEnoughForEveryPackage(HostileCase costly) throws Exception {
        Path zip = Files.write(folder.resolve("REF-1.zip"), costly.bytes().get());

        assertThat(inOtherJava(zip)).isEqualTo("judged");
    }

    private String inOtherJava(Path zip) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        InOtherJava.class.getName(),
                        zip.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readString(output);
    }

    static final class InOtherJava {
        private InOtherJava() {}

        public static void main(String[] arguments) {
            boolean judged =
                    !Inspectors.with().inspect(Path.of(arguments[0])).findings().isEmpty();
            System.out.print(judged ? "judged" : "fit");
        }
    }
}
