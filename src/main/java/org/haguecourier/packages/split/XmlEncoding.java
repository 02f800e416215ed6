package org.haguecourier.packages.split;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.haguecourier.packages.rules.Quoted;

/**
 * In which encoding an XML is written: by its byte order mark, else by its declaration. The mark stays one of the
 * characters, so that it is written where it was read.
 */
final class XmlEncoding {
    private static final int LONGEST_DECLARATION = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlEncoding() {}

    /** Leaves the stream where it was. */
    static Charset of(BufferedInputStream xml) throws IOException {
        xml.mark(LONGEST_DECLARATION);
        byte[] start = xml.readNBytes(LONGEST_DECLARATION);
        xml.reset();
        String first = HexFormat.of().formatHex(start, 0, Math.min(4, start.length));
        if (first.startsWith("efbbbf")) {
            return StandardCharsets.UTF_8;
        }
        if (first.startsWith("feff") || first.equals("003c003f")) {
            return StandardCharsets.UTF_16BE;
        }
        if (first.startsWith("fffe") || first.equals("3c003f00")) {
            return StandardCharsets.UTF_16LE;
        }
        return declared(StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(start)));
    }

    private static Charset declared(CharSequence start) throws IOException {
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            if (start.length() == LONGEST_DECLARATION && start.toString().indexOf("?>") < 0) {
                throw new UnfitXmlException("The XML's declaration is longer than " + LONGEST_DECLARATION + " bytes.");
            }
            return StandardCharsets.UTF_8;
        }
        return named(declared.group(1));
    }

    private static Charset named(String name) throws IOException {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            // said below
        }
        throw new UnfitXmlException(
                "The XML's encoding " + Quoted.text(name) + " cannot be written here. Save the XML as UTF-8.");
    }
}
