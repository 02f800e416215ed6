/** The small calls by which a person, or a test in another process, tells the sandbox how to behave. */
package org.haguecourier.sandbox.control;
