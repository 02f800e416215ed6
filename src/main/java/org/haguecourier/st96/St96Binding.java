package org.haguecourier.st96;

import javax.xml.stream.XMLStreamReader;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

/** JAXB for the small parts of ST.96 that we know; the rest of a document never becomes objects. */
public final class St96Binding {
    private St96Binding() {}

    /** Made once, when first needed: it takes a good part of a second. */
    private static final class Context {
        static final JAXBContext SHARED = create();

        private static JAXBContext create() {
            try {
                return JAXBContext.newInstance(
                        OfficeTransactionHeader.class,
                        DocumentIncluded.class,
                        View.class,
                        TransactionErrorBag.class,
                        PublicationHeader.class);
            } catch (JAXBException broken) {
                throw new IllegalStateException("the ST.96 classes do not fit together", broken);
            }
        }
    }

    /** The same for a part that we keep, and whose size is therefore bounded. */
    static <T> T readPart(BoundedXmlReader reader, Class<T> part) throws JAXBException {
        reader.enterSmallTree();
        T read = read(reader, part);
        reader.leaveSmallTree();
        return read;
    }

    /** Reads the element that the reader stands on, and leaves the reader behind its end tag. */
    public static <T> T read(XMLStreamReader reader, Class<T> part) throws JAXBException {
        return Context.SHARED.createUnmarshaller().unmarshal(reader, part).getValue();
    }
}
