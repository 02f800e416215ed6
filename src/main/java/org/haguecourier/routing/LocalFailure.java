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
        String said = said(cause);
        String why = said(innermost(cause));
        String words = withoutPasswords(said.contains(why) ? said : said + ": " + why);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
    }

    private static String said(Throwable failure) {
        return failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
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
