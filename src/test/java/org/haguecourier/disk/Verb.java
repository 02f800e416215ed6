package org.haguecourier.disk;

/** What can be done to a disk. */
public enum Verb {
    MAKE_FOLDER,
    /** Opens a file that was not there. */
    CREATE,
    WRITE,
    /** Makes the content of a file survive a power cut. */
    FORCE,
    /** Makes the names in a folder survive it. */
    FORCE_FOLDER,
    MOVE,
    LINK,
    DELETE;

    public String label() {
        return name().toLowerCase().replace('_', '-');
    }
}
