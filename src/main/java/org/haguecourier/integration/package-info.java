/**
 * What routes of integrators name by its Java name. Plain Java, and part of what they may rely on: nothing here goes away or
 * changes its meaning.
 */
package org.haguecourier.integration;
