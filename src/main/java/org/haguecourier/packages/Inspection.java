package org.haguecourier.packages;

import java.util.List;

/** What one look at a package brought to light. */
public record Inspection(TransactionFacts facts, List<Finding> findings) {
    public boolean isFitToSend() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
