package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why something that bears the name of a package can be none. Found out from the outside: a pipe must not be opened. */
final class Nature {
    static final String LINK = "it is a link and not a regular file; what is behind it is not looked at";

    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTER_DEVICE = 0020000;
    private static final int BLOCK_DEVICE = 0060000;
    private static final int SOCKET = 0140000;

    private Nature() {}

    static boolean isPackageName(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Empty for a regular file that we may read and whose name Java can write back. */
    static Optional<String> oddity(Path path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of(LINK);
        }
        if (attributes.isDirectory()) {
            return Optional.of("it is a folder and not a regular file");
        }
        if (!attributes.isRegularFile()) {
            return Optional.of("it is " + special(path) + " and not a regular file");
        }
        if (!path.toFile().exists()) {
            return Files.notExists(path, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.empty()
                    : Optional.of("its name is not valid in the encoding of this process (LANG, LC_ALL)");
        }
        return Files.isReadable(path) || Files.notExists(path, LinkOption.NOFOLLOW_LINKS)
                ? Optional.empty()
                : Optional.of("the courier may not read it");
    }

    private static String special(Path path) {
        try {
            Map<String, Object> mode = Files.readAttributes(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            return switch ((Integer) mode.get("mode") & TYPE) {
                case PIPE -> "a pipe";
                case SOCKET -> "a socket";
                case CHARACTER_DEVICE, BLOCK_DEVICE -> "a device";
                default -> "something special";
            };
        } catch (IOException | RuntimeException notOnThisSystem) {
            return "something special";
        }
    }
}
