/**
 * What we read of WIPO Standard ST.96: the envelope that an Office sends, those parts of answers that the standard knows,
 * and what the International Bureau publishes.
 */
package org.haguecourier.st96;
