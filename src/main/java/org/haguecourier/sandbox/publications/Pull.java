package org.haguecourier.sandbox.publications;

import java.time.Instant;
import java.util.Optional;

/**
 * One request for a publication, whatever became of it.
 *
 * @param week the ID as it was asked for, with sense or without
 * @param range the Range header, if one was sent
 * @param answered the status that was sent; 0: none
 * @param length how long the answer's body was to be, told or not
 * @param sent how much of it was given to the connection so far; a client that went away has got less
 * @param misbehaviour the word for it, if one was ordered
 */
public record Pull(
        Instant at,
        Series series,
        String week,
        Optional<String> range,
        int answered,
        long length,
        long sent,
        Optional<String> misbehaviour) {}
