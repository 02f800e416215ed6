package org.haguecourier.hws;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks XML of any namespace; what is not well-formed to its end mentions nothing. */
final class XmlMentions {
    private XmlMentions() {}

    static Mentions of(String text) {
        // An answer has no use for a DTD, and each attack by entities needs one.
        if (text.contains("<!DOCTYPE")) {
            return new Mentions();
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return walked(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | IOException | RuntimeException unreadable) {
            // The JDK's parser is known to answer some broken input with exceptions that it does not declare.
            return new Mentions();
        }
    }

    private static Mentions walked(XMLStreamReader reader) throws XMLStreamException, IOException {
        Mentions mentions = new Mentions();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader, mentions);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    mentions.text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> mentions.close();
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new IOException("entities of its own");
                default -> {}
            }
        }
        return mentions;
    }

    private static void start(XMLStreamReader reader, Mentions mentions) throws IOException {
        mentions.open(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (name.equals("nil")) {
                sayNil(value.strip(), mentions);
            } else if (!isAboutTheDocument(reader.getAttributePrefix(i), name)) {
                mentions.attribute(name, value);
            }
        }
    }

    private static void sayNil(String value, Mentions mentions) {
        if (value.equals("true") || value.equals("1")) {
            mentions.nil();
        }
    }

    /** {@code xml:id} and the like name a place in the document, not a thing of WIPO's. */
    private static boolean isAboutTheDocument(String prefix, String name) {
        return name.equals("xmlns")
                || prefix != null && Set.of("xml", "xmlns", "xsi").contains(prefix);
    }

    /** Namespaces are not looked up, so that a prefix which nobody has declared does not spoil the reading. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
