package org.haguecourier.sandbox.filing;

import java.util.List;
import java.util.Optional;

/**
 * What the International Bureau reads from a package's XML.
 *
 * @param root {@code {namespace}name}
 * @param kinds the elements in HagueOfficeToIBBag, one for each transaction
 * @param files each com:FileName
 * @param documents for each DocumentIncluded its kind category
 */
record Transaction(
        String root,
        Optional<String> version,
        List<String> kinds,
        List<String> files,
        List<Optional<String>> documents,
        Optional<String> genericCategory,
        Optional<String> officeReference,
        Optional<String> registrationNumber) {

    boolean isApplication() {
        return kinds.contains("HagueApplication")
                || genericCategory.filter("Application"::equals).isPresent();
    }
}
