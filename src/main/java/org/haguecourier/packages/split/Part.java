package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.OutputStream;

/** One transaction's package. */
public final class Part {
    private final int number;
    private final String name;
    private final Content content;

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    Part(int number, String name, Content content) {
        this.number = number;
        this.name = name;
        this.content = content;
    }

    /** Counted from 1, as the transactions in the XML. */
    public int number() {
        return number;
    }

    /** Of the file that it is to be. */
    public String name() {
        return name;
    }

    /** The part's ZIP, the same bytes whenever and wherever it is written. The stream stays the caller's to close. */
    public void write(OutputStream out) throws IOException {
        content.writeTo(out);
    }
}
