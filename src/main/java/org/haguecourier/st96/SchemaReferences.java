package org.haguecourier.st96;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

import org.haguecourier.files.Printable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers what one schema wants of others from the Office's files, and notes what is not among them. */
final class SchemaReferences implements LSResourceResolver {
    private static final int MOST_NAMED = 20;

    private final SchemaFiles files;
    private final Set<String> missing = new LinkedHashSet<>();

    SchemaReferences(SchemaFiles files) {
        this.files = files;
    }

    /** As the schemas name them, by address or by name. */
    Set<String> missing() {
        return missing;
    }

    /** Null, for which the parser would look by itself, only where there is no address to look at. */
    @Override
    public LSInput resolveResource(String type, String namespace, String publicId, String address, String base) {
        if (address == null) {
            return null;
        }
        // The only other type is the DTD of a schema about schemas, which adds nothing to it.
        return XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(type) ? schema(namespace, address, base) : input(address, "");
    }

    private LSInput schema(String namespace, String address, String base) {
        try {
            Optional<Path> file = files.find(lastName(address), folderOf(base));
            if (file.isPresent()) {
                return input(file.get().toUri().toString(), files.open(file.get()));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // is as good as missing
        }
        if (missing.size() < MOST_NAMED) {
            missing.add(Printable.text(address));
        }
        return input(address, nothingOf(namespace));
    }

    /** Lets the compiler go on to the next, so that the Office learns of all that is missing at once. */
    private static String nothingOf(String namespace) {
        return "<schema xmlns='" + XMLConstants.W3C_XML_SCHEMA_NS_URI + "'"
                + (namespace == null ? "" : " targetNamespace='" + namespace + "'") + "/>";
    }

    private static String lastName(String address) {
        String path = address.replaceFirst("[?#].*", "").replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Path folderOf(String base) {
        return Path.of(URI.create(base)).getParent();
    }

    private static LSInput input(String address, String content) {
        return input(address, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private static LSInput input(String address, InputStream content) {
        LSInput input = Dom.LOADING.createLSInput();
        input.setSystemId(address);
        input.setByteStream(content);
        return input;
    }

    /** Only for its way to make an input, which is nothing but an interface in the JDK. */
    private static final class Dom {
        static final DOMImplementationLS LOADING = create();

        private static DOMImplementationLS create() {
            try {
                return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .getDOMImplementation();
            } catch (ParserConfigurationException broken) {
                throw new IllegalStateException("the JDK has no DOM", broken);
            }
        }
    }
}
