package org.haguecourier.auth;

import java.util.regex.Pattern;

/**
 * Makes fit to print what a server wrote: one line, not long, and without secrets, since servers are known to echo
 * what was sent to them.
 */
final class ServerWords {
    private static final int LONGEST = 300;
    private static final String REMOVED = "[removed]";
    /** Line ends, other controls, and the invisible characters that turn text around on a terminal. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9_+~-]{12,}");
    private static final int SURELY_NO_WORD = 40;

    private final String secret;

    /** @param secret what was sent; no piece of it is ever quoted */
    ServerWords(String secret) {
        this.secret = secret;
    }

    String quote(String said) {
        String line = UNPRINTABLE.matcher(said).replaceAll(" ").strip();
        // Before the cut, so that a secret which straddles it is not half shown.
        String clean = TOKEN_LIKE.matcher(line).replaceAll(run -> isSecret(run.group()) ? REMOVED : run.group());
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
    }

    private boolean isSecret(String run) {
        return run.length() >= SURELY_NO_WORD || secret.contains(run);
    }
}
