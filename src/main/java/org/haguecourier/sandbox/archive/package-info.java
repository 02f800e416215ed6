/**
 * ZIPs of any size that can be entered at any byte.
 *
 * <p>The JDK writes a ZIP from its beginning only and computes each checksum anew. Gigabytes that are asked for again
 * from the middle need a layout that is known before a byte of it is made.
 */
package org.haguecourier.sandbox.archive;
