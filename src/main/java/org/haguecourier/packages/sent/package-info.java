/** What an Office has sent by EDI before it moved to HWS, so that none of it is sent again. */
package org.haguecourier.packages.sent;
