/**
 * Where integrators' routes and ours meet. A port that nobody listens at costs nothing; one that somebody listens at can keep a
 * package from being sent, and nothing else of ours from going on.
 */
package org.haguecourier.routing.ports;
