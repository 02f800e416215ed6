/**
 * A folder with an ST.96 XML and its files, made into an import package: found by what the XML names, packed under exactly
 * these paths. This room reads the folder and writes to the stream that it is handed; where the package comes to lie is for
 * others to say.
 */
package org.haguecourier.packages.pack;
