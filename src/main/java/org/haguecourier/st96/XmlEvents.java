package org.haguecourier.st96;

import javax.xml.stream.XMLStreamReader;

/** Whoever looks on while somebody else reads an XML. */
interface XmlEvents {
    XmlEvents UNHEARD = (event, xml) -> {};

    /** @param xml stands on the event; the onlooker may ask it everything but to go on */
    void passed(int event, XMLStreamReader xml);
}
