/** What an import package is: a whole ZIP, what its ST.96 XML says, and what the International Bureau would refuse. */
package org.haguecourier.packages;
