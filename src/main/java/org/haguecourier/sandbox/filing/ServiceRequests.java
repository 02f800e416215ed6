package org.haguecourier.sandbox.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Every package that was accepted, by import ID and by service request number. */
public final class ServiceRequests implements AutoCloseable {
    private static final int FIRST_REGISTRATION = 240_001;

    private final Clock clock;
    private final Pace pace;
    private final Fates fates;
    private final Identifiers identifiers;
    private final Map<String, ServiceRequest> byImportId = new ConcurrentHashMap<>();
    private final Map<String, ServiceRequest> byNumber = new ConcurrentHashMap<>();
    private final AtomicInteger registrations = new AtomicInteger(FIRST_REGISTRATION);
    private final ExecutorService checks = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sandbox-import");
        thread.setDaemon(true);
        return thread;
    });

    public ServiceRequests(Clock clock, Pace pace, Fates fates, boolean awkwardIds) {
        this.clock = clock;
        this.pace = pace;
        this.fates = fates;
        this.identifiers = new Identifiers(awkwardIds);
    }

    public void makeIdsAwkward(boolean wanted) {
        identifiers.makeAwkward(wanted);
    }

    public boolean areIdsAwkward() {
        return identifiers.areAwkward();
    }

    /** Takes the parcel over; it is checked behind the client's back, as the guide has it. */
    String accept(Parcel parcel) {
        Instant received = clock.instant();
        ServiceRequest request = new ServiceRequest(
                identifiers.importId(),
                identifiers.serviceRequestNumber(),
                received,
                pace,
                CompletableFuture.supplyAsync(() -> checked(parcel), checks));
        byImportId.put(request.importId(), request);
        byNumber.put(request.number(), request);
        return request.importId();
    }

    Optional<ServiceRequest> byImportId(String importId) {
        return Optional.ofNullable(byImportId.get(importId));
    }

    /** A number is known to nobody before the import is done. */
    Optional<ServiceRequest> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number)).filter(request -> request.isImported(clock.instant()));
    }

    Instant now() {
        return clock.instant();
    }

    private ServiceRequest.Outcome checked(Parcel parcel) {
        Verdict verdict = PackageCheck.of(parcel.file());
        parcel.discard();
        String reference =
                verdict.transaction().flatMap(Transaction::officeReference).orElse("");
        String registrationNumber = verdict.transaction()
                .flatMap(Transaction::registrationNumber)
                .orElseGet(() -> "DM/" + registrations.getAndIncrement());
        return new ServiceRequest.Outcome(verdict, fates.of(reference), registrationNumber);
    }

    /** What was accepted is still checked, and thereby cleared from the disk. */
    @Override
    public void close() {
        checks.shutdown();
    }
}
