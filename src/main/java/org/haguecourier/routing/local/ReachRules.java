package org.haguecourier.routing.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.support.PatternHelper;

import org.haguecourier.files.Home;

/** A local file changes nothing beyond itself: neither how our routes run, nor the folders that they work in. */
final class ReachRules {
    private final Ours ours;
    private final Home home;
    private final Values values;
    private final Findings findings;

    ReachRules(Ours ours, Home home, Values values, Findings findings) {
        this.ours = ours;
        this.home = home;
        this.values = values;
        this.findings = findings;
    }

    void check(List<LocalFile> files, List<Statement> statements, List<Call> calls) {
        files.forEach(file -> file.items().forEach(item -> item.children().forEach(one -> outermost(file, one))));
        statements.stream()
                .filter(statement -> statement.name().equals("interceptSendToEndpoint"))
                .forEach(this::intercepted);
        calls.forEach(this::folder);
    }

    private void outermost(LocalFile file, YamlNode item) {
        if (item.key().equals("rest") || item.key().equals("restConfiguration")) {
            findings.add(
                    file.name(),
                    item.line(),
                    "\"" + item.key() + "\" holds for all routes, and the courier serves" + " no REST; take it out");
        }
    }

    /** Unlike the other intercepts, it holds for every route that there is. */
    private void intercepted(Statement statement) {
        YamlNode node = statement.node();
        YamlNode pattern = node.child("uri").orElse(node);
        if (!pattern.isText()) {
            return;
        }
        String wanted = values.fill(pattern.text(), statement.scope()).text();
        ours.addresses().stream()
                .filter(address -> matches(address, wanted))
                .findFirst()
                .ifPresent(address -> findings.add(
                        statement.file(),
                        pattern.line(),
                        "interceptSendToEndpoint holds for the courier's own routes, too," + " and " + pattern.text()
                                + " matches their " + address + "; name an address of your own"));
    }

    private static boolean matches(String address, String pattern) {
        String plain = address.replaceFirst("://", ":");
        return PatternHelper.matchPattern(
                        plain, pattern.replaceFirst("://", ":").replaceFirst("\\?.*", ""))
                || PatternHelper.matchPattern(plain.replaceFirst(":", "://"), pattern);
    }

    private void folder(Call call) {
        if (!call.scheme().equals("file")) {
            return;
        }
        Path folder = path(call.rest().isEmpty() ? call.options().getOrDefault("directoryName", "") : call.rest());
        boolean reads = call.direction() == Call.Direction.FROM;
        boolean below = "true".equals(call.options().get("recursive"));
        for (Map.Entry<String, Path> ownFolder : folders(reads).entrySet()) {
            Path own = path(ownFolder.getValue().toString());
            if (folder.startsWith(own) || reads && below && own.startsWith(folder)) {
                tell(
                        call,
                        reads
                                ? "would take files out of the courier's " + ownFolder.getKey()
                                        + "; read inbox/ and archive/, or follow ledger:events"
                                : "would write into the courier's " + ownFolder.getKey()
                                        + "; send packages to direct:submit, and" + " put other files elsewhere");
                return;
            }
        }
        if (reads
                && folder.startsWith(path(home.archive().toString()))
                && !"true".equals(call.options().get("noop"))) {
            tell(call, "would move what it has read out of the archive; add the parameter noop: true");
        }
    }

    private Map<String, Path> folders(boolean reads) {
        Map<String, Path> closed = new TreeMap<>(Map.of(
                "work/",
                home.work(),
                "ledger/",
                home.ledger(),
                "held/",
                home.held(),
                "sent/",
                home.sent(),
                "rejected/",
                home.rejected(),
                "split/",
                home.split()));
        closed.put(reads ? "outbox/" : "archive/", reads ? home.outbox() : home.archive());
        return closed;
    }

    private static Path path(String folder) {
        return Path.of(folder).toAbsolutePath().normalize();
    }

    private void tell(Call call, String message) {
        findings.add(call.file(), call.at().line(), message);
    }
}
