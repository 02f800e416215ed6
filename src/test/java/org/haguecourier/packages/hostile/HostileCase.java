package org.haguecourier.packages.hostile;

import java.util.List;
import java.util.function.Supplier;

/**
 * A package that nobody honest would make, and what is to be said of it.
 *
 * @param whole whether it is taken from the outbox at all
 * @param codes of the findings, none if it is fit to send
 */
record HostileCase(String name, boolean whole, List<String> codes, Supplier<byte[]> bytes) {
    static HostileCase whole(String name, Supplier<byte[]> bytes, String... codes) {
        return new HostileCase(name, true, List.of(codes), bytes);
    }

    static HostileCase notWhole(String name, Supplier<byte[]> bytes, String... codes) {
        return new HostileCase(name, false, List.of(codes), bytes);
    }

    static HostileCase unreadable(String name, Supplier<byte[]> bytes) {
        return notWhole(name, bytes, "zip-unreadable");
    }

    @Override
    public String toString() {
        return name;
    }
}
