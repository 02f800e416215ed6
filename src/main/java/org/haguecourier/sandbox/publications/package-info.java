/** Bulletins and confidential copies, made up on demand, and the same bytes every time for the same week. */
package org.haguecourier.sandbox.publications;
