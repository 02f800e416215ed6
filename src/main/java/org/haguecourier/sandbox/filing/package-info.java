/** What happens to a package at the International Bureau: taken in, imported or not, then processed as a request. */
package org.haguecourier.sandbox.filing;
