package org.haguecourier.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Predicate;

import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;

/** Gives each package its name for life: the file's stem as far as it can be printed, numbered if it is taken. */
final class References {
    /** Leaves room for {@code .receipt.json} and the like: file systems end a name at 255 bytes. */
    private static final int LONGEST = 200;

    private References() {}

    static String free(Connection connection, String file, Predicate<String> taken) throws SQLException {
        String stem = stem(file);
        String candidate = stem;
        for (int number = 2; isTaken(connection, candidate) || taken.test(candidate); number++) {
            candidate = stem + "-" + number;
        }
        return candidate;
    }

    static String key(String reference) {
        return reference.toLowerCase(Locale.ROOT);
    }

    private static boolean isTaken(Connection connection, String candidate) throws SQLException {
        return Rows.one(connection, row -> row.getInt(1), "SELECT 1 FROM entry WHERE reference_key = ?", key(candidate))
                .isPresent();
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        String stem = Printable.text(dot > 0 ? file.substring(0, dot) : file);
        byte[] bytes = stem.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return stem;
        }
        int end = stem.length();
        while (stem.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST - 9) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end) + "~" + Sha256.of(bytes).substring(0, 8);
    }
}
