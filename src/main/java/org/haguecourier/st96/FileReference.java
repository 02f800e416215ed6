package org.haguecourier.st96;

/**
 * A file that the XML names elsewhere than in its documents and views, where nobody outside WIPO knows whether it is read.
 *
 * @param carrier the element around the name
 * @param line where it stands in the XML, counted from 1
 */
public record FileReference(String carrier, String path, int line) {}
