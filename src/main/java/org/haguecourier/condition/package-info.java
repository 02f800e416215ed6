/**
 * Whether the home can be written to now: its folders, its ledger, and what the process needs for that. While it cannot,
 * nothing new is begun, and it is said once why; when it can be again, everything goes on by itself.
 */
package org.haguecourier.condition;
