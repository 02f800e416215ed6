package org.haguecourier.packages.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** The dearest of many inputs, by time and by memory. */
public final class Toll {
    private static final Effort NOTHING = new Effort(0, 0);

    private String slowest = "none";
    private String largest = "none";
    private Effort slow = NOTHING;
    private Effort large = NOTHING;
    private long inputs;

    public void take(String input, Effort effort) {
        inputs++;
        if (effort.milliseconds() > slow.milliseconds()) {
            slowest = input;
            slow = effort;
        }
        if (effort.allocatedBytes() > large.allocatedBytes()) {
            largest = input;
            large = effort;
        }
    }

    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("inputs", inputs);
        figures.put("longest, ms", slow.milliseconds());
        figures.put("longest is", slowest);
        figures.put("most allocated, bytes", large.allocatedBytes());
        figures.put("most allocated by", largest);
        return figures;
    }
}
