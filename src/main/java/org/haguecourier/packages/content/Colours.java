package org.haguecourier.packages.content;

/** How a picture's colours are told. */
public enum Colours {
    GREYSCALE,
    /** RGB, or the same as brightness and two colours. */
    COLOUR,
    /** For a printing press; most viewers show it in wrong colours or not at all. */
    CMYK,
    OTHER;

    static Colours of(int components) {
        return switch (components) {
            case 1 -> GREYSCALE;
            case 3 -> COLOUR;
            case 4 -> CMYK;
            default -> OTHER;
        };
    }
}
