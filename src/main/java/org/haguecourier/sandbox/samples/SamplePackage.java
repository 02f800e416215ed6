package org.haguecourier.sandbox.samples;

import org.haguecourier.packages.TransactionType;

/**
 * @param name fit for a file's stem: {@code refusal-generic-V7_0}
 * @param version as in {@code com:st96Version}
 * @param generic whether it is sent as a generic office communication
 */
public record SamplePackage(String name, TransactionType type, String version, boolean generic, byte[] zip) {}
