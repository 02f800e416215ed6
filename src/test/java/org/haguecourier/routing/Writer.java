package org.haguecourier.routing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.haguecourier.files.Sha256;

/**
 * Somebody who writes into the outbox, in steps with pauses between them that others decide on. What it has ever made
 * whole may be sent; what it has left whole for us to take must be sent.
 */
final class Writer {
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    enum Manner {
        IN_PIECES,
        ABORTING,
        STARTING_OVER,
        TRUNCATING_AND_WRITING_AGAIN,
        APPENDING,
        SCRIBBLING,
        RENAMING_OVER,
        VANISHING
    }

    private final Path file;
    private final Set<String> everWhole;
    private final Set<String> mustBeSent;
    private final Random dice;
    private final List<Step> steps = new ArrayList<>();
    private FileChannel channel;

    Writer(Path file, Manner manner, Set<String> everWhole, Set<String> mustBeSent, Random dice) {
        this.file = file;
        this.everWhole = everWhole;
        this.mustBeSent = mustBeSent;
        this.dice = dice;
        byte[] one = Packages.one();
        byte[] other = Packages.one();
        steps.add(this::open);
        switch (manner) {
            case IN_PIECES -> inPieces(one, true);
            case ABORTING -> inPieces(Arrays.copyOf(one, dice.nextInt(one.length)), false);
            case STARTING_OVER -> {
                inPieces(Arrays.copyOf(one, one.length / 2), false);
                steps.add(() -> channel.truncate(0));
                inPieces(other, true);
            }
            case TRUNCATING_AND_WRITING_AGAIN -> {
                inPieces(one, false);
                steps.add(() -> channel.truncate(0));
                inPieces(other, false);
            }
            case APPENDING -> {
                inPieces(one, false);
                steps.add(() -> channel.write(ByteBuffer.wrap("and more".getBytes()), channel.size()));
            }
            case SCRIBBLING -> scribbling(one);
            case RENAMING_OVER -> {
                steps.add(() -> renameTo(one, false));
                steps.add(() -> renameTo(other, true));
            }
            case VANISHING -> {
                inPieces(one, false);
                steps.add(() -> Files.deleteIfExists(file));
            }
        }
        steps.add(() -> channel.close());
    }

    List<Step> steps() {
        return steps;
    }

    private void open() throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void inPieces(byte[] content, boolean wellMeaning) {
        int pieces = 3 + dice.nextInt(4);
        for (int piece = 0; piece < pieces; piece++) {
            int from = content.length * piece / pieces;
            int to = content.length * (piece + 1) / pieces;
            boolean last = piece == pieces - 1;
            steps.add(() -> {
                if (last) {
                    promise(content, wellMeaning);
                }
                channel.write(ByteBuffer.wrap(content, from, to - from), from);
            });
        }
    }

    /** Before the last byte: the courier may be faster than the next line. */
    private void promise(byte[] content, boolean wellMeaning) {
        String sha256 = Sha256.of(content);
        everWhole.add(sha256);
        if (wellMeaning) {
            mustBeSent.add(sha256);
        }
    }

    /** Keeps the file open and changes it, also while it is claimed and after. */
    private void scribbling(byte[] content) {
        inPieces(content, false);
        for (int time = 0; time < 10; time++) {
            int at = beginOfData(content) + dice.nextInt(16);
            steps.add(() -> channel.write(ByteBuffer.wrap(new byte[] {(byte) ~content[at]}), at));
            steps.add(() -> channel.write(ByteBuffer.wrap(content, at, 1), at));
        }
    }

    /** Of the first entry: its checksum covers this, and a change elsewhere might make another whole ZIP. */
    private static int beginOfData(byte[] zip) {
        ByteBuffer header = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return 30 + header.getShort(26) + header.getShort(28);
    }

    private void renameTo(byte[] content, boolean last) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        promise(content, last);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            throw new AssertionError("somebody took a file that is not finished", gone);
        }
    }
}
