package org.haguecourier.publications.contents;

import java.util.ArrayList;
import java.util.List;

import org.haguecourier.packages.rules.Quoted;

/** @param first the first {@value #MOST}, shortened and made visible where they are long or hide something */
public record Names(long count, List<String> first) {
    public static final int MOST = 100;

    static final Names NONE = new Names(0, List.of());

    public Names {
        first = List.copyOf(first);
    }

    /** Without the names: those of a confidential copy must not get into a log. */
    @Override
    public String toString() {
        return count + " names";
    }

    static final class Collected {
        private final List<String> first = new ArrayList<>();
        private long count;

        void add(String name) {
            count++;
            if (first.size() < MOST) {
                first.add(Quoted.plain(name));
            }
        }

        Names sum() {
            return new Names(count, first);
        }
    }
}
