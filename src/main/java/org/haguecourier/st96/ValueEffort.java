package org.haguecourier.st96;

import org.xml.sax.SAXException;

/**
 * How much work the values of an XML are to the validator: it keeps each as a whole and compares some with patterns, in
 * a time that grows with the square of the length.
 */
final class ValueEffort {
    /** Most values are shorter, however many there are. */
    private static final int EFFORTLESS = 1_000;

    /** One value of a hundred thousand characters, or thousands of a thousand each: some seconds at the worst. */
    private static final long MOST = 10_000_000_000L;

    private long spent;
    private long length;

    void nextValue() {
        spent += of(length);
        length = 0;
    }

    void take(int characters) throws SAXException {
        length += characters;
        if (spent + of(length) > MOST) {
            throw new SAXException("Its texts are too long for that.");
        }
    }

    private static long of(long length) {
        return length <= EFFORTLESS ? 0 : length * length;
    }
}
