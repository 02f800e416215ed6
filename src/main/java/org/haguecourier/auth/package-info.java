/**
 * Who we are to WIPO's authorization server: our key, the assertion that we sign with it, and the one access token that
 * every call to HWS shares. Nothing here ever says a key, an assertion or a token aloud.
 */
package org.haguecourier.auth;
