package org.haguecourier.sandbox.publications;

import java.util.List;

import javax.xml.stream.XMLStreamException;

/** The bibliographic data of one week; the order of the elements is the schema's. */
final class PublicationXml {
    private final Xml xml;
    private final PublicationWeek week;
    private final int edition;
    private final List<Registration> registrations;

    private PublicationXml(Xml xml, Issue issue, List<Registration> registrations) {
        this.xml = xml;
        this.week = issue.week();
        this.edition = issue.terms().edition();
        this.registrations = registrations;
    }

    static byte[] of(Issue issue, List<Registration> registrations) {
        try {
            Xml xml = new Xml();
            PublicationXml content = new PublicationXml(xml, issue, registrations);
            return xml.document(
                    "dgn:HagueIBToOfficeTransaction",
                    issue.series() == Series.BULLETIN ? content::bulletin : content::confidentialCopy);
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private void bulletin() throws XMLStreamException {
        xml.parent("dgn:HagueBulletin", () -> {
            xml.parent("dgn:HagueBulletinTransactionHeader", () -> {
                xml.leaf("dgn:HagueBulletinNumber", week.number());
                xml.leaf("com:PublicationDate", week.friday());
                total();
                count("dgn:HagueBulletinTransaction", "Registration");
            });
            xml.parent("dgn:HagueBulletinTransactionBag", this::registrationBag);
        });
    }

    private void confidentialCopy() throws XMLStreamException {
        xml.parent("dgn:HagueIBToOfficeBag", () -> {
            xml.parent("dgn:HagueIBTransactionHeader", () -> {
                xml.leaf("com:ReceivingOfficeCode", "XX");
                xml.leaf("com:PublicationIdentifier", week.number());
                xml.leaf("com:RecordNotificationDate", week.friday());
                total();
                count("dgn:HagueIBTransaction", "Office copy");
            });
            xml.parent("dgn:HagueOfficeCopyBag", this::registrationBag);
        });
    }

    private void count(String what, String category) throws XMLStreamException {
        xml.parent(
                what + "CountBag",
                () -> xml.parent(what + "Count", () -> {
                    xml.leaf(what + "Category", category);
                    total();
                }));
    }

    private void total() throws XMLStreamException {
        xml.leaf("com:TransactionTotalQuantity", registrations.size());
    }

    private void registrationBag() throws XMLStreamException {
        xml.parent("dgn:HagueRegistrationBag", () -> {
            for (Registration registration : registrations) {
                xml.parent("dgn:HagueRegistration", () -> registration(registration));
            }
        });
    }

    private void registration(Registration registration) throws XMLStreamException {
        xml.leaf("com:InternationalRegistrationNumber", registration.number());
        xml.leaf("com:RecordIdentifier", registration.recordIdentifier());
        xml.leaf("com:InternationalRegistrationDate", week.friday().minusMonths(6));
        xml.leaf("com:InternationalFilingDate", week.friday().minusMonths(6));
        xml.leaf("com:FeeCalculationDate", week.friday().minusMonths(6));
        xml.leaf("com:FilingLanguageCode", "en");
        xml.parent(
                "dgn:DesignatedCountryBag",
                () -> xml.parent("dgn:DesignatedCountry", () -> xml.leaf("com:DesignatedCountryCode", "US")));
        xml.leaf("com:ExpiryDate", week.friday().minusMonths(6).plusYears(5));
        xml.leaf("dgn:DesignTotalQuantity", registration.designs().size());
        xml.parent("dgn:HolderBag", () -> xml.parent("dgn:Holder", this::holder));
        xml.parent("dgn:HagueDesignBag", () -> {
            for (int design : registration.designs()) {
                xml.parent("dgn:HagueDesign", () -> design(registration, design));
            }
        });
    }

    private void holder() throws XMLStreamException {
        xml.attribute("sequenceNumber", "1");
        xml.parent("dgn:Entitlement", () -> xml.leaf("com:EntitlementNationalityCode", "KR"));
        xml.leaf("dgn:ApplicantContractingParty", "KR");
        xml.parent(
                "com:Contact",
                () -> xml.parent(
                        "com:Name",
                        () -> xml.parent(
                                "com:OrganizationName", () -> xml.leaf("com:OrganizationStandardName", "Example Co"))));
    }

    private void design(Registration registration, int design) throws XMLStreamException {
        xml.leaf("dgn:DesignIdentifier", design);
        xml.parent("com:LocarnoClassificationBag", () -> {
            xml.leaf("com:LocarnoClassificationEdition", "14");
            xml.leaf("com:LocarnoClassificationText", registration.locarnoClass());
        });
        xml.parent(
                "com:ProductDescriptionTextBag",
                () -> xml.parent("com:ProductDescriptionText", () -> {
                    xml.attribute("languageCode", "en");
                    xml.text(registration.product() + (edition == 1 ? "" : ", edition " + edition));
                }));
        xml.parent("dgn:ViewBag", () -> {
            for (String view : registration.views(design)) {
                xml.parent("dgn:View", () -> {
                    xml.leaf("com:FileName", registration.imagePath(view));
                    xml.leaf("dgn:ViewIdentifier", view);
                });
            }
        });
    }
}
