package org.haguecourier.routing;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.util.URISupport;

import org.haguecourier.files.Printable;

/** What went wrong in a route that is not ours, for the log and the status. Its message may hold an address with a password. */
public final class LocalFailure {
    private static final int LONGEST = 500;

    /** In this form an address holds what must not be decoded, which is mostly a password. */
    private static final Pattern RAW = Pattern.compile("RAW(\\(.*?\\)|\\{.*?\\})");

    private LocalFailure() {}

    public static String inWords(Throwable failure) {
        Throwable cause =
                failure instanceof CamelExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        String said = cause.getMessage() == null || cause.getMessage().isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        String words = withoutPasswords(said);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
    }

    /** Word by word: it takes all that follows a password for the password. */
    public static String withoutPasswords(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(URISupport::sanitizeUri)
                .map(word -> RAW.matcher(word).replaceAll("xxxxxx"))
                .map(Printable::text)
                .collect(Collectors.joining(" "));
    }
}
