package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.packages.WholeZip;

import static org.assertj.core.api.Assertions.assertThat;

/** What is dropped, and how: hard to take right, and each package to be known again whatever happens to it. */
class ConsignmentTest {
    @TempDir
    Path folder;

    @Test
    void noTwoContentsAreEquallyLong() {
        List<Content> contents =
                IntStream.range(0, 100).mapToObj(Content::number).toList();

        assertThat(contents).extracting(Content::length).doesNotHaveDuplicates();
        assertThat(contents).extracting(Content::sha256).doesNotHaveDuplicates();
        assertThat(contents).allMatch(content -> content.bytes().length == content.length());
        assertThat(contents)
                .allMatch(content -> Content.number(content.number()).equals(content));
    }

    @Test
    void everyContentIsAWholeZip() throws IOException {
        for (int number = 0; number < 42; number++) {
            Path file = Files.write(
                    folder.resolve(number + ".zip"), Content.number(number).bytes());
            assertThat(new WholeZip().isWhole(file)).as("content %d", number).isTrue();
        }
    }

    @Test
    void someComeAgainUnderAnotherNameAndSomeNamesComeAgain() {
        List<Drop> drops = Consignment.of(300, new SplittableRandom(1));
        Map<String, Integer> contents = new HashMap<>();
        Map<Path, Integer> names = new HashMap<>();
        drops.forEach(drop -> {
            contents.merge(drop.content().sha256(), 1, Integer::sum);
            names.merge(drop.in(Path.of("outbox")), 1, Integer::sum);
        });

        assertThat(drops).hasSize(300).doesNotHaveDuplicates();
        assertThat(contents.size()).isBetween(240, 290);
        assertThat(names.size()).isBetween(240, 290);
        assertThat(Consignment.of(300, new SplittableRandom(1))).isEqualTo(drops);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aFileIsNotWholeBeforeItsLastPiece(Way way) throws IOException {
        Path file = folder.resolve("REF.zip");
        byte[] bytes = Content.number(7).bytes();
        AtomicInteger wholeAtPause = new AtomicInteger();
        way.write(file, bytes, () -> wholeAtPause.addAndGet(new WholeZip().isWhole(file) ? 1 : 0));

        assertThat(file).hasBinaryContent(bytes);
        // The last pause comes after the last piece.
        assertThat(wholeAtPause.get()).isEqualTo(way == Way.RENAMED ? 0 : 1);
    }
}
