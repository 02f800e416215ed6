package org.haguecourier.st96;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;

import org.xml.sax.SAXException;

/**
 * Looks on while an XML is read and notes where it is not as the schema of its own version wants it. Never disturbs the
 * reading: what hinders the validation is told by {@link #unusable()}.
 */
final class SchemaValidation implements XmlEvents {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final SchemaFolder folder;
    private final SchemaViolations violations = new SchemaViolations();
    private boolean begun;
    private Optional<SchemaCheck> check = Optional.empty();
    private Optional<String> unusable = Optional.empty();

    SchemaValidation(SchemaFolder folder) {
        this.folder = folder;
    }

    SchemaVerdict verdict() {
        return new SchemaVerdict(violations(), unusable());
    }

    /** The first 20. */
    List<SchemaViolation> violations() {
        return violations.first();
    }

    /** Of all violations, or 10000 if there are more, of which {@link #unusable()} tells. */
    long count() {
        return violations.count();
    }

    /** Why the XML was not validated, or not to its end, and what to do; the violations until then stand. */
    Optional<String> unusable() {
        return unusable;
    }

    @Override
    public void passed(int event, XMLStreamReader xml) {
        try {
            if (!begun && event == XMLStreamConstants.START_ELEMENT) {
                begun = true;
                begin(xml);
            }
            if (check.isPresent()) {
                noteElement(event, xml);
                check.get().pass(event);
            }
        } catch (UnusableSchemaException notUsable) {
            giveUp(notUsable.getMessage());
        } catch (SAXException | RuntimeException broken) {
            giveUp("The XML could not be checked against the schema beyond line "
                    + xml.getLocation().getLineNumber() + ": " + SchemaText.of(broken));
        }
    }

    private void begin(XMLStreamReader xml) throws UnusableSchemaException, SAXException {
        String version =
                Words.of(xml.getAttributeValue(St96.COM, "st96Version")).orElse("");
        if (!VERSION.matcher(version).matches()) {
            throw new UnusableSchemaException("The XML names no version of ST.96 (com:st96Version) at its root,"
                    + " so that there is no schema to check it against. Write the version there, such as V7_0.");
        }
        Schema schema = folder.forVersion(version)
                .orElseThrow(() -> new UnusableSchemaException("There is no "
                        + SchemaFolder.fileName(version) + " in the folder " + folder.path()
                        + " to check the XML against. Fetch it from WIPO into this folder."));
        check = Optional.of(SchemaCheck.begin(schema, xml, violations));
    }

    private void noteElement(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
            violations.at(SchemaCheck.nameAsWritten(xml));
        }
    }

    private void giveUp(String why) {
        check = Optional.empty();
        unusable = Optional.of(why);
    }
}
