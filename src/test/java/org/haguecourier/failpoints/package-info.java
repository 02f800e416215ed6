/**
 * The process dies, or the power is cut, before and after each step that a courier takes, and the next start must know
 * what to do: no package lost, none sent twice, each in one folder, each receipt whole and true.
 *
 * <p>The steps are what the disk, the ledger's transactions and the wire see; the production classes know nothing of
 * it. A new step, in a new route too, is a new point by itself; a new way is a new {@link Journey}.
 */
package org.haguecourier.failpoints;
