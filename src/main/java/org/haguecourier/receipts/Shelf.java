package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;

/** In which folder a package lies: the one that its state says, or, for the moment until it is moved, another one. */
public final class Shelf {
    private final Home home;

    public Shelf(Home home) {
        this.home = home;
    }

    /** Puts the package where its state says. Once it has been collected or cleaned away, that is the Office's affair. */
    public void put(Entry entry) throws IOException {
        Path right = place(entry);
        for (Path place : places(entry)) {
            if (!place.equals(right) && isPackage(place, entry)) {
                DurableNames.move(place, right);
            }
        }
    }

    /** Where the package can be read now. */
    public Path find(Entry entry) throws IOException {
        for (Path place : places(entry)) {
            if (isPackage(place, entry)) {
                return place;
            }
        }
        throw new NoSuchFileException("the package " + entry.reference()
                + " is in none of its folders; put the same file back as " + inWork(entry) + ", and it goes on");
    }

    /** Whether there are files of that name in the folders, whosever they are. */
    public boolean isTaken(String folder, String reference) {
        Path below = Path.of(folder);
        Path receipt = home.inbox().resolve(below).resolve(reference + Receipts.ENDING);
        return Stream.of(home.held(), home.sent(), home.rejected(), home.split())
                        .map(place -> place.resolve(below).resolve(reference + ".zip"))
                        .anyMatch(Files::isRegularFile)
                || Files.isRegularFile(receipt);
    }

    /** In the folders that people know a file of that name may be another one, from before a ledger was lost. */
    private boolean isPackage(Path place, Entry entry) throws IOException {
        return Files.exists(place) && (place.equals(inWork(entry)) || hasContent(place, entry));
    }

    static boolean hasContent(Path file, Entry entry) throws IOException {
        return entry.parcel().content().isOf(file);
    }

    private Path place(Entry entry) {
        State state = entry.state();
        return switch (state) {
            case RECEIVED, DEFERRED, SUBMITTING -> inWork(entry);
            case HELD -> below(home.held(), entry);
            case SPLIT, COMPLETED -> below(home.split(), entry);
            case REJECTED, DUPLICATE, GIVEN_UP -> below(home.rejected(), entry);
            default -> below(home.sent(), entry);
        };
    }

    private List<Path> places(Entry entry) {
        return List.of(
                inWork(entry),
                below(home.held(), entry),
                below(home.sent(), entry),
                below(home.rejected(), entry),
                below(home.split(), entry));
    }

    private Path inWork(Entry entry) {
        return home.work().resolve(entry.parcel().id() + ".zip");
    }

    static Path below(Path folder, Entry entry) {
        return folder.resolve(entry.parcel().folder()).resolve(entry.reference() + ".zip");
    }
}
