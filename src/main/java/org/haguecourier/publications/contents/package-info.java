/**
 * Whether a bulletin or confidential copy is whole and complete, and what it says of itself: each entry is read once to its
 * checksum, and each file that the XML names is looked for. Nothing is unpacked here.
 */
package org.haguecourier.publications.contents;
