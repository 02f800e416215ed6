/** The picture of an entry for people: its package in the right folder, the answers, and the living receipt. */
package org.haguecourier.receipts;
