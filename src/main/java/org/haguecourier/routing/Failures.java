package org.haguecourier.routing;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;

import org.haguecourier.auth.NoTokenException;
import org.haguecourier.hws.Clause;

/** What a failure of the network means, for the person who reads the receipt. */
final class Failures {
    private Failures() {}

    /** Without a full stop: it goes into the middle of a sentence. */
    static String inWords(Exception failure) {
        if (failure instanceof BrokenOffException) {
            Throwable why = failure.getCause();
            boolean closed = why instanceof ConnectionClosedException;
            return (closed ? "the connection was closed in the middle of the answer: " : prefix(why)) + detail(why);
        }
        return prefix(failure) + detail(failure);
    }

    private static String detail(Throwable failure) {
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return Clause.of(detail);
    }

    private static String prefix(Throwable failure) {
        if (failure instanceof NoTokenException) {
            return "no access token was to be had: ";
        }
        if (failure instanceof UnknownHostException) {
            return "the name of the host could not be resolved: ";
        }
        if (failure instanceof ConnectTimeoutException) {
            return "no connection came about in time: ";
        }
        if (failure instanceof ConnectException) {
            return "no connection came about: ";
        }
        if (failure instanceof SSLException) {
            return "no secure connection came about, or it broke: ";
        }
        if (failure instanceof InterruptedIOException) {
            return "the time-out ran out: ";
        }
        if (failure instanceof NoHttpResponseException) {
            return "the connection was closed without an answer: ";
        }
        if (failure instanceof ConnectionClosedException) {
            return "the connection was closed too early: ";
        }
        if (failure instanceof MalformedChunkCodingException) {
            return "the answer is garbled: ";
        }
        if (failure instanceof SocketException) {
            return "the connection broke: ";
        }
        return failure instanceof NoSuchFileException ? "the package is not in its folder: " : "";
    }
}
