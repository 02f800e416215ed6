/** Filing a package: what became of it ({@code Verdict}) is decided here and nowhere else. */
package org.haguecourier.submission;
