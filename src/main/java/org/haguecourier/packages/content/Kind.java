package org.haguecourier.packages.content;

/** What a file's bytes say that it is. */
public enum Kind {
    PDF("a PDF"),
    JPEG("a JPEG picture"),
    PNG("a PNG picture"),
    GIF("a GIF picture"),
    TIFF("a TIFF picture"),
    SVG("an SVG drawing"),
    XML("an XML"),
    HTML("a web page"),
    /** Word, Excel and LibreOffice pack theirs this way, too. */
    ZIP("a ZIP archive or a word processor's document"),
    TEXT("plain text"),
    EMPTY("empty"),
    UNKNOWN("of an unknown kind");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** For a sentence, to follow "it is". */
    public String label() {
        return label;
    }
}
