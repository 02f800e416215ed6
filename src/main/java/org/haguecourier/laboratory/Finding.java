package org.haguecourier.laboratory;

/**
 * A promise that was broken.
 *
 * @param subject the package or file that it is about
 */
public record Finding(Defect defect, String subject, String what) {}
