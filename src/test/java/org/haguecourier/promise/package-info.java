/** What integrators may rely on: each promise of the page has a test that is named after it, and no name changes unseen. */
package org.haguecourier.promise;
