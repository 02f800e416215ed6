package org.haguecourier.packages;

import java.util.List;
import java.util.Optional;

/**
 * What one look at a package brought to light.
 *
 * @param facts of the first transaction
 * @param findings the errors first
 * @param transactions how many the XML carries, as far as it could be read
 * @param failure something of ours that kept us from looking, which says nothing of the package
 */
public record Inspection(
        TransactionFacts facts, List<Finding> findings, long transactions, Optional<Exception> failure) {
    public Inspection(TransactionFacts facts, List<Finding> findings, long transactions) {
        this(facts, findings, transactions, Optional.empty());
    }

    public boolean isFitToSend() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** Nothing can be said of what is in the file, since it does not open. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(finding -> finding.code().equals(RuleBook.READABLE.code()));
    }
}
