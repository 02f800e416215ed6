/** Whether ledger and folders tell the same story when the courier starts, and what to do where they do not. */
package org.haguecourier.reconciliation;
