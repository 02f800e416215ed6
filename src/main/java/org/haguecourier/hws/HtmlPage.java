package org.haguecourier.hws;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells pages made for a browser: a captive proxy's login, a gateway's error. Such a page is full of {@code id=} and
 * comes with status 200, but it is nothing that HWS has said.
 */
final class HtmlPage {
    /** In no XML that carries data, and in nearly every page. */
    private static final Pattern TELLTALE = Pattern.compile("<!doctype\\s+html"
            + "|<(?:\\w{1,20}:)?(?:html|script|iframe)[\\s/>]"
            + "|<a\\s[^<>]{0,100}href"
            + "|www\\.w3\\.org/1999/xhtml");

    /** Where a fragment of a page starts; deeper in, ST.96 and SOAP use some of these names too. */
    private static final Set<String> FIRST_TAGS = Set.of(("article big blockquote body br button center dir div dl"
                    + " em embed fieldset font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr img input"
                    + " link main meta nav noscript object ol p pre section small span strong style svg table title ul")
            .split(" "));

    private static final Pattern TAG = Pattern.compile("<[!/?\\p{Alpha}]");

    private HtmlPage() {}

    static boolean isOne(String text, Optional<String> contentType) {
        if (text.isEmpty() || text.charAt(0) == '{' || text.charAt(0) == '[') {
            return false;
        }
        if (text.charAt(0) == '<') {
            String lower = text.toLowerCase(Locale.ROOT);
            return TELLTALE.matcher(lower).find() || FIRST_TAGS.contains(firstTag(lower));
        }
        // Plain text has no form that would speak for it, so here the label counts, and so does a single tag.
        return isLabelledHtml(contentType) || TAG.matcher(text).find();
    }

    private static boolean isLabelledHtml(Optional<String> contentType) {
        return contentType
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.contains("html"))
                .isPresent();
    }

    /** Past declarations and comments; by hand, since a pattern's stack grows with the number of comments. */
    private static String firstTag(String text) {
        int at = 0;
        while (at >= 0 && at + 1 < text.length()) {
            if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<?", at) || text.startsWith("<!", at)) {
                at = after(text, ">", at);
            } else if (text.charAt(at) == '<') {
                return nameAt(text, at + 1);
            } else {
                at = text.indexOf('<', at);
            }
        }
        return "";
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    private static String nameAt(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean goesOn = end < text.length() && "-_.:".indexOf(text.charAt(end)) >= 0;
        return goesOn ? "" : text.substring(start, end);
    }
}
