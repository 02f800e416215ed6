package org.haguecourier.sandbox.publications;

/** The two weekly publications; they differ in the XML's envelope alone. */
enum Edition {
    BULLETIN,
    CONFIDENTIAL_COPY
}
