package org.haguecourier.routing.local;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the real words was meant by one that is none. */
final class Spelling {
    private Spelling() {}

    /** @return the nearest, if it is near enough to be meant */
    static Optional<String> nearest(String word, Collection<String> real) {
        return real.stream()
                .filter(other -> !other.equals(word) && distance(word, other) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The end of a sentence: what was meant, or nothing. */
    static String hint(String word, Collection<String> real) {
        return nearest(word, real)
                .map(meant -> "; did you mean \"" + meant + "\"?")
                .orElse("");
    }

    /** How many letters are to be changed, added, left out or swapped; case and dashes do not count. */
    static int distance(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
