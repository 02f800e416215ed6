package org.haguecourier.st96;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which encoding an XML is written: by its byte order mark, else by its declaration. The mark stays one of the
 * characters, so that it is written where it was read.
 */
public final class XmlEncoding {
    private static final int LONGEST_DECLARATION = 4096;

    /** To the letter of XML: if anything in it is wrong, the parser goes on in UTF-8 and tells what it is. */
    private static final Pattern DECLARATION = Pattern.compile(
            ("\uFEFF?<[?]xml_+version_*=_*(?:'1[.][01]'|\"1[.][01]\")_+encoding_*=_*(?:'(NAME)'|\"(NAME)\")"
                            + "(?:_+standalone_*=_*(?:'(?:yes|no)'|\"(?:yes|no)\"))?_*[?]>")
                    .replace("_", "[ \\t\\r\\n]")
                    .replace("NAME", "[A-Za-z][A-Za-z0-9.\\x5F-]{0,60}"));

    /** "<" in four bytes, and "<?xm" on a mainframe. */
    private static final Set<String> UNUSUAL = Set.of("0000003c", "3c000000", "4c6fa794");

    private XmlEncoding() {}

    /**
     * Leaves the stream where it was.
     *
     * @throws UnsupportedEncodingException with a sentence for a person, if it is one that is not read and written here
     */
    public static Charset of(BufferedInputStream xml) throws IOException {
        xml.mark(LONGEST_DECLARATION);
        byte[] start = upToFirstTag(xml);
        xml.reset();
        Optional<Charset> marked = marked(HexFormat.of().formatHex(start, 0, Math.min(4, start.length)));
        Optional<String> declared = declared(new String(start, marked.orElse(StandardCharsets.ISO_8859_1)));
        if (declared.isEmpty()) {
            return marked.orElse(StandardCharsets.UTF_8);
        }
        Charset named = named(declared.get());
        refuseContradiction(marked.orElse(named), named);
        return marked.orElse(named);
    }

    /** Not farther, since a stream may fail at its end, and by then the parser must have read all before it. */
    private static byte[] upToFirstTag(InputStream xml) throws IOException {
        var start = new ByteArrayOutputStream();
        boolean ended = false;
        for (int next = xml.read(); next >= 0 && start.size() < LONGEST_DECLARATION - 1; next = xml.read()) {
            start.write(next);
            if (ended) {
                break;
            }
            // In UTF-16 the tag may have another byte.
            ended = next == '>';
        }
        return start.toByteArray();
    }

    private static Optional<Charset> marked(String firstFour) throws UnsupportedEncodingException {
        if (UNUSUAL.contains(firstFour)) {
            throw new UnsupportedEncodingException(
                    "the XML's encoding is none that is read here. Save the XML as UTF-8.");
        }
        if (firstFour.startsWith("efbbbf")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (firstFour.startsWith("feff") || firstFour.equals("003c003f")) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return firstFour.startsWith("fffe") || firstFour.equals("3c003f00")
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static Optional<String> declared(String start) {
        Matcher declaration = DECLARATION.matcher(start);
        return declaration.lookingAt()
                ? Optional.of(declaration.group(1) == null ? declaration.group(2) : declaration.group(1))
                : Optional.empty();
    }

    private static Charset named(String name) throws UnsupportedEncodingException {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            // said below
        }
        throw new UnsupportedEncodingException("the XML's encoding \"" + name
                + "\" is none that can be read and written here. Save the XML as UTF-8.");
    }

    /** One parser goes by the mark, another by the declaration. */
    private static void refuseContradiction(Charset marked, Charset named) throws UnsupportedEncodingException {
        boolean anyUtf16 = named.equals(StandardCharsets.UTF_16) && !marked.equals(StandardCharsets.UTF_8);
        if (!marked.equals(named) && !anyUtf16) {
            throw new UnsupportedEncodingException("the XML begins as " + marked + ", but declares that it is " + named
                    + ". Save the XML as UTF-8, and declare it so.");
        }
    }
}
