package org.haguecourier.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Another process at the same ledger: enters packages without end, and says of each that it is in, until killed. */
final class LedgerProcess implements AutoCloseable {
    private static final String IS_IN = " is in";

    private final Process process;
    private final BufferedReader lines;

    LedgerProcess(Path file) throws IOException {
        String classes = System.getProperty("java.class.path");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        List.of(java.toString(), "-cp", classes, LedgerProcess.class.getName(), file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = process.inputReader();
    }

    /** The reference of the next package that it has entered. */
    String next() throws IOException {
        return promised(lines.readLine());
    }

    /** Ends it in the middle of whatever it does; gives what it still had promised. */
    List<String> kill() throws IOException {
        // By its handle: the process itself would close our end of the pipe as well.
        process.toHandle().destroyForcibly();
        List<String> promised = new ArrayList<>();
        for (String line = lines.readLine(); line != null && line.endsWith(IS_IN); line = lines.readLine()) {
            promised.add(promised(line));
        }
        return promised;
    }

    private static String promised(String line) {
        return line.substring(0, line.length() - IS_IN.length());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        Ledger ledger = new Ledger(
                SqliteDatabase.migrated(Path.of(arguments[0])), Clock.systemUTC(), "child", Duration.ofMinutes(1));
        for (int i = 0; ; i++) {
            Entry entry = ledger.enter(LedgerBench.arrival("child-" + i + ".zip", "child " + i));
            System.out.println(entry.reference() + IS_IN);
        }
    }
}
