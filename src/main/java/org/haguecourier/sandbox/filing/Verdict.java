package org.haguecourier.sandbox.filing;

import java.util.List;
import java.util.Optional;

/** The outcome of an import. */
record Verdict(Optional<Transaction> transaction, List<Defect> defects) {
    static Verdict failed(String code, String text) {
        return new Verdict(Optional.empty(), List.of(new Defect(code, text)));
    }

    boolean isImported() {
        return defects.isEmpty();
    }
}
