package org.haguecourier.routing.local;

import org.haguecourier.files.Printable;

/**
 * What is wrong with a local file, and what to do.
 *
 * @param line counted from 1; 0 means the whole file
 */
public record RouteProblem(String file, int line, String message) {
    /** As compilers say it, so that editors find the place. */
    @Override
    public String toString() {
        return Printable.text(file) + ":" + (line > 0 ? line + ":" : "") + " " + Printable.text(message);
    }
}
