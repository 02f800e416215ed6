/**
 * HTTP/1.1 on a plain socket, so small that it can be told to break the protocol at any byte.
 *
 * <p>The JDK's own server keeps its sockets to itself: it can neither reset a connection nor leave a reply without a
 * length nor stop in mid-head. A stand-in that is to misbehave on demand needs the socket, and little else.
 */
package org.haguecourier.sandbox.wire;
