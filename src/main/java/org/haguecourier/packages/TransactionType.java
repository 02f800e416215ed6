package org.haguecourier.packages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an Office can tell the International Bureau, by WIPO's table of transactions. Each can be sent under its own
 * element or as a generic office communication of its category; the last kinds exist as the latter only.
 */
public enum TransactionType {
    APPLICATION(
            "HagueApplication",
            "Application",
            "INTERNATIONAL_DESIGN_APPLICATION",
            "POWER_OF_ATTORNEY",
            "MISCELLANEOUS",
            "REPRODUCTION_SHEETS"),
    /** Also after a refusal, with {@code dgn:priorRefusalIndicator="true"} and the second kind of document. */
    GRANT_PROTECTION(
            "HagueGrantProtectionRequest",
            "Grant protection",
            "GRANT_OF_PROTECTION_NO_PRIOR_REFUSAL",
            "GRANT_OF_PROTECTION_AFTER_REFUSAL"),
    REFUSAL_WITHDRAWAL("HagueRefusalWithdrawalRequest", "Refusal withdrawal", "GRANT_OF_PROTECTION_AFTER_REFUSAL"),
    REFUSAL("HagueRefusalRequest", "Refusal", "REFUSAL_DECISION"),
    INVALIDATION("HagueInvalidationRequest", "Invalidation", "INVALIDATION"),
    DIVISION("HagueDivision", "Division", "DIVISION"),
    REFUSAL_OWNER_CHANGE(Names.GENERIC, "Refusal owner change", "REFUSAL_OWNERSHIP_CHANGE"),
    REFUSAL_WITHDRAWAL_OWNER_CHANGE(Names.GENERIC, "Refusal withdrawal owner change", "REFUSAL_WITHDRAWAL_CHANGE"),
    REFUSAL_CORRECTION(Names.GENERIC, "Refusal correction", "REFUSAL_CORRECTION"),
    REFUSAL_CORRECTION_WITHDRAWAL(Names.GENERIC, "Refusal correction withdrawal", "REFUSAL_WITHDRAWAL_CORRECTION"),
    SECOND_PART_FEE_PAYABLE("HagueSecondPartFeePayable", "Second part fee payable"),
    SECOND_PART_FEE_PAID("HagueSecondPartFeePaid", "Second part fee paid"),
    CANCELLATION_NON_PAYMENT("HagueCancellationNonPaymentRequest", "Cancellation non payment"),
    OTHER(Names.GENERIC, "Other");

    private final String mainTag;
    private final String genericCategory;
    private final List<String> documentKinds;

    TransactionType(String mainTag, String genericCategory, String... documentKinds) {
        this.mainTag = mainTag;
        this.genericCategory = genericCategory;
        this.documentKinds = List.of(documentKinds);
    }

    /** The element in {@code dgn:HagueOfficeToIBBag}. */
    public String mainTag() {
        return mainTag;
    }

    /** As in {@code dgn:HagueGenericOfficeCommunicationCategory}. */
    public String genericCategory() {
        return genericCategory;
    }

    public boolean isGenericOnly() {
        return mainTag.equals(Names.GENERIC);
    }

    /** As in {@code dgn:HagueOfficeTransactionCategory}, when it is sent under its own element. */
    public String headerCategory() {
        return isGenericOnly() ? Names.GENERIC_HEADER_CATEGORY : genericCategory;
    }

    /**
     * What a header may say of it that counts by category, the likeliest first. WIPO's table has two words for the end of a refusal, and is not
     * clear about a generic communication.
     */
    public List<String> headerCategories(String tag) {
        if (isGeneric(tag)) {
            return List.of(Names.GENERIC_HEADER_CATEGORY, genericCategory);
        }
        return this == GRANT_PROTECTION || this == REFUSAL_WITHDRAWAL
                ? List.of(genericCategory, otherWordForTheEndOfARefusal())
                : List.of(headerCategory());
    }

    private String otherWordForTheEndOfARefusal() {
        return (this == GRANT_PROTECTION ? REFUSAL_WITHDRAWAL : GRANT_PROTECTION).genericCategory;
    }

    /** Only an application may come with more than one document. */
    public boolean isApplication() {
        return this == APPLICATION;
    }

    /** By its own element the schema leaves it no place for documents. */
    public boolean hasNoDocuments(String tag) {
        return !isGeneric(tag) && (this == SECOND_PART_FEE_PAYABLE || this == SECOND_PART_FEE_PAID);
    }

    /** Whether some transaction of WIPO's table comes with a document of this kind. */
    public static boolean isKnownDocumentKind(String kind) {
        return Stream.of(values()).anyMatch(type -> type.documentKinds.contains(kind));
    }

    /** Values of {@code com:DocumentKindCategory}, the usual first; none where WIPO's table has none. */
    public List<String> documentKinds() {
        return documentKinds;
    }

    /** In receipts: {@code grant-protection}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TransactionType> ofSlug(String slug) {
        return Stream.of(values())
                .filter(type -> type.slug().equalsIgnoreCase(slug))
                .findFirst();
    }

    /** @param genericCategory what it says of itself if it is a generic office communication */
    public static Optional<TransactionType> of(String tag, Optional<String> genericCategory) {
        return isGeneric(tag) ? genericCategory.flatMap(TransactionType::ofGenericCategory) : ofMainTag(tag);
    }

    /** Empty for the generic tag too: that one says nothing without its category. */
    public static Optional<TransactionType> ofMainTag(String tag) {
        return isGeneric(tag) ? Optional.empty() : lookUp(TransactionType::mainTag, tag);
    }

    public static Optional<TransactionType> ofGenericCategory(String category) {
        return lookUp(TransactionType::genericCategory, category);
    }

    public static boolean isGeneric(String tag) {
        return tag.equals(Names.GENERIC);
    }

    private static Optional<TransactionType> lookUp(Function<TransactionType, String> name, String wanted) {
        return Stream.of(values())
                .filter(type -> name.apply(type).equals(wanted))
                .findFirst();
    }

    /** Apart, since an enum's constants are made before its own fields. */
    private static final class Names {
        static final String GENERIC = "HagueGenericOfficeCommunication";
        static final String GENERIC_HEADER_CATEGORY = "Generic office communication";
    }
}
