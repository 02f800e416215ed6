package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

import javax.xml.namespace.QName;

/** Goes through an XML piece by piece and knows in which element each stands; both its tags belong to the element. */
final class XmlWalk {
    private final XmlScanner scanner;
    private final ElementPath path = new ElementPath();

    XmlWalk(Reader xml) {
        this.scanner = new XmlScanner(xml);
    }

    /** False at the end of the XML. */
    boolean next() throws IOException {
        if (ends()) {
            path.close();
        }
        if (!scanner.next()) {
            if (path.depth() > 0) {
                throw new UnfitXmlException("The XML cannot be split: it ends within an element.");
            }
            return false;
        }
        if (opens()) {
            path.open(scanner.piece());
        }
        return true;
    }

    String piece() {
        return scanner.piece();
    }

    boolean opens() {
        return scanner.kind() == XmlScanner.Kind.START || scanner.kind() == XmlScanner.Kind.EMPTY;
    }

    boolean ends() {
        return scanner.kind() == XmlScanner.Kind.END || scanner.kind() == XmlScanner.Kind.EMPTY;
    }

    int depth() {
        return path.depth();
    }

    boolean isIn(List<QName> elements) {
        return path.is(elements);
    }
}
