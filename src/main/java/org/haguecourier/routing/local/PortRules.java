package org.haguecourier.routing.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.haguecourier.ledger.Work;

/** Who calls whom within the process, and who gets the ledger's events. */
final class PortRules {
    private static final String EVENTS = "events";
    private static final String FIGURES = "figures";

    private static final Set<String> OPTIONS =
            Set.of("subscriber", "events", "start", "bridgeErrorHandler", "exceptionHandler", "exchangePattern");

    private final Ours ours;
    private final Findings findings;

    PortRules(Ours ours, Findings findings) {
        this.ours = ours;
        this.findings = findings;
    }

    void check(List<Call> calls) {
        Map<String, String> listening = new HashMap<>();
        calls.stream()
                .filter(call -> call.isDirect() && call.direction() == Call.Direction.FROM)
                .forEach(call -> listens(call, listening));
        calls.stream()
                .filter(call -> call.isDirect() && call.direction() == Call.Direction.TO && !call.isDynamic())
                .forEach(call -> isAnswered(call, listening.keySet()));
        Map<String, String> subscribers = new HashMap<>();
        calls.stream().filter(call -> call.scheme().equals("ledger")).forEach(call -> ledger(call, subscribers));
        calls.stream().filter(call -> call.scheme().equals("port")).forEach(this::port);
    }

    private void listens(Call call, Map<String, String> listening) {
        String name = call.name();
        if (name.isEmpty()) {
            tell(call, "direct: has no name; write direct:NAME");
        } else if (ours.listensAt(name)) {
            tell(call, "the courier listens at direct:" + name + " itself; choose another name");
        } else {
            String other = listening.putIfAbsent(name, place(call));
            if (other != null) {
                tell(
                        call,
                        "at direct:" + name + " the route at " + other
                                + " listens already, and only one can; choose another name, or put both into one route");
            }
        }
    }

    private void isAnswered(Call call, Set<String> listening) {
        String name = call.name();
        boolean optional = "false".equals(call.options().get("failIfNoConsumers"));
        if (Ours.PORTS.contains(name) || listening.contains(name) || optional && !ours.listensAt(name)) {
            return;
        }
        if (ours.listensAt(name)) {
            tell(
                    call,
                    "direct:" + name + " is inside the courier; local routes may send to " + directs(Ours.PORTS)
                            + " and to routes of their own");
            return;
        }
        Set<String> all = new TreeSet<>(listening);
        all.addAll(Ours.PORTS);
        tell(
                call,
                "at direct:" + name + " no route listens" + Spelling.hint(name, all)
                        + (Spelling.nearest(name, all).isEmpty() ? "; there are " + directs(all) : ""));
    }

    /** All work of the courier comes from there, and each piece only once. */
    private void ledger(Call call, Map<String, String> subscribers) {
        boolean reads = call.direction() == Call.Direction.FROM;
        if (call.rest().equals(EVENTS) && reads) {
            events(call, subscribers);
        } else if (call.rest().equals(EVENTS)) {
            tell(call, "ledger:events is a source, and nothing can be sent to it; use it in \"from\"");
        } else if (call.rest().equals(FIGURES) && reads) {
            tell(call, "ledger:figures is asked in \"to\", and nothing comes from it by itself; begin with a schedule");
        } else if (Work.of(call.rest()).isPresent()) {
            tell(
                    call,
                    "ledger:" + call.rest() + " would take the courier's own work away from it; what happens is told"
                            + " by ledger:events");
        } else if (!call.rest().equals(FIGURES)) {
            tell(
                    call,
                    "there is no ledger:" + call.rest() + Spelling.hint(call.rest(), List.of(EVENTS, FIGURES))
                            + "; there are ledger:events and ledger:figures");
        }
    }

    private void events(Call call, Map<String, String> subscribers) {
        call.options().keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .forEach(option -> findings.add(
                        call.file(),
                        call.lineOf(option),
                        "unknown option \"" + option + "\" of ledger:events" + Spelling.hint(option, OPTIONS)));
        String subscriber = call.options().get("subscriber");
        if (subscriber == null) {
            return;
        }
        String other = subscribers.putIfAbsent(subscriber, place(call));
        if (other != null) {
            tell(
                    call,
                    "the subscriber \"" + subscriber + "\" is taken by the route at " + other
                            + ", and each event would go to one of both only; give each a name of its own");
        }
    }

    private void port(Call call) {
        tell(call, "port: is for the courier's own routes; use direct:" + call.rest());
    }

    private static String directs(Set<String> names) {
        return names.stream().map(name -> "direct:" + name).collect(Collectors.joining(", "));
    }

    private static String place(Call call) {
        return call.file() + ":" + call.at().line();
    }

    private void tell(Call call, String message) {
        findings.add(call.file(), call.at().line(), message);
    }
}
