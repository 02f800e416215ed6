package org.haguecourier.routing;

/** Which answers to a download are too large for memory. */
final class Downloads {
    private Downloads() {}

    static boolean areLeftOnTheLine(int status) {
        return status == 200 || status == 206;
    }
}
