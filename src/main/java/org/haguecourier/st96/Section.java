package org.haguecourier.st96;

import javax.xml.namespace.QName;

/**
 * An element directly below the root.
 *
 * @param line where it starts in the XML, counted from 1
 */
public record Section(QName name, int line) {}
