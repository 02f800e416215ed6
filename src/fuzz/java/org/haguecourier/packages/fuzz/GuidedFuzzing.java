package org.haguecourier.packages.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.haguecourier.figures.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/** Lets Jazzer look for a package that the check does not judge as it promises; what it has found lies in the corpus. */
class GuidedFuzzing {
    private static final long SECONDS = Long.getLong("fuzz.seconds", 60);
    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final Path CORPUS = FOLDER.resolve("corpus");
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)");

    @Test
    void findsNoPackageThatIsNotJudgedAsPromised() throws Exception {
        writeSeeds();
        Path output = FOLDER.resolve("output.txt");

        int exit = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        String said = Files.readString(output);
        assertThat(exit).as(said.substring(Math.max(0, said.length() - 8_000))).isZero();
        Figures.put("guided-fuzzing", figures(said));
    }

    private static void writeSeeds() throws IOException {
        Files.createDirectories(CORPUS);
        int number = 0;
        for (Parcel seed : Seeds.all()) {
            Files.write(CORPUS.resolve("zip" + number), seed.zip());
            Files.write(CORPUS.resolve("xml" + number), seed.xml().content());
            number++;
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + GuidedTarget.class.getName(),
                "--instrumentation_includes=org.haguecourier.packages.**:org.haguecourier.st96.**",
                "--custom_hook_includes=org.haguecourier.**",
                "--reproducer_path=" + FOLDER,
                "-artifact_prefix=" + FOLDER + "/",
                "-max_total_time=" + SECONDS,
                "-max_len=32768",
                "-timeout=20",
                CORPUS.toString());
    }

    private static Map<String, Object> figures(String said) {
        Map<String, Object> figures = new LinkedHashMap<>();
        Matcher done = DONE.matcher(said);
        assertThat(done.find()).as("it ran").isTrue();
        figures.put("packages", Long.parseLong(done.group(1)));
        figures.put("seconds", Long.parseLong(done.group(2)));
        COVERED.matcher(said).results().reduce((first, second) -> second).ifPresent(last -> {
            figures.put("ways covered", Long.parseLong(last.group(1)));
            figures.put("packages that take a way of their own", Long.parseLong(last.group(3)));
        });
        return figures;
    }
}
