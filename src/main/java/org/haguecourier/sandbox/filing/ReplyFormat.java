package org.haguecourier.sandbox.filing;

/** In which form the replies of the business endpoints come: nobody outside WIPO knows the real one. */
public enum ReplyFormat {
    XML,
    JSON,
    TEXT
}
