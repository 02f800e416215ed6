package org.haguecourier.sandbox.filing;

/** Why a package was not imported. */
public record Defect(String code, String text) {}
