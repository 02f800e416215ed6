package org.haguecourier.sandbox.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guide's rules on what a package may say. */
final class TransactionRules {
    private static final String ROOT =
            "{http://www.wipo.int/standards/XMLSchema/ST96/Design}HagueOfficeToIBTransaction";
    /** The attribute's spelling for 3.2T1 is not known outside WIPO. */
    private static final Set<String> VERSIONS = Set.of("V7_0", "V4_0", "V3_2T1", "3.2T1", "V3.2T1", "3_2T1");

    private final Transaction transaction;
    private final List<String> names;
    private final String xmlFolder;
    private final List<Defect> defects = new ArrayList<>();

    TransactionRules(Transaction transaction, List<String> names, String xmlFolder) {
        this.transaction = transaction;
        this.names = names;
        this.xmlFolder = xmlFolder;
    }

    List<Defect> defects() {
        if (!ROOT.equals(transaction.root())) {
            return List.of(new Defect("ROOT_UNKNOWN", "The root element is " + transaction.root() + ", not " + ROOT));
        }
        checkVersion();
        checkTransactions();
        transaction.files().stream().filter(file -> !isPresent(file)).forEach(this::reportMissing);
        checkDocuments();
        return List.copyOf(defects);
    }

    private void checkVersion() {
        String version = transaction.version().orElse("missing");
        if (!VERSIONS.contains(version)) {
            report("VERSION_NOT_ACCEPTED", "com:st96Version is " + version + "; accepted are 7.0, 4.0 and 3.2T1.");
        }
    }

    private void checkTransactions() {
        int count = transaction.kinds().size();
        if (count != 1) {
            report(
                    "NOT_ONE_TRANSACTION",
                    "HagueOfficeToIBBag must hold exactly one application or decision, not " + count + ".");
        }
    }

    /** From the package's root or from the XML's folder: the guide does not say which, so both pass. */
    private boolean isPresent(String file) {
        return names.contains(file) || names.contains(xmlFolder + file);
    }

    private void reportMissing(String file) {
        report("FILE_MISSING", "The file " + file + " is named in the XML but not in the package.");
    }

    private void checkDocuments() {
        List<Optional<String>> documents = transaction.documents();
        if (documents.stream().anyMatch(Optional::isEmpty)) {
            report("DOCUMENT_CATEGORY_MISSING", "A DocumentIncluded has no com:DocumentKindCategory.");
        }
        if (documents.size() > 1 && !transaction.isApplication()) {
            report("TOO_MANY_DOCUMENTS", "A decision carries one document at most, not " + documents.size() + ".");
        }
    }

    private void report(String code, String text) {
        defects.add(new Defect(code, text));
    }
}
