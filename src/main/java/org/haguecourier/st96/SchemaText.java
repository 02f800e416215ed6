package org.haguecourier.st96;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xml.sax.SAXParseException;

import org.haguecourier.files.Printable;

/** The JDK's words about schemas, made fit for people: they begin with a code and spell out each namespace. */
final class SchemaText {
    /** It quotes the value, which can be of any length; a choice among all transactions takes a thousand. */
    private static final int LONGEST = 2_000;

    private static final Pattern CODED = Pattern.compile("([a-zA-Z][a-zA-Z0-9_.-]{3,60}): (.*)", Pattern.DOTALL);

    /** A name, or a list of names, each with its namespace in quotation marks. */
    private static final Pattern IN_BRACES = Pattern.compile("'\\{(\"[^{}]*)}'");

    private SchemaText() {}

    static String of(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        Matcher coded = CODED.matcher(message);
        return coded.matches() ? sentence(coded.group(2)) + " (" + coded.group(1) + ")" : sentence(message);
    }

    /** The rule of XML Schema that is broken, such as {@code cvc-complex-type.2.4.a}, or nothing. */
    static String codeOf(Throwable thrown) {
        Matcher coded = CODED.matcher(String.valueOf(thrown.getMessage()));
        return coded.matches() ? coded.group(1) : "";
    }

    /** With the file and the line where they are known. */
    static String withPlace(Throwable thrown) {
        if (thrown instanceof SAXParseException at && at.getSystemId() != null) {
            String file = at.getSystemId().substring(at.getSystemId().lastIndexOf('/') + 1);
            return Printable.text(file) + ", line " + at.getLineNumber() + ": " + of(thrown);
        }
        return of(thrown);
    }

    private static String sentence(String text) {
        String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        String named = IN_BRACES.matcher(shortened).replaceAll("'$1'");
        String plain = named.replace("\"" + St96.COM + "\":", "com:").replace("\"" + St96.DGN + "\":", "dgn:");
        return Printable.text(plain.endsWith(".") ? plain : plain + ".");
    }
}
