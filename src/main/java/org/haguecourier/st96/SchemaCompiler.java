package org.haguecourier.st96;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

import org.haguecourier.files.Printable;

/** Makes one schema of a file and all that it refers to, out of the Office's folder and from nowhere else. */
final class SchemaCompiler {
    static final String LOCALE = "http://apache.org/xml/properties/locale";

    /**
     * Java's messages are in English where they are not translated. Asked for English by name, it finds no such
     * translation and takes the one of the machine's language.
     */
    static final Locale UNTRANSLATED = Locale.ROOT;

    private final Path folder;
    private final SchemaFiles files;

    SchemaCompiler(Path folder, SchemaFiles files) {
        this.folder = folder;
        this.files = files;
    }

    Schema compile(Path file) throws UnusableSchemaException {
        var references = new SchemaReferences(files);
        try (var content = files.open(file)) {
            var source = new StreamSource(content, file.toUri().toString());
            Schema schema = strictFactory(references).newSchema(source);
            demandAll(references, file);
            return schema;
        } catch (SAXException | IOException | RuntimeException | StackOverflowError broken) {
            demandAll(references, file);
            throw new UnusableSchemaException(
                    "The schema " + name(file) + " cannot be used: " + SchemaText.withPlace(broken)
                            + " Fetch the file again from WIPO into " + Printable.text(folder) + ".");
        }
    }

    private void demandAll(SchemaReferences references, Path file) throws UnusableSchemaException {
        if (!references.missing().isEmpty()) {
            throw new UnusableSchemaException("The schema " + name(file) + " needs "
                    + String.join(" and ", references.missing()) + ", not to be found or not to be read in "
                    + Printable.text(folder) + ". Fetch that from WIPO into this folder, too.");
        }
    }

    private static String name(Path file) {
        return Printable.text(file.getFileName());
    }

    private static SchemaFactory strictFactory(SchemaReferences references) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(LOCALE, UNTRANSLATED);
        factory.setResourceResolver(references);
        return factory;
    }
}
