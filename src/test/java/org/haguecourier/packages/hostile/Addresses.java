package org.haguecourier.packages.hostile;

import java.util.List;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.TransactionType;

import static org.haguecourier.packages.hostile.HostileCase.whole;

/** An address in every place of an XML that some reader would go to. */
final class Addresses {
    private static final String ROOT = "<dgn:HagueOfficeToIBTransaction";
    private static final String BAG = "<com:DocumentIncludedBag>";
    private static final String OWN_SCHEMA =
            "https://www.wipo.int/standards/XMLSchema/ST96/V7_0/Design/Flatten/HagueOfficeToIBTransaction_V7_0.xsd";

    private final String address;

    private Addresses(String address) {
        this.address = address;
    }

    static List<HostileCase> all(String address) {
        return new Addresses(address).all();
    }

    private List<HostileCase> all() {
        return List.of(
                refused("a document type elsewhere", "<!DOCTYPE a SYSTEM 'ADDRESS'>", ""),
                refused("a public document type", "<!DOCTYPE a PUBLIC '-//A//B' 'ADDRESS'>", ""),
                refused("an external entity", "<!DOCTYPE a [<!ENTITY e SYSTEM 'ADDRESS'>]>", "&e;"),
                refused("an external parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'ADDRESS'> %p;]>", ""),
                refused("a notation", "<!DOCTYPE a [<!NOTATION n SYSTEM 'ADDRESS'>]>", ""),
                named("a stylesheet", ROOT, "<?xml-stylesheet type='text/xsl' href='ADDRESS'?>" + ROOT),
                named("a model", ROOT, "<?xml-model href='ADDRESS'?>" + ROOT),
                named("the schema's address", OWN_SCHEMA, "ADDRESS"),
                named("another schema's address", "xsi:schemaLocation=\"", "xsi:schemaLocation=\"urn:a ADDRESS "),
                named("a schema without a namespace", ROOT, ROOT + " xsi:noNamespaceSchemaLocation='ADDRESS'"),
                named("a namespace", ROOT, ROOT + " xmlns='ADDRESS'"),
                named("a base", ROOT, ROOT + " xml:base='ADDRESS'"),
                named(
                        "an inclusion",
                        BAG,
                        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='ADDRESS'/>" + BAG),
                named("a link", BAG, "<a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='ADDRESS'/>" + BAG),
                named(
                        "a document's location",
                        "<com:DocumentFormat",
                        "<com:DocumentLocationURI>ADDRESS</com:DocumentLocationURI>$0"),
                named(
                        "a file's name",
                        "docs/decision.pdf",
                        "ADDRESS",
                        "referenced-file-missing",
                        "entry-not-referenced"));
    }

    private HostileCase refused(String name, String documentType, String text) {
        return whole(
                name + " is not fetched",
                () -> draft().with("(" + ROOT + ".*)(DM/)", placed(documentType) + "$1" + text + "$2")
                        .zip(),
                "xml-dtd-refused");
    }

    private HostileCase named(String name, String place, String withAddress, String... codes) {
        return whole(
                name + " is not fetched",
                () -> draft().with(place, placed(withAddress)).zip(),
                codes);
    }

    private String placed(String text) {
        return text.replace("ADDRESS", address);
    }

    private static Draft draft() {
        return Draft.of(TransactionType.REFUSAL);
    }
}
