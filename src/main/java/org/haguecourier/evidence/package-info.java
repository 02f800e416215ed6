/**
 * Proof of what was sent when, for somebody who trusts neither us nor our machine: a bundle that can be checked with this
 * program or, as {@code docs/evidence.md} says, with any other.
 */
package org.haguecourier.evidence;
