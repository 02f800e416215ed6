package org.haguecourier.st96;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Holds one XML against a schema while it is read, in constant memory: whether identifiers and keys are unique it does not
 * check, since it would have to remember them all.
 */
final class SchemaCheck {
    private static final String[] REMEMBERING = {
        "http://apache.org/xml/features/validation/id-idref-checking",
        "http://apache.org/xml/features/validation/identity-constraint-checking"
    };

    private final XMLStreamReader xml;
    private final ValidatorHandler validator;
    private final AttributesImpl attributes = new AttributesImpl();
    private final ValueEffort effort = new ValueEffort();

    private SchemaCheck(XMLStreamReader xml, ValidatorHandler validator) {
        this.xml = xml;
        this.validator = validator;
    }

    /** Before the start tag of the root is passed on. */
    static SchemaCheck begin(Schema schema, XMLStreamReader xml, ErrorHandler errors) throws SAXException {
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setProperty(SchemaCompiler.LOCALE, SchemaCompiler.UNTRANSLATED);
        for (String feature : REMEMBERING) {
            validator.setFeature(feature, false);
        }
        validator.setErrorHandler(errors);
        validator.setDocumentLocator(new PlaceInXml(xml));
        validator.startDocument();
        return new SchemaCheck(xml, validator);
    }

    void pass(int event) throws SAXException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> startElement();
            case XMLStreamConstants.END_ELEMENT -> endElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
            case XMLStreamConstants.SPACE -> space();
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                validator.processingInstruction(xml.getPITarget(), xml.getPIData());
            case XMLStreamConstants.END_DOCUMENT -> validator.endDocument();
            default -> {
                // comments are nothing to a schema, and entities are not read
            }
        }
    }

    private void startElement() throws SAXException {
        effort.nextValue();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            validator.startPrefixMapping(orNothing(xml.getNamespacePrefix(i)), orNothing(xml.getNamespaceURI(i)));
        }
        attributes.clear();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            addAttribute(i);
        }
        validator.startElement(orNothing(xml.getNamespaceURI()), xml.getLocalName(), nameAsWritten(xml), attributes);
    }

    private void addAttribute(int i) throws SAXException {
        String namespace = orNothing(xml.getAttributeNamespace(i));
        String name = xml.getAttributeLocalName(i);
        if (!isHintWhereSchemasAre(namespace, name)) {
            String written = withPrefix(orNothing(xml.getAttributePrefix(i)), name);
            String value = xml.getAttributeValue(i);
            attributes.addAttribute(namespace, name, written, xml.getAttributeType(i), value);
            effort.take(value.length());
            effort.nextValue();
        }
    }

    /** The validator would not follow them, but remember them all. */
    private static boolean isHintWhereSchemasAre(String namespace, String name) {
        return namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
    }

    private void endElement() throws SAXException {
        effort.nextValue();
        validator.endElement(orNothing(xml.getNamespaceURI()), xml.getLocalName(), nameAsWritten(xml));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            validator.endPrefixMapping(orNothing(xml.getNamespacePrefix(i)));
        }
    }

    private void text() throws SAXException {
        effort.take(xml.getTextLength());
        validator.characters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void space() throws SAXException {
        validator.ignorableWhitespace(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    static String nameAsWritten(XMLStreamReader xml) {
        return withPrefix(orNothing(xml.getPrefix()), xml.getLocalName());
    }

    private static String withPrefix(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
