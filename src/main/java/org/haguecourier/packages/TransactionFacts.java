package org.haguecourier.packages;

import java.util.Optional;

/**
 * What the package's ST.96 XML says of its one transaction; each as written there, absent where it is not.
 *
 * @param type the transaction in WIPO's words with hyphens: {@code refusal}, {@code grant-protection}
 * @param st96Version as in {@code com:st96Version}: {@code V7_0}
 */
public record TransactionFacts(
        Optional<String> type,
        Optional<String> st96Version,
        Optional<String> officeReference,
        Optional<String> registrationNumber) {

    public static final TransactionFacts UNKNOWN =
            new TransactionFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
