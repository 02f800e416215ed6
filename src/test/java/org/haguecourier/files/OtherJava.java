package org.haguecourier.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A Java of its own with little memory, for what must not depend on how much there is. */
public final class OtherJava {
    private OtherJava() {}

    /**
     * @param options of the virtual machine, {@code -Xmx24m} for example
     * @return all that it has printed, once it has ended well
     */
    public static String run(List<String> options, Class<?> main, Path argument) throws Exception {
        Path output = Files.createTempFile("other-java", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), argument.toString()));
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output);
            assertThat(exit).as(said).isZero();
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
