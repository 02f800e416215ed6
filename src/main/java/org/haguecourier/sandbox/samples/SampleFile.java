package org.haguecourier.sandbox.samples;

/** A document as the XML names it. */
record SampleFile(String title, String path, String format, String kind) {
    static final SampleFile FORM = new SampleFile("DM/1", "docs/dm1.pdf", "PDF", "INTERNATIONAL_DESIGN_APPLICATION");
    static final SampleFile PICTURE = new SampleFile("1.1", "images/1.1.jpg", "JPEG", "REPRODUCTION_SHEETS");

    static SampleFile decision(String kind) {
        return new SampleFile("Decision", "docs/decision.pdf", "PDF", kind);
    }
}
