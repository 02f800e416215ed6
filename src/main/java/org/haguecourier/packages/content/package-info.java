/** What a file inside a package really is, whatever its name says: found out while its bytes pass once. */
package org.haguecourier.packages.content;
