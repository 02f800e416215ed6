package org.haguecourier.packages;

import java.util.List;

/**
 * What one look at a package brought to light.
 *
 * @param facts of the first transaction
 * @param findings the errors first
 * @param transactions how many the XML carries, as far as it could be read
 */
public record Inspection(TransactionFacts facts, List<Finding> findings, long transactions) {
    public boolean isFitToSend() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** Nothing can be said of what is in the file, since it does not open. */
    public boolean isUnreadable() {
        return findings.stream().anyMatch(finding -> finding.code().equals(RuleBook.READABLE.code()));
    }
}
