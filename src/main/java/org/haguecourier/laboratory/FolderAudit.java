package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Entry;

/** Whether each package lies in the one folder that the contract has for its state, byte for byte, and nothing else does. */
final class FolderAudit {
    /** By which a home tells, later, that it has had a ledger. */
    /** What a daemon keeps there for itself: the ledger's mark, what runs, and the local routes that ran last. */
    private static final List<String> OWN = List.of("ledger.id", "routes.json", "local-routes.json");

    private final Scene scene;
    private final Findings findings;
    private final Map<Path, String> unexplained = new TreeMap<>();

    FolderAudit(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    void look() throws IOException {
        Home home = scene.home();
        for (Path folder : List.of(home.sent(), home.held(), home.rejected(), home.work(), home.outbox())) {
            hashAll(folder);
        }
        OWN.forEach(own -> unexplained.remove(home.work().resolve(own)));
        scene.entries().forEach(this::lookFor);
        unexplained.keySet().forEach(this::leftOver);
    }

    private void hashAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                unexplained.put(file, Sha256.of(file).sha256());
            }
        }
    }

    private void lookFor(Entry entry) {
        Path right = place(entry);
        String sha256 = unexplained.remove(right);
        if (sha256 == null) {
            findings.add(
                    Defect.LOST,
                    entry.reference(),
                    "It is " + entry.state().label() + ", and not at " + name(right) + ".");
        } else if (!sha256.equals(entry.parcel().sha256())) {
            findings.add(
                    Defect.LOST,
                    entry.reference(),
                    "What lies at " + name(right) + " is not, byte for byte, what was dropped.");
        }
    }

    private Path place(Entry entry) {
        Home home = scene.home();
        String name = entry.reference() + ".zip";
        Path folder = Path.of(entry.parcel().folder());
        return switch (entry.state()) {
            case RECEIVED, DEFERRED, SUBMITTING ->
                home.work().resolve(entry.parcel().id() + ".zip");
            case HELD -> home.held().resolve(folder).resolve(name);
            case REJECTED, DUPLICATE, GIVEN_UP ->
                home.rejected().resolve(folder).resolve(name);
            default -> home.sent().resolve(folder).resolve(name);
        };
    }

    private void leftOver(Path file) {
        boolean onTheWay = file.startsWith(scene.home().work())
                || file.startsWith(scene.home().outbox());
        findings.add(
                onTheWay ? Defect.UNFINISHED : Defect.CONTRADICTION,
                name(file),
                onTheWay ? "It was left behind." : "Of this file the ledger knows nothing.");
    }

    private String name(Path file) {
        return scene.home().root().relativize(file).toString();
    }
}
