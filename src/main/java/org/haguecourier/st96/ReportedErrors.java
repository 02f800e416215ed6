package org.haguecourier.st96;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import jakarta.xml.bind.JAXBException;

/** The errors that an answer of the International Bureau reports, wherever in it they stand. */
public final class ReportedErrors {
    private ReportedErrors() {}

    /** What cannot be read reports nothing; the answer itself is kept elsewhere. */
    public static List<TransactionError> in(byte[] xml) {
        List<TransactionError> errors = new ArrayList<>();
        try {
            BoundedXmlReader reader = BoundedXmlReader.over(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.isStartElement() && reader.isAt(St96.ERRORS)) {
                    errors.addAll(St96Binding.readPart(reader, TransactionErrorBag.class)
                            .errors());
                } else {
                    reader.next();
                }
            }
            return errors;
        } catch (XMLStreamException | JAXBException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
