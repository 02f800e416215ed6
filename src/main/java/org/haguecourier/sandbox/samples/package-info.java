/** Sample packages: one of every transaction in WIPO's table, made on the spot, for the demonstration and for tests. */
package org.haguecourier.sandbox.samples;
