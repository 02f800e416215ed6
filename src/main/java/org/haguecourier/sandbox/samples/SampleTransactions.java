package org.haguecourier.sandbox.samples;

import java.util.stream.Collectors;

/** The least that ST.96 asks of each transaction, in the order in which it asks. */
final class SampleTransactions {
    private static final String DECIDED = "<com:DecisionDate>2026-01-05</com:DecisionDate>\n";
    private static final String EFFECTIVE = "<com:DecisionEffectiveDate>2026-01-05</com:DecisionEffectiveDate>\n";
    private static final String ALL_DESIGNS =
            "<dgn:AffectedDesign><dgn:AllDesignsIndicator>true</dgn:AllDesignsIndicator></dgn:AffectedDesign>\n";
    private static final String GROUNDS = """
            <dgn:DecisionGroundsBag>
              <dgn:DecisionGrounds>
                <dgn:DecisionGroundsText com:languageCode="en">An earlier design is the same</dgn:DecisionGroundsText>
                <dgn:DecisionGroundsCategory>Lack of novelty</dgn:DecisionGroundsCategory>
              </dgn:DecisionGrounds>
            </dgn:DecisionGroundsBag>
            """;
    private static final String COMMENT = "<com:CommentText>A sample of Hague Courier</com:CommentText>\n";
    private static final String US =
            "<dgn:DesignatedCountry><com:DesignatedCountryCode>US</com:DesignatedCountryCode></dgn:DesignatedCountry>\n";

    private final Recipe recipe;
    private final String registration;
    private final String reference;
    private final String documents;

    SampleTransactions(Recipe recipe, long number) {
        this.recipe = recipe;
        this.registration = "<com:InternationalRegistrationNumber>DM/%d</com:InternationalRegistrationNumber>\n"
                .formatted(200_000 + number);
        this.reference = "<com:OfficeReferenceIdentifier>XX-%d</com:OfficeReferenceIdentifier>\n".formatted(number);
        this.documents = documents(recipe);
    }

    String element() {
        String tag = recipe.isGeneric()
                ? "HagueGenericOfficeCommunication"
                : recipe.type().mainTag();
        String attribute = recipe.form() == Recipe.Form.AFTER_REFUSAL ? " dgn:priorRefusalIndicator=\"true\"" : "";
        return "<dgn:%s%s>\n%s</dgn:%s>\n".formatted(tag, attribute, recipe.isGeneric() ? generic() : own(), tag);
    }

    private String own() {
        return switch (recipe.type()) {
            case APPLICATION -> SampleApplication.content(reference, documents);
            case GRANT_PROTECTION, INVALIDATION ->
                registration + reference + DECIDED + EFFECTIVE + ALL_DESIGNS + documents;
            case REFUSAL_WITHDRAWAL -> registration + reference + ALL_DESIGNS + DECIDED + EFFECTIVE + documents;
            case REFUSAL -> registration + reference + DECIDED + ALL_DESIGNS + GROUNDS + documents;
            case DIVISION -> registration + reference + ALL_DESIGNS + divided() + documents;
            case SECOND_PART_FEE_PAYABLE -> registration + reference + due() + EFFECTIVE;
            case SECOND_PART_FEE_PAID -> registration + reference + US + paid();
            case CANCELLATION_NON_PAYMENT -> registration + reference + DECIDED + ALL_DESIGNS;
            default -> throw new IllegalArgumentException(recipe.type() + " has no element of its own");
        };
    }

    /** The schema takes the registration number or the Office's reference, never both. */
    private String generic() {
        String category =
                "<dgn:HagueGenericOfficeCommunicationCategory>%s</dgn:HagueGenericOfficeCommunicationCategory>\n"
                        .formatted(recipe.type().genericCategory());
        return switch (recipe.type()) {
            case APPLICATION -> reference + category + documents + COMMENT;
            case REFUSAL -> registration + category + ALL_DESIGNS + EFFECTIVE + GROUNDS + documents + COMMENT;
            default -> registration + category + ALL_DESIGNS + EFFECTIVE + documents + COMMENT;
        };
    }

    private static String divided() {
        return """
                <dgn:DivisionDesignIdentificationBag>
                  <dgn:DivisionDesignIdentification>
                    <dgn:DesignIdentifier>1</dgn:DesignIdentifier>
                  </dgn:DivisionDesignIdentification>
                </dgn:DivisionDesignIdentificationBag>
                """;
    }

    private static String due() {
        return "<com:PaymentDueDate>2026-04-05</com:PaymentDueDate>\n";
    }

    private static String paid() {
        return """
                <com:PaymentDate>2026-01-05</com:PaymentDate>
                <com:FeeCalculationDate>2026-01-05</com:FeeCalculationDate>
                """;
    }

    private static String documents(Recipe recipe) {
        return recipe.files().isEmpty()
                ? ""
                : recipe.files().stream()
                        .map(SampleTransactions::document)
                        .collect(Collectors.joining("", "<com:DocumentIncludedBag>\n", "</com:DocumentIncludedBag>\n"));
    }

    private static String document(SampleFile file) {
        return """
                <com:DocumentIncluded>
                  <com:DocumentName>%s</com:DocumentName>
                  <com:FileName>%s</com:FileName>
                  <com:DocumentFormatCategory>%s</com:DocumentFormatCategory>
                  <com:DocumentKindCategory>%s</com:DocumentKindCategory>
                </com:DocumentIncluded>
                """.formatted(file.title(), file.path(), file.format(), file.kind());
    }
}
