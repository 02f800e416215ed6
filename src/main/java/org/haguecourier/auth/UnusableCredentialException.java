package org.haguecourier.auth;

import java.nio.file.Path;

/** Our private key or certificate cannot serve. One line: which file, what is wrong with it, what to do. */
public final class UnusableCredentialException extends RuntimeException {
    UnusableCredentialException(Path file, String wrong, String remedy) {
        super(file + ": " + wrong + ". " + remedy + ".");
    }
}
