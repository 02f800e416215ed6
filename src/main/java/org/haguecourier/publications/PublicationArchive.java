package org.haguecourier.publications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.FolderInTheMaking;
import org.haguecourier.files.Home;
import org.haguecourier.files.OwnerOnly;
import org.haguecourier.files.PartFile;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Series;

/**
 * Where publications lie. What is not whole yet lies in a folder beside them, since the archive of a series may be on a
 * disk of its own. Confidential copies are their owner's alone.
 */
public final class PublicationArchive {
    private static final String INCOMING = ".incoming";

    private final Path root;

    public PublicationArchive(Home home) {
        this.root = home.archive();
    }

    /** A place in the archive. @param edition 1 for the first content of the week, and counting up */
    record Place(Week week, int edition, Path file) {}

    /** Takes from everybody else what a careless hand has allowed them. @return how many were open to others */
    public int protectConfidential() throws IOException {
        Path folder = folder(Series.CONFIDENTIAL_COPY);
        int closed = OwnerOnly.close(folder);
        if (closed > 0) {
            DurableNames.forceFolder(folder);
        }
        return closed;
    }

    /** What a crash left of side files; downloads go on, and what was being unpacked is begun anew. */
    public void clearLeftovers() throws IOException {
        for (Series series : Series.values()) {
            Path incoming = folder(series).resolve(INCOMING);
            if (Files.isDirectory(incoming)) {
                new DurableFiles(incoming).clearStaging();
            }
        }
    }

    /** What has just been made; a confidential copy is its owner's alone. */
    void protect(Series series, Path made) throws IOException {
        if (isConfidential(series)) {
            OwnerOnly.close(made);
        }
    }

    /** For one download at a time. */
    Optional<PartFile> incoming(Series series, Week week) throws IOException {
        finishMove(series, week);
        Path part = part(series, week);
        Optional<PartFile> file = PartFile.open(part);
        protect(series, part);
        return file;
    }

    /**
     * After a crash between its new name and the end of its old one a publication has both, and a new download under the
     * old one would be written over it.
     */
    void finishMove(Series series, Week week) throws IOException {
        Path part = part(series, week);
        for (Place place : taken(series, week)) {
            if (Files.exists(part) && isOurs(place) && Files.isSameFile(part, place.file())) {
                DurableNames.remove(part);
            }
        }
    }

    private Path part(Series series, Week week) throws IOException {
        return incoming(series).resolve(week.id() + ".zip.partial");
    }

    /** Every name of the week that is taken, by whatever it may be, from the first on. */
    List<Place> taken(Series series, Week week) {
        return IntStream.iterate(1, edition -> edition + 1)
                .mapToObj(edition -> place(series, week, edition))
                .takeWhile(PublicationArchive::isTaken)
                .toList();
    }

    /** The first name from this edition on that is free, or that a crash has given to this content already. */
    Place placeFor(Series series, Week week, int from, Fingerprint content) throws IOException {
        for (int edition = from; ; edition++) {
            Place place = place(series, week, edition);
            if (!isTaken(place) || isOurs(place) && content.isOf(place.file())) {
                return place;
            }
        }
    }

    private static boolean isTaken(Place place) {
        return Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS);
    }

    /** We make neither folders nor links under such a name. */
    private static boolean isOurs(Place place) {
        return Files.isRegularFile(place.file(), LinkOption.NOFOLLOW_LINKS);
    }

    void put(PartFile whole, Place place, Series series) throws IOException {
        makeFolder(series, place.file().getParent());
        DurableNames.move(whole.path(), place.file());
    }

    void discard(PartFile part) throws IOException {
        DurableNames.remove(part.path());
    }

    /** What a person or a program should know of it without opening it. */
    void describe(Place place, Series series, byte[] json) throws IOException {
        Path file = sideFile(place);
        if (Files.exists(file)) {
            return;
        }
        new DurableFiles(incoming(series)).create(file, json);
        protect(series, file);
    }

    private static Path sideFile(Place place) {
        return place.file().resolveSibling(stem(place.file()) + ".json");
    }

    /** Where its content is unpacked to, and where it is until that is whole. */
    Path unpacked(Place place) {
        return unpacked(place.file());
    }

    private static Path unpacked(Path zip) {
        return zip.resolveSibling(stem(zip));
    }

    Path unpacking(Series series, Place place) throws IOException {
        return incoming(series).resolve(stem(place.file()));
    }

    private Place place(Series series, Week week, int edition) {
        String stem = edition == 1 ? week.id() : week.id() + "-" + edition;
        return new Place(
                week,
                edition,
                folder(series).resolve(String.format("%04d", week.year())).resolve(stem + ".zip"));
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("[.]zip$", "");
    }

    /** As it stands in the ledger. */
    String nameOf(Place place) {
        return root.relativize(place.file()).toString();
    }

    Path file(Edition edition) {
        return root.resolve(edition.file());
    }

    Path nameWithinSeries(Edition edition) {
        return folder(edition.series()).relativize(file(edition));
    }

    /** With what was unpacked of it; what describes it stays. */
    void remove(Edition edition) throws IOException {
        Path file = file(edition);
        FolderInTheMaking.remove(unpacked(file));
        if (Files.isDirectory(file.getParent())) {
            DurableNames.remove(file);
        }
    }

    private Path incoming(Series series) throws IOException {
        Path folder = folder(series).resolve(INCOMING);
        makeFolder(series, folder);
        return folder;
    }

    private void makeFolder(Series series, Path folder) throws IOException {
        if (isConfidential(series)) {
            OwnerOnly.makeFolder(folder(series));
            OwnerOnly.makeFolder(folder);
        } else {
            DurableNames.makeFolder(folder);
        }
    }

    private Path folder(Series series) {
        return root.resolve(series.label());
    }

    private static boolean isConfidential(Series series) {
        return series == Series.CONFIDENTIAL_COPY;
    }
}
