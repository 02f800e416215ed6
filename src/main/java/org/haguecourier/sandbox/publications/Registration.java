package org.haguecourier.sandbox.publications;

import java.util.ArrayList;
import java.util.List;

/** A made-up international registration; all of it follows from its serial number. */
record Registration(int serial) {
    private static final int FIRST = 200_000;
    /** Confidential copies are of what is not in any bulletin yet. */
    private static final int FIRST_CONFIDENTIAL = 400_000;

    private static final int MOST_A_WEEK = 10;
    private static final int MOST_WEEKS = 53;
    private static final List<String> PRODUCTS = List.of("Chair", "Lamp", "Bottle", "Watch case", "Teapot");
    private static final List<String> CLASSES = List.of("06-01", "26-05", "09-01", "10-07", "07-01");

    /** A large issue runs on into the numbers of the weeks after it. */
    static List<Registration> in(Issue issue) {
        PublicationWeek week = issue.week();
        int first = issue.series() == Series.BULLETIN ? FIRST : FIRST_CONFIDENTIAL;
        int serial = first + ((week.year() - 2000) * MOST_WEEKS + week.week()) * MOST_A_WEEK;
        List<Registration> registrations = new ArrayList<>();
        long images = 0;
        while (registrations.size() < 2 + week.week() % 3
                || images * BulkPictures.LARGEST < issue.terms().bytes()) {
            Registration next = new Registration(serial++);
            registrations.add(next);
            images += next.imagePaths().size();
        }
        return registrations;
    }

    String number() {
        return "DM/" + serial;
    }

    String recordIdentifier() {
        return "97" + "%07d".formatted(serial);
    }

    List<Integer> designs() {
        return serial % 2 == 0 ? List.of(1) : List.of(1, 2);
    }

    List<String> views(int design) {
        return List.of(design + ".1", design + ".2");
    }

    String imagePath(String view) {
        return "DM" + serial + "/" + view + ".jpg";
    }

    List<String> imagePaths() {
        List<String> paths = new ArrayList<>();
        designs().forEach(design -> views(design).forEach(view -> paths.add(imagePath(view))));
        return paths;
    }

    String product() {
        return PRODUCTS.get(serial % PRODUCTS.size());
    }

    String locarnoClass() {
        return CLASSES.get(serial % CLASSES.size());
    }
}
