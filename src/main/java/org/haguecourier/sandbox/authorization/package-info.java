/**
 * The authorization server: discovery, and a token endpoint that takes nothing but what the guide describes.
 *
 * <p>It verifies client assertions with code that shares nothing with the code that makes ours, and it keeps WIPO's
 * oddity: the address in discovery is spelled differently from the one that the client was told.
 */
package org.haguecourier.sandbox.authorization;
