/**
 * After the submission: the import status until there is a service request number, then the request's status until it
 * is final, which can take months. GETs may be repeated freely, so here nothing is ever in doubt; things only take time.
 */
package org.haguecourier.following;
