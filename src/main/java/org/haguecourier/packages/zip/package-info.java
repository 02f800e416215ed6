/**
 * A ZIP read strictly and in little memory. {@code java.util.zip.ZipFile} will not do: it refuses to open an archive with
 * an encrypted entry, hides the second of two entries of one name, and accepts bytes before and after the archive.
 */
package org.haguecourier.packages.zip;
