package org.haguecourier.packages.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** What can become of a file on a disk or on a line. */
final class ByteMutations {
    private static final byte[] STRUCTURE = {'P', 'K'};
    private static final List<BiFunction<byte[], Dice, byte[]>> ALL = List.of(
            ByteMutations::flip,
            ByteMutations::flip,
            ByteMutations::overwrite,
            ByteMutations::field,
            ByteMutations::field,
            ByteMutations::field,
            ByteMutations::insert,
            ByteMutations::delete,
            ByteMutations::duplicate,
            ByteMutations::truncate,
            ByteMutations::splice);

    private ByteMutations() {}

    static byte[] of(byte[] bytes, Dice dice) {
        byte[] mutated = bytes;
        for (int left = 1 + dice.below(4); left > 0 && mutated.length > 0; left--) {
            mutated = dice.of(ALL).apply(mutated, dice);
        }
        return mutated;
    }

    private static byte[] flip(byte[] bytes, Dice dice) {
        byte[] flipped = bytes.clone();
        flipped[dice.below(bytes.length)] ^= (byte) (1 << dice.below(8));
        return flipped;
    }

    private static byte[] overwrite(byte[] bytes, Dice dice) {
        byte[] other = bytes.clone();
        byte[] noise = dice.bytes(1 + dice.below(8));
        int at = dice.below(bytes.length);
        System.arraycopy(noise, 0, other, at, Math.min(noise.length, bytes.length - at));
        return other;
    }

    /** One of a structure's numbers, which begin two bytes behind its "PK". */
    private static byte[] field(byte[] bytes, Dice dice) {
        int at = structure(bytes, dice) + 4 + 2 * dice.below(24);
        if (at < 0 || at + Integer.BYTES > bytes.length) {
            return flip(bytes, dice);
        }
        byte[] other = bytes.clone();
        ByteBuffer buffer = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        int number = dice.of(List.of(0, 1, 8, 20, 0x7FFF, 0xFFFF, 0x7FFFFFFF, -1, -2, bytes.length, bytes.length - 22));
        if (dice.oneIn(2)) {
            buffer.putShort(at, (short) number);
        } else {
            buffer.putInt(at, number);
        }
        return other;
    }

    private static int structure(byte[] bytes, Dice dice) {
        int from = dice.below(bytes.length);
        for (int at = from; at + 1 < bytes.length; at++) {
            if (bytes[at] == STRUCTURE[0] && bytes[at + 1] == STRUCTURE[1]) {
                return at;
            }
        }
        return 0;
    }

    private static byte[] insert(byte[] bytes, Dice dice) {
        return put(bytes, dice.below(bytes.length + 1), dice.bytes(1 + dice.below(dice.oneIn(5) ? 5_000 : 8)));
    }

    private static byte[] delete(byte[] bytes, Dice dice) {
        int from = dice.below(bytes.length);
        int to = Math.min(bytes.length, from + 1 + dice.below(dice.oneIn(5) ? 500 : 8));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] duplicate(byte[] bytes, Dice dice) {
        int from = dice.below(bytes.length);
        int to = Math.min(bytes.length, from + 1 + dice.below(500));
        return put(bytes, dice.below(bytes.length + 1), Arrays.copyOfRange(bytes, from, to));
    }

    private static byte[] truncate(byte[] bytes, Dice dice) {
        return Arrays.copyOf(bytes, dice.below(bytes.length));
    }

    private static byte[] splice(byte[] bytes, Dice dice) {
        byte[] other = Seeds.any(dice).zip();
        int from = dice.below(other.length);
        return joined(
                Arrays.copyOf(bytes, dice.below(bytes.length + 1)), Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] put(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
