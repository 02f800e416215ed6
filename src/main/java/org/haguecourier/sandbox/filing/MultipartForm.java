package org.haguecourier.sandbox.filing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart body that must hold exactly one part, and that part a file (RFC 7578). */
final class MultipartForm {
    /** The body is whole on the wire, yet holds no one file. */
    static final class MalformedException extends IOException {
        MalformedException(String message) {
            super(message);
        }
    }

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final String boundary;

    MultipartForm(InputStream in, String contentType) throws MalformedException {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw refused("Content-Type names no boundary.");
        }
        this.in = new BufferedInputStream(in);
        this.boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    void copyTheOneFile(OutputStream out) throws IOException {
        String preamble = textUpTo("--" + boundary + "\r\n");
        if (!preamble.isBlank()) {
            throw refused("The body does not begin with the boundary.");
        }
        String head = textUpTo("\r\n\r\n").toLowerCase(Locale.ROOT);
        if (!head.contains("content-disposition: form-data") || !head.contains("filename")) {
            throw refused("The part is no file: its Content-Disposition names none.");
        }
        copyUpTo("\r\n--" + boundary, out);
        String rest = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
        if (!"--".equals(rest)) {
            throw refused("There is more than one part.");
        }
    }

    private String textUpTo(String mark) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        copyUpTo(mark, text);
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * Knuth-Morris-Pratt, so that not a byte need be read twice: the package may be gigabytes, and what looks like the
     * beginning of a boundary may be part of it.
     */
    private void copyUpTo(String mark, OutputStream out) throws IOException {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        int[] fallback = fallbacks(wanted);
        int matched = 0;
        while (matched < wanted.length) {
            int next = in.read();
            if (next < 0) {
                throw refused("The body ends before its closing boundary.");
            }
            while (matched > 0 && wanted[matched] != (byte) next) {
                out.write(wanted, 0, matched - fallback[matched - 1]);
                matched = fallback[matched - 1];
            }
            if (wanted[matched] == (byte) next) {
                matched++;
            } else {
                out.write(next);
            }
        }
    }

    private static int[] fallbacks(byte[] wanted) {
        int[] fallback = new int[wanted.length];
        for (int at = 1, matched = 0; at < wanted.length; at++) {
            while (matched > 0 && wanted[matched] != wanted[at]) {
                matched = fallback[matched - 1];
            }
            if (wanted[matched] == wanted[at]) {
                matched++;
            }
            fallback[at] = matched;
        }
        return fallback;
    }

    private static MalformedException refused(String message) {
        return new MalformedException(message);
    }
}
