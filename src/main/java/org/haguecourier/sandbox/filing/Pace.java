package org.haguecourier.sandbox.filing;

import java.time.Duration;

/** How fast the International Bureau works: until a package is imported, and for each state of its request. */
public record Pace(Duration importAfter, Duration stateAfter) {}
