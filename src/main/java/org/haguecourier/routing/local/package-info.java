/**
 * The routes of the integrator: read once, looked through before they run, and never able to touch ours. What is
 * checked here is what runs, to the byte.
 */
package org.haguecourier.routing.local;
