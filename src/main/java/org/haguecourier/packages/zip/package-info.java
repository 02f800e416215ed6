/**
 * A ZIP read strictly and in little memory. {@code java.util.zip.ZipFile} will not do: it refuses to open an archive with
 * an encrypted entry, hides the second of two entries of one name, and accepts bytes before and after the archive. And a
 * ZIP written so that the same contents always make the same bytes.
 */
package org.haguecourier.packages.zip;
