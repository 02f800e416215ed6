/**
 * A payload of many transactions, as EDI took them, cut into packages of one. All but the header's counts stays as it was, to
 * the byte, so the XML is cut by a scanner of our own: no parser tells where in the bytes a tag begins. This room reads the
 * payload and writes to the streams that it is handed; where the parts come to lie is for others to say.
 */
package org.haguecourier.packages.split;
