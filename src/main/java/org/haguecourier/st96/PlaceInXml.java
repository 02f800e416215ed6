package org.haguecourier.st96;

import javax.xml.stream.XMLStreamReader;

import org.xml.sax.Locator;

/** Where a StAX reader stands, told to SAX. */
record PlaceInXml(XMLStreamReader xml) implements Locator {
    @Override
    public int getLineNumber() {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public int getColumnNumber() {
        return xml.getLocation().getColumnNumber();
    }

    /** A package's XML has no address that it could refer to others from. */
    @Override
    public String getSystemId() {
        return null;
    }

    @Override
    public String getPublicId() {
        return null;
    }
}
