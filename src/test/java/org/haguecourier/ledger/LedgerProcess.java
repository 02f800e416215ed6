package org.haguecourier.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Another process at the same ledger: enters so many packages, names each once it is in, and dies without a word. */
final class LedgerProcess {
    private LedgerProcess() {}

    static Process start(Path file, int packages) throws IOException {
        String classes = System.getProperty("java.class.path");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(java.toString(), "-cp", classes, LedgerProcess.class.getName(), file.toString(), "" + packages);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<String> lines(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader()) {
            return reader.lines().toList();
        }
    }

    public static void main(String[] arguments) {
        Ledger ledger = new Ledger(
                SqliteDatabase.migrated(Path.of(arguments[0])), Clock.systemUTC(), "child", Duration.ofMinutes(1));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Entry entry = ledger.enter(LedgerBench.arrival("child-" + i + ".zip", "child " + i));
            System.out.println(entry.reference());
        }
        System.out.flush();
        Runtime.getRuntime().halt(137);
    }
}
