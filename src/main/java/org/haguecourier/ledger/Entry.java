package org.haguecourier.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.haguecourier.packages.TransactionFacts;

/**
 * One package as the ledger knows it at one version.
 *
 * @param inspected whether the package itself was looked into; its facts are unknown before
 * @param attempts how often a POST was begun
 * @param asks how often HWS was asked since the state last changed
 * @param partOf the payload of several transactions that it was split off
 */
public record Entry(
        String reference,
        Parcel parcel,
        String environment,
        TransactionFacts facts,
        boolean inspected,
        State state,
        Instant entered,
        Instant since,
        Progress progress,
        int attempts,
        int asks,
        Optional<Due> due,
        List<Problem> problems,
        Optional<String> duplicateOf,
        Optional<String> partOf,
        long version) {}
