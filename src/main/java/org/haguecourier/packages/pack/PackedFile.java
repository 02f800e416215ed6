package org.haguecourier.packages.pack;

/**
 * A file that goes into the package.
 *
 * @param entry its path in there
 */
public record PackedFile(String entry, FolderFile file) {
    /** It lies elsewhere in the folder, or is spelt in another way there. */
    public boolean isMoved() {
        return !entry.equals(file.name());
    }
}
