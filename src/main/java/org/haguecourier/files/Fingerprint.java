package org.haguecourier.files;

/** What identifies content: its SHA-256 in hex and its length. */
public record Fingerprint(String sha256, long bytes) {}
