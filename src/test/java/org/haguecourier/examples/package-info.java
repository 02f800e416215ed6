/** Each file of {@code routes/examples} as it is, against the real other side: a database, a mail server, a broker, a scanner. */
package org.haguecourier.examples;
