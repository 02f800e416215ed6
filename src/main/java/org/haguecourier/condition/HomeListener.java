package org.haguecourier.condition;

/** Hears once when the home cannot be written to any more, why else it then cannot, and when it can again. Must not wait. */
public interface HomeListener {
    void begins(String sentence);

    void ends(String sentence);
}
