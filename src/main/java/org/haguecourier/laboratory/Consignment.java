package org.haguecourier.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Everything that will be dropped, in about this order. */
final class Consignment {
    private static final int IN_A_HUNDRED_REPEATED = 10;
    private static final int IN_A_HUNDRED_NAMESAKES = 10;
    private static final String[] FOLDERS = {"", "", "", "designs", "designs/2026"};

    private final RandomGenerator random;
    private final List<Drop> drops = new ArrayList<>();
    private int contents;

    private Consignment(RandomGenerator random) {
        this.random = random;
    }

    static List<Drop> of(int packages, RandomGenerator random) {
        Consignment consignment = new Consignment(random);
        for (int number = 1; number <= packages; number++) {
            consignment.drops.add(consignment.next(number));
        }
        return List.copyOf(consignment.drops);
    }

    private Drop next(int number) {
        int lot = drops.isEmpty() ? 100 : random.nextInt(100);
        if (lot < IN_A_HUNDRED_REPEATED) {
            return drop(folder(), "AGAIN-%05d.zip".formatted(number), any().content());
        }
        if (lot < IN_A_HUNDRED_REPEATED + IN_A_HUNDRED_NAMESAKES) {
            Drop namesake = any();
            return drop(namesake.folder(), namesake.file(), another());
        }
        return drop(folder(), "LAB %05d.zip".formatted(number), another());
    }

    private Drop drop(String folder, String file, Content content) {
        return new Drop(folder, file, content, Way.values()[random.nextInt(Way.values().length)]);
    }

    private Drop any() {
        return drops.get(random.nextInt(drops.size()));
    }

    private Content another() {
        return Content.number(contents++);
    }

    private String folder() {
        return FOLDERS[random.nextInt(FOLDERS.length)];
    }
}
