package org.haguecourier.packages.rules.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.content.Colours;
import org.haguecourier.packages.content.FileContent;
import org.haguecourier.packages.content.Kind;
import org.haguecourier.packages.content.Picture;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** What the Hague System takes as the picture of a design. */
public final class Pictures implements Rule {
    private static final Demand SIZE = Demand.warning(
            "picture-too-large",
            "A JPEG has no more bytes than hws.check.picture-size.",
            Source.stated("requirements for reproductions: 2 MB; an older page says 20 MB"));
    private static final Demand PIXELS = Demand.warning(
            "picture-too-many-pixels",
            "A JPEG is no wider or higher than hws.check.picture-pixels.",
            Source.stated("requirements for reproductions: 16 cm at 300 dpi, 1890 pixels"));
    private static final Demand COLOURS = Demand.warning(
            "picture-colours",
            "A JPEG is of one of hws.check.picture-colours.",
            Source.stated("requirements for reproductions: RGB or greyscale"));

    private final long mostBytes;
    private final int mostPixels;
    private final Set<Colours> colours;

    public Pictures(long mostBytes, int mostPixels, Set<Colours> colours) {
        this.mostBytes = mostBytes;
        this.mostPixels = mostPixels;
        this.colours = colours;
    }

    @Override
    public List<Demand> demands() {
        return List.of(SIZE, PIXELS, COLOURS);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.entries().stream()
                .map(entry -> entry.name())
                .flatMap(name -> Optional.ofNullable(contents.files().get(name)).stream()
                        .filter(content -> content.kind() == Kind.JPEG)
                        .flatMap(content -> Stream.concat(
                                size(content, name),
                                content.picture().stream().flatMap(picture -> look(picture, name)))));
    }

    private Stream<Finding> size(FileContent content, String name) {
        return content.bytes() <= mostBytes
                ? Stream.empty()
                : Stream.of(SIZE.unmet(
                        "The picture has %,d bytes, more than the %,d that are allowed. Save it with less quality."
                                .formatted(content.bytes(), mostBytes),
                        Quoted.plain(name)));
    }

    private Stream<Finding> look(Picture picture, String name) {
        Optional<Finding> pixels = Math.max(picture.width(), picture.height()) <= mostPixels
                ? Optional.empty()
                : Optional.of(PIXELS.unmet(
                        "The picture is %d by %d pixels, more than the %d that are allowed. Make it smaller."
                                .formatted(picture.width(), picture.height(), mostPixels),
                        Quoted.plain(name)));
        Optional<Finding> colour = colours.contains(picture.colours())
                ? Optional.empty()
                : Optional.of(COLOURS.unmet(
                        "The picture is in %s, which is not taken. Convert it to RGB or greyscale."
                                .formatted(words(picture.colours())),
                        Quoted.plain(name)));
        return Stream.of(pixels, colour).flatMap(Optional::stream);
    }

    private static String words(Colours colours) {
        return switch (colours) {
            case GREYSCALE -> "greyscale";
            case COLOUR -> "RGB";
            case CMYK -> "CMYK";
            case OTHER -> "a colour model of its own";
        };
    }
}
