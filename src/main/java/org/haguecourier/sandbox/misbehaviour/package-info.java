/**
 * What the stand-in can be told to do wrong, and how it does it.
 *
 * <p>A {@code Kind} is a word of the control vocabulary, a {@code Misbehaviour} one order made of it, {@code Mischief}
 * the queue of orders, and {@code Disguise} turns the proper reply into the one that was ordered.
 */
package org.haguecourier.sandbox.misbehaviour;
