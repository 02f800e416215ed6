/** What we read of WIPO Standard ST.96: the envelope that an Office sends, and those parts of answers that the standard knows. */
package org.haguecourier.st96;
