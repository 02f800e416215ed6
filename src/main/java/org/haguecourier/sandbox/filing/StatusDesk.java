package org.haguecourier.sandbox.filing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** The two status calls, and the ping. */
public final class StatusDesk {
    private final ServiceRequests requests;
    private final SheetPrinter printer;

    public StatusDesk(ServiceRequests requests, SheetPrinter printer) {
        this.requests = requests;
        this.printer = printer;
    }

    /** As the RAML has it: a greeting with the given name, or with none. */
    public Reply ping(Request request) {
        String name = request.query().startsWith("name=")
                ? URLDecoder.decode(request.query().substring("name=".length()), StandardCharsets.UTF_8)
                : "";
        Sheet sheet = new Sheet("dgn:HaguePing").with("com:MessageText", "message", ("Hello " + name).strip());
        return printer.print(200, sheet);
    }

    public Reply importStatus(Request request) {
        return requests.byImportId(lastSegment(request))
                .map(known -> printer.print(200, importSheet(known)))
                .orElseGet(() -> printer.printError(404, "IMPORT_UNKNOWN", "There is no import with this ID."));
    }

    public Reply requestStatus(Request request) {
        return requests.byNumber(lastSegment(request))
                .map(known -> printer.print(200, requestSheet(known)))
                .orElseGet(() ->
                        printer.printError(404, "REQUEST_UNKNOWN", "There is no service request with this number."));
    }

    private Sheet importSheet(ServiceRequest known) {
        Sheet sheet = new Sheet("dgn:HagueImport").with("dgn:ImportIdentifier", "importId", known.importId());
        Optional<Verdict> verdict = known.verdict(requests.now());
        if (verdict.isEmpty()) {
            return sheet.with("dgn:ImportStatusCategory", "importStatus", "In progress");
        }
        if (!verdict.get().isImported()) {
            return sheet.with("dgn:ImportStatusCategory", "importStatus", "Failed")
                    .with(verdict.get().defects());
        }
        return sheet.with("dgn:ImportStatusCategory", "importStatus", "Imported")
                .with("dgn:ServiceRequestNumber", "serviceRequestNumber", known.number());
    }

    private Sheet requestSheet(ServiceRequest known) {
        Instant now = requests.now();
        Sheet sheet = new Sheet("dgn:HagueServiceRequest")
                .with("dgn:RequestIdentifier", "requestId", known.requestId())
                .with("dgn:ServiceRequestNumber", "serviceRequestNumber", known.number())
                .with(
                        "dgn:ProcessingStatusCategory",
                        "processingStatus",
                        known.status(now).words());
        known.registrationNumber(now)
                .ifPresent(number ->
                        sheet.with("com:InternationalRegistrationNumber", "internationalRegistrationNumber", number));
        known.expectedPublication(now)
                .ifPresent(
                        date -> sheet.with("dgn:ExpectedPublicationDate", "expectedPublicationDate", date.toString()));
        return sheet;
    }

    private static String lastSegment(Request request) {
        List<String> segments = request.segments();
        return segments.get(segments.size() - 1);
    }
}
