package org.haguecourier.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes DER by hand, so that the tests need no openssl. */
final class Der {
    static final byte[] P256 = objectId("2a8648ce3d030107");
    static final byte[] P384 = objectId("2b81040022");
    static final byte[] SECP256K1 = objectId("2b8104000a");
    static final byte[] EC = objectId("2a8648ce3d0201");
    static final byte[] RSA = objectId("2a864886f70d010101");

    private Der() {}

    static byte[] value(int tag, byte[]... parts) {
        byte[] content = join(parts);
        byte[] length = content.length < 0x80
                ? new byte[] {(byte) content.length}
                : content.length < 0x100
                        ? new byte[] {(byte) 0x81, (byte) content.length}
                        : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return join(new byte[] {(byte) tag}, length, content);
    }

    static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    static byte[] integer(int number) {
        return value(0x02, new byte[] {(byte) number});
    }

    static byte[] bits(byte[] content) {
        return value(0x03, new byte[] {0}, content);
    }

    static byte[] octets(byte[] content) {
        return value(0x04, content);
    }

    static byte[] objectId(String hex) {
        return value(0x06, HexFormat.of().parseHex(hex));
    }

    static byte[] text(int tag, String text) {
        return value(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
