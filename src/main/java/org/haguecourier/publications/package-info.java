/**
 * The weekly Bulletin and Confidential Copy: which weeks are wanted, how one is pulled, when it is whole, and where it
 * lies then. What is inside: {@code contents}.
 */
package org.haguecourier.publications;
