package org.haguecourier.condition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.haguecourier.files.FreeSpace;
import org.haguecourier.files.Home;
import org.haguecourier.files.Probe;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;

/** Looks what of the home cannot be written now. */
public final class Examination {
    private final Home home;
    private final Ledger ledger;
    private final LongSupplier descriptorsLeft;
    private final Optional<Object> ledgerAtStart;

    public Examination(Home home, Ledger ledger) {
        this(home, ledger, Descriptors::left);
    }

    Examination(Home home, Ledger ledger, LongSupplier descriptorsLeft) {
        this.home = home;
        this.ledger = ledger;
        this.descriptorsLeft = descriptorsLeft;
        this.ledgerAtStart = ledgerIdentity(home);
    }

    Path ledgerFile() {
        return home.ledgerFile();
    }

    /** Writes nothing; finds what will fail before it does. */
    List<Trouble> glance(Need need) {
        long left = descriptorsLeft.getAsLong();
        if (left < need.descriptors()) {
            // Without them each further look would fail too, and name the wrong cause.
            return List.of(new Trouble(home.root(), Cause.DESCRIPTORS, Math.max(0, left) + " of them are left"));
        }
        if (!ledgerIdentity(home).equals(ledgerAtStart)) {
            // What we write now goes into a file without a name, and nobody will ever find it.
            return List.of(new Trouble(home.ledgerFile(), Cause.GONE, "it was removed or replaced"));
        }
        List<Trouble> found = new ArrayList<>();
        for (Path folder : folders()) {
            space(folder, need).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Object> ledgerIdentity(Home home) {
        try {
            BasicFileAttributes file = Files.readAttributes(home.ledgerFile(), BasicFileAttributes.class);
            return Optional.of(file.fileKey() == null ? "there" : file.fileKey());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Writes where nobody but the courier looks: enough while nothing has failed. */
    List<Trouble> amongOurselves(Need need) {
        List<Trouble> found = new ArrayList<>(glance(need));
        if (found.isEmpty()) {
            ledgerWrites().ifPresent(found::add);
            trial(home.work(), () -> Probe.write(home.work())).ifPresent(found::add);
        }
        return found;
    }

    /** Does in each place what the courier does there. */
    List<Trouble> thorough(Need need) {
        List<Trouble> found = new ArrayList<>(amongOurselves(need));
        if (found.stream().anyMatch(trouble -> !trouble.place().equals(home.ledgerFile()))) {
            return found;
        }
        for (Path folder : List.of(home.inbox(), home.sent(), home.held(), home.rejected(), home.split())) {
            trial(folder, () -> Probe.move(home.work(), folder)).ifPresent(found::add);
        }
        trial(home.outbox(), () -> Probe.makeFolder(home.outbox())).ifPresent(found::add);
        return found;
    }

    /** The outbox is not among them: to take a package out of a full one is the way to make room there. */
    private List<Path> folders() {
        return List.of(home.work(), home.inbox(), home.sent(), home.held(), home.rejected(), home.split());
    }

    private static Optional<Trouble> space(Path folder, Need need) {
        try {
            long free = FreeSpace.of(folder);
            return free < need.bytes()
                    ? Optional.of(new Trouble(folder, Cause.FULL, free + " bytes are left"))
                    : Optional.empty();
        } catch (IOException unknown) {
            // The folder may be gone, which is no harm: it is made again when something is put into it.
            return Optional.empty();
        }
    }

    private interface Trial {
        void run() throws IOException;
    }

    private static Optional<Trouble> trial(Path folder, Trial trial) {
        try {
            trial.run();
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(Trouble.of(folder, failed));
        }
    }

    private Optional<Trouble> ledgerWrites() {
        try {
            ledger.tryOut();
            return Optional.empty();
        } catch (LedgerException failed) {
            return Optional.of(Trouble.of(home.ledgerFile(), failed.getCause()));
        }
    }
}
