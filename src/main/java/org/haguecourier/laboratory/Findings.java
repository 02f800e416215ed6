package org.haguecourier.laboratory;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several watch for at once. The same thing seen a thousand times is one finding. */
final class Findings {
    private final Set<Finding> found = Collections.synchronizedSet(new LinkedHashSet<>());

    void add(Defect defect, String subject, String what) {
        found.add(new Finding(defect, subject, what));
    }

    List<Finding> all() {
        synchronized (found) {
            return List.copyOf(found);
        }
    }
}
