package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {
    @TempDir
    Path outbox;

    private Claims claims;

    @BeforeEach
    void open() {
        claims = new Claims(outbox);
    }

    private Path drop(String name, String content) throws IOException {
        Path file = outbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Claim take(String name) throws IOException {
        return claims.take(outbox.resolve(name)).orElseThrow();
    }

    private List<String> outboxFiles() throws IOException {
        try (Stream<Path> tree = Files.walk(outbox)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> outbox.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void aClaimedFileIsOutOfEverybodysSightAndKeepsItsName() throws Exception {
        drop("sub/A.zip", "content");

        Claim claim = take("sub/A.zip");

        assertThat(claim.name()).isEqualTo("A.zip");
        assertThat(claim.folder()).isEqualTo("sub");
        assertThat(claim.file()).hasContent("content");
        assertThat(outboxFiles()).allMatch(name -> name.startsWith("."));
        assertThat(claims.leftovers()).containsExactly(claim);
    }

    @Test
    void oneFileIsClaimedOnceHoweverManyTry() throws Exception {
        Path file = drop("A.zip", "content");
        var threads = Executors.newFixedThreadPool(8);
        List<Callable<Optional<Claim>>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> claims.take(file));
        }
        int taken = 0;
        for (Future<Optional<Claim>> one : threads.invokeAll(tries)) {
            taken += one.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(taken).isEqualTo(1);
        assertThat(claims.leftovers()).hasSize(1);
    }

    @Test
    void whatIsDoneLeavesNoTrace() throws Exception {
        drop("a/b/A.zip", "content");
        Claim claim = take("a/b/A.zip");

        claims.done(claim);

        assertThat(outboxFiles()).isEmpty();
        assertThat(outbox.resolve(Claims.FOLDER)).isEmptyDirectory();
        assertThat(outbox.resolve("a/b")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.zip", "A.ZIP", "a b'${x}.zip"})
    void whatIsGivenBackReplacesNoNewerFile(String name) throws Exception {
        drop(name, "old");
        Claim claim = take(name);
        drop(name, "new");

        claims.giveBack(claim);

        assertThat(outbox.resolve(name)).hasContent("new");
        String stem = name.substring(0, name.length() - 4);
        String mark = claim.id().substring(0, 8);
        assertThat(outbox.resolve(stem + "." + mark + ".zip")).hasContent("old");
        assertThat(outboxFiles()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00fc", "\ud83d\ude00"})
    void theMarkFitsOnTheLongestName(String letter) throws Exception {
        String name = letter.repeat(251 / letter.getBytes(UTF_8).length) + ".zip";
        drop(name, "old");
        Claim claim = take(name);
        drop(name, "new");

        claims.giveBack(claim);

        assertThat(outboxFiles()).hasSize(2).contains(name).allMatch(file -> file.getBytes(UTF_8).length <= 255);
        assertThat(claims.leftovers()).isEmpty();
    }

    @Test
    void givingBackGoesOnAfterACrashBetweenItsTwoSteps() throws Exception {
        Path file = drop("A.zip", "content");
        Claim claim = take("A.zip");
        Files.createLink(file, claim.file());

        claims.giveBack(claim);

        assertThat(outboxFiles()).containsExactly("A.zip");
        assertThat(file).hasContent("content");
    }

    @Test
    void givingBackUnderAMarkGoesOnAfterACrashBetweenItsTwoSteps() throws Exception {
        Path file = drop("A.zip", "old");
        Claim claim = take("A.zip");
        drop("A.zip", "new");
        Path marked = file.resolveSibling("A." + claim.id().substring(0, 8) + ".zip");
        Files.createLink(marked, claim.file());

        claims.giveBack(claim);

        assertThat(file).hasContent("new");
        assertThat(marked).hasContent("old");
        assertThat(claims.leftovers()).isEmpty();
    }

    @Test
    void aClaimThatAPowerCutLeftItsOldNameLosesIt() throws Exception {
        Path file = drop("A.zip", "content");
        Claim claim = take("A.zip");
        Files.createLink(file, claim.file());

        claims.takeWholly(claim);

        assertThat(file).doesNotExist();
        assertThat(claim.file()).hasContent("content");
    }

    @Test
    void aNewerFileOfTheSameNameIsNobodysOldName() throws Exception {
        Path file = drop("A.zip", "content");
        Claim claim = take("A.zip");
        drop("A.zip", "content");

        claims.takeWholly(claim);

        assertThat(file).hasContent("content");
    }

    @Test
    void whatCameFromAFolderThatIsGoneGoesBackThereAllTheSame() throws Exception {
        Path file = drop("sub/A.zip", "content");
        Claim claim = take("sub/A.zip");
        Files.delete(file.getParent());

        claims.giveBack(claim);

        assertThat(file).hasContent("content");
        assertThat(claims.leftovers()).isEmpty();
    }

    @Test
    void leftoversAreFoundAgainAsTheyWereClaimed() throws Exception {
        drop("A.zip", "1");
        drop("a/b/c/B.zip", "2");
        Claim one = take("A.zip");
        Claim other = take("a/b/c/B.zip");

        assertThat(new Claims(outbox).leftovers()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aStrayFileAmongTheClaimsIsLeftAlone() throws Exception {
        drop(Claims.FOLDER + "/stray.txt", "whose?");

        assertThat(claims.leftovers()).isEmpty();
    }

    @Test
    void anOutboxWithoutClaimsHasNoLeftovers() throws Exception {
        assertThat(claims.leftovers()).isEmpty();
    }

    @Test
    void foldersOfClaimsThatHoldNothingGo() throws Exception {
        Files.createDirectories(outbox.resolve(Claims.FOLDER + "/4711/a/b"));
        drop("sub/A.zip", "content");
        Claim claim = take("sub/A.zip");

        claims.removeEmpty();

        assertThat(outbox.resolve(Claims.FOLDER + "/4711")).doesNotExist();
        assertThat(claims.leftovers()).containsExactly(claim);
    }

    @Test
    void withoutClaimsThereIsNothingToRemove() throws Exception {
        claims.removeEmpty();

        assertThat(outbox).isEmptyDirectory();
    }
}
