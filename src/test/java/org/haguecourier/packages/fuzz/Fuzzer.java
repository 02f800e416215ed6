package org.haguecourier.packages.fuzz;

/** Makes packages that are wrong in ways that nobody has thought of, each from its number. */
final class Fuzzer {
    private final long seed;

    Fuzzer(long seed) {
        this.seed = seed;
    }

    /** Most have right checksums, or the rules about what is in the entries would hardly be reached. */
    byte[] mutated(long number) {
        var dice = new Dice(seed, number);
        Parcel parcel = Seeds.any(dice);
        switch (dice.below(8)) {
            case 0, 1, 2, 3 -> parcel.replaceXml(XmlMutations.of(parcel.xml().content(), dice));
            case 4, 5 -> EntryMutations.apply(parcel, dice);
            case 6 -> {
                parcel.replaceXml(XmlMutations.of(parcel.xml().content(), dice));
                EntryMutations.apply(parcel, dice);
            }
            default -> {
                return ByteMutations.of(parcel.zip(), dice);
            }
        }
        return parcel.zip();
    }
}
