package org.haguecourier.ledger;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds a lease: a process of a machine, {@code 4711@host}; a command's begins with {@link PublicationLedger#COMMAND}. */
final class Owner {
    private static final Pattern NAME =
            Pattern.compile("(?:" + PublicationLedger.COMMAND + ")?(?<process>\\d{1,18})@(?<machine>.*)");

    private Owner() {}

    /** Surely, that is: of the processes of another machine, or of another container, nothing is known. */
    static boolean isGone(String owner) {
        Matcher name = NAME.matcher(owner);
        return name.matches()
                && name.group("machine").equals(thisMachine())
                && ProcessHandle.of(Long.parseLong(name.group("process"))).isEmpty();
    }

    private static String thisMachine() {
        return ManagementFactory.getRuntimeMXBean().getName().replaceFirst("^\\d+@", "");
    }
}
