package org.haguecourier.packages.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.haguecourier.packages.Finding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Whether what is said of a package is fit for those who send packages. */
final class Wording {
    private static final int LONGEST_MESSAGE = 2_500;
    private static final int LONGEST_PLACE = 1_000;
    private static final Pattern PROGRAMMERS = Pattern.compile(
            "Exception|Error\\b|\\bnull\\b|Optional\\[|\\b(?:java|javax|jakarta|com\\.sun|org\\.[a-z]+)\\.");

    private final String quotable;

    /** @param zip of which it is said: what stands in it may be quoted */
    Wording(byte[] zip) {
        this.quotable = new String(zip, ISO_8859_1).replace("\0", "");
    }

    void check(Finding finding) {
        check(finding.where(), LONGEST_PLACE);
        checkMessage(finding.message());
    }

    void checkMessage(String message) {
        check(message, LONGEST_MESSAGE);
        assertThat(message).matches("(?s).*[.?]");
    }

    private void check(String text, int longest) {
        assertThat(text).isNotBlank().hasSizeLessThan(longest);
        assertThat(text.codePoints().filter(Wording::isHidden)).as(text).isEmpty();
        List<String> programmers = PROGRAMMERS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !quotable.contains(word))
                .toList();
        assertThat(programmers).as(text).isEmpty();
    }

    private static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
