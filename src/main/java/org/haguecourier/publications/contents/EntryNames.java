package org.haguecourier.publications.contents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;

import org.haguecourier.files.Sha256;

/**
 * The names of all files of an archive, kept as two hashes each, so that a million of them fit into a small heap. The hashes
 * are cut from a digest, or somebody could make up names that hide each other.
 */
final class EntryNames {
    private final MessageDigest digest = Sha256.digest();
    private final long[] exact;
    private final long[] unified;
    private final BitSet referenced = new BitSet();
    private int count;

    EntryNames(int most) {
        exact = new long[most];
        unified = new long[most];
    }

    void add(String name) {
        exact[count] = hash(name);
        unified[count] = hash(Spelling.unified(name));
        count++;
    }

    int count() {
        return count;
    }

    /** Before the first question. */
    void sort() {
        Arrays.sort(exact, 0, count);
        Arrays.sort(unified, 0, count);
    }

    /** Whether there is a file of this name, which then counts as referenced. */
    boolean refer(String name) {
        int at = Arrays.binarySearch(exact, 0, count, hash(name));
        if (at >= 0) {
            referenced.set(at);
        }
        return at >= 0;
    }

    boolean isReferenced(String name) {
        int at = Arrays.binarySearch(exact, 0, count, hash(name));
        return at >= 0 && referenced.get(at);
    }

    boolean hasInOtherSpelling(String name) {
        return Arrays.binarySearch(unified, 0, count, hash(Spelling.unified(name))) >= 0;
    }

    /** Of a name that is there: whether another one is there that some file system takes for the same. */
    boolean collides(String name) {
        long hash = hash(Spelling.unified(name));
        int at = Arrays.binarySearch(unified, 0, count, hash);
        return at > 0 && unified[at - 1] == hash || at + 1 < count && unified[at + 1] == hash;
    }

    private long hash(String name) {
        byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            start = start << Byte.SIZE | hash[i] & 0xFF;
        }
        return start;
    }
}
