package org.haguecourier.publications.contents;

/**
 * Where the files that the XML names are looked for. Whether a path counts from the ZIP's root or from the folder of the XML
 * is not published, so both are taken.
 */
final class References {
    private final EntryNames names;
    private final Names.Collected missing = new Names.Collected();
    private long count;
    private long misspelt;

    References(EntryNames names) {
        this.names = names;
    }

    /** @param folder of the XML, with its separator */
    void follow(String folder, String path) {
        count++;
        if (!names.refer(path) && !names.refer(folder + path)) {
            missing.add(path);
            if (names.hasInOtherSpelling(path) || names.hasInOtherSpelling(folder + path)) {
                misspelt++;
            }
        }
    }

    long count() {
        return count;
    }

    Names missing() {
        return missing.sum();
    }

    /** Of the missing ones, those that lead to an entry in some file systems. */
    long misspelt() {
        return misspelt;
    }
}
