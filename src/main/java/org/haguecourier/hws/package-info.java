/** HWS as we see it: what we ask ({@code Call}), what came back ({@code Answer}), what it says ({@code Reply}). */
package org.haguecourier.hws;
