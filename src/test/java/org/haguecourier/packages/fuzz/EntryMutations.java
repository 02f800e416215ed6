package org.haguecourier.packages.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.haguecourier.packages.RawZip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What can become of a package's entries: other names, other contents, and lies about them. */
final class EntryMutations {
    private static final long LARGE = 0xFFFFFFFFL;
    private static final List<BiConsumer<Parcel, Dice>> ALL = List.of(
            EntryMutations::remove,
            EntryMutations::rename,
            EntryMutations::addOdd,
            EntryMutations::addTwin,
            EntryMutations::otherContent,
            EntryMutations::otherContent,
            EntryMutations::spoiltContent,
            EntryMutations::nested,
            EntryMutations::lie,
            EntryMutations::lie);

    private EntryMutations() {}

    static void apply(Parcel parcel, Dice dice) {
        for (int left = 1 + dice.below(3); left > 0 && !parcel.items().isEmpty(); left--) {
            dice.of(ALL).accept(parcel, dice);
        }
    }

    private static void change(Parcel parcel, Dice dice, UnaryOperator<Parcel.Item> change) {
        int at = dice.below(parcel.items().size());
        parcel.items().set(at, change.apply(parcel.items().get(at)));
    }

    private static void remove(Parcel parcel, Dice dice) {
        parcel.items().remove(dice.below(parcel.items().size()));
    }

    private static void rename(Parcel parcel, Dice dice) {
        change(parcel, dice, item -> item.named(dice.of(Vocabulary.NAMES)));
    }

    private static void addOdd(Parcel parcel, Dice dice) {
        parcel.items().add(new Parcel.Item(dice.of(Vocabulary.NAMES), content(dice)));
    }

    private static void addTwin(Parcel parcel, Dice dice) {
        Parcel.Item twin = dice.of(parcel.items());
        parcel.items().add(dice.oneIn(2) ? twin : twin.named(twin.name().toUpperCase(Locale.ROOT)));
    }

    private static void otherContent(Parcel parcel, Dice dice) {
        change(parcel, dice, item -> item.holding(content(dice)));
    }

    private static void spoiltContent(Parcel parcel, Dice dice) {
        change(parcel, dice, item -> item.holding(ByteMutations.of(item.content(), dice)));
    }

    private static void nested(Parcel parcel, Dice dice) {
        parcel.items().add(new Parcel.Item(dice.of(Vocabulary.NAMES), parcel.zip()));
    }

    private static byte[] content(Dice dice) {
        byte[] content = dice.of(Vocabulary.CONTENTS).getBytes(ISO_8859_1);
        return dice.oneIn(4) ? Arrays.copyOf(content, content.length + dice.below(3_000)) : content;
    }

    private static void lie(Parcel parcel, Dice dice) {
        long number = dice.of(List.of(0L, 1L, 9L, 255L, 65_535L, 1L << 20, 200L << 20, 1L << 31, LARGE - 1, LARGE));
        List<UnaryOperator<RawZip.Claims>> lies = List.of(
                claims -> claims.flags((int) number & 0xFFFF),
                claims -> claims.flags(0),
                claims -> claims.method(dice.of(List.of(0, 8, 9, 12, 14, 99))),
                claims -> claims.crc(number),
                claims -> claims.packed(number),
                claims -> claims.size(number),
                claims -> claims.size(claims.size() + dice.below(3) - 1),
                claims -> claims.offset(number),
                claims -> claims.offset(0),
                claims -> claims.unixMode(dice.of(List.of(0120777, 0010644, 0100644, 0040755, 0140000))));
        UnaryOperator<RawZip.Claims> lie = dice.of(lies);
        change(parcel, dice, item -> item.claiming(lie));
    }
}
