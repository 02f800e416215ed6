package org.haguecourier.sandbox.samples;

/** A full application of one design with one view, for the United States. */
final class SampleApplication {
    private static final String APPLICANT = """
            <dgn:ApplicantBag>
              <dgn:Applicant com:sequenceNumber="1">
                <dgn:Entitlement>
                  <com:EntitlementNationalityCode>KR</com:EntitlementNationalityCode>
                </dgn:Entitlement>
                <dgn:ApplicantContractingParty>KR</dgn:ApplicantContractingParty>
                <com:Contact>
                  <com:Name><com:EntityName>Example Co</com:EntityName></com:Name>
                </com:Contact>
              </dgn:Applicant>
            </dgn:ApplicantBag>
            """;
    private static final String DESIGN = """
            <dgn:DesignTotalQuantity>1</dgn:DesignTotalQuantity>
            <dgn:ViewTotalQuantity>1</dgn:ViewTotalQuantity>
            <dgn:DesignatedCountryBag>
              <dgn:DesignatedCountry>
                <com:DesignatedCountryCode>US</com:DesignatedCountryCode>
                <dgn:HagueAgreementActCategory>Act1999</dgn:HagueAgreementActCategory>
              </dgn:DesignatedCountry>
            </dgn:DesignatedCountryBag>
            <dgn:HagueDesignBag>
              <dgn:HagueDesign>
                <dgn:DesignIdentifier>1</dgn:DesignIdentifier>
                <com:LocarnoClassificationBag>
                  <com:LocarnoClassificationEdition>14</com:LocarnoClassificationEdition>
                  <com:LocarnoClassificationText>06-01</com:LocarnoClassificationText>
                </com:LocarnoClassificationBag>
                <com:ProductDescriptionTextBag>
                  <com:ProductDescriptionText com:languageCode="en">Chair</com:ProductDescriptionText>
                </com:ProductDescriptionTextBag>
                <dgn:ViewBag>
                  <dgn:View>
                    <com:FileName>%s</com:FileName>
                    <dgn:ViewIdentifier>1.1</dgn:ViewIdentifier>
                    <dgn:ViewFileFormatCategory>JPEG</dgn:ViewFileFormatCategory>
                  </dgn:View>
                </dgn:ViewBag>
              </dgn:HagueDesign>
            </dgn:HagueDesignBag>
            """.formatted(SampleFile.PICTURE.path());
    private static final String TERMS = """
            <dgn:ImmediatePublicationIndicator>false</dgn:ImmediatePublicationIndicator>
            <dgn:PublicationDefermentIndicator>false</dgn:PublicationDefermentIndicator>
            <com:LatePaymentRequestIndicator>false</com:LatePaymentRequestIndicator>
            """;

    private SampleApplication() {}

    static String content(String reference, String documents) {
        return "<com:IPOfficeCode>XX</com:IPOfficeCode>\n"
                + "<com:ReceivingOfficeDate>2026-01-05</com:ReceivingOfficeDate>\n"
                + "<com:ApplicationLanguageCode>en</com:ApplicationLanguageCode>\n"
                + reference
                + APPLICANT
                + DESIGN
                + TERMS
                + documents;
    }
}
