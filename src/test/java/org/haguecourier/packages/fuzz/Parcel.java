package org.haguecourier.packages.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.haguecourier.packages.RawZip;

/** What is to be packed, whatever names it has and whatever is said of it. */
final class Parcel {
    /** @param lie what the ZIP says of it, other than the truth */
    record Item(String name, byte[] content, UnaryOperator<RawZip.Claims> lie) {
        Item(String name, byte[] content) {
            this(name, content, claims -> claims);
        }

        Item named(String other) {
            return new Item(other, content, lie);
        }

        Item holding(byte[] other) {
            return new Item(name, other, lie);
        }

        Item claiming(UnaryOperator<RawZip.Claims> other) {
            return new Item(name, content, other);
        }
    }

    private final List<Item> items;

    private Parcel(List<Item> items) {
        this.items = items;
    }

    static Parcel of(byte[] zip) {
        List<Item> items = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                items.add(new Item(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Parcel(items);
    }

    Parcel copy() {
        return new Parcel(new ArrayList<>(items));
    }

    List<Item> items() {
        return items;
    }

    Item xml() {
        return items.stream()
                .filter(item -> item.name().endsWith(".xml"))
                .findFirst()
                .orElseThrow();
    }

    void replaceXml(byte[] content) {
        items.replaceAll(item -> item.name().endsWith(".xml") ? item.holding(content) : item);
    }

    byte[] zip() {
        var zip = new RawZip();
        items.forEach(item -> zip.stored(item.name(), item.content(), item.lie()));
        return zip.bytes();
    }
}
