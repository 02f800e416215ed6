package org.haguecourier.st96;

import javax.xml.stream.XMLStreamException;

/** How much of one remembered part of the XML we are ready to keep. */
class SmallTree {
    private static final int MOST = 1 << 16;

    /** Where nothing is kept, nothing is counted. */
    static final SmallTree NONE = new SmallTree() {
        @Override
        void take(int count) {}
    };

    private int left = MOST;

    void take(int count) throws XMLStreamException {
        left -= count;
        if (left < 0) {
            throw BoundedXmlReader.refused(
                    XmlFault.Kind.TOO_COMPLEX, "a header, document, view or identifier is longer than " + MOST);
        }
    }
}
