package org.haguecourier.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WatchedDiskTest {
    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();

    private Path watched() {
        return WatchedDisk.watch(folder, new Watcher() {
            @Override
            public void after(Act act) {
                heard.add(act.toString());
            }
        });
    }

    @Test
    void eachStepOfADurableFileIsHeard() throws Exception {
        Path root = watched();
        Files.createDirectory(root.resolve("work"));
        new DurableFiles(root.resolve("work")).replace(root.resolve("inbox/A.json"), "content".getBytes(UTF_8));

        assertThat(heard)
                .containsSubsequence(
                        "make-folder work",
                        "create work/*.part",
                        "write work/*.part",
                        "force work/*.part",
                        "make-folder inbox",
                        "force-folder .",
                        "move work/*.part -> inbox/A.json",
                        "force-folder inbox");
        assertThat(folder.resolve("inbox/A.json")).hasContent("content");
    }

    @Test
    void linksMovesAndDeletesAreHeardAndWhatIsNotThereIsNot() throws Exception {
        Path root = watched();
        Files.writeString(root.resolve("a"), "content");
        Files.createLink(root.resolve("b"), root.resolve("a"));
        Files.move(root.resolve("b"), root.resolve("c"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(root.resolve("c"));
        Files.deleteIfExists(root.resolve("nothing"));

        assertThat(heard).containsExactly("create a", "write a", "link a -> b", "move b -> c", "delete c");
    }

    @Test
    void anActIsKnownByItsPlaceInTheHome() throws Exception {
        List<String> places = new ArrayList<>();
        Home home = new Home(WatchedDisk.watch(folder.resolve("home"), new Watcher() {
            @Override
            public void before(Act act) {
                places.add(act.place());
            }
        }));
        home.create();
        Files.writeString(home.outbox().resolve("A.zip"), "content");

        assertThat(places).contains("", "inbox", "ledger").endsWith("outbox", "outbox");
    }

    @Test
    void aWatcherThatThrowsIsADiskThatFails() throws Exception {
        Files.createDirectory(folder.resolve("work"));
        Path root = WatchedDisk.watch(folder, new Watcher() {
            @Override
            public void before(Act act) throws IOException {
                if (act.verb() == Verb.WRITE && act.place().equals("work")) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void reading(Path file) throws IOException {
                throw new AccessDeniedException(file.toString());
            }
        });

        assertThatThrownBy(() -> new DurableFiles(root.resolve("work")).create(root.resolve("A"), new byte[1]))
                .hasMessage("No space left on device");
        assertThatThrownBy(() -> Files.readString(root.resolve("A"))).isInstanceOf(AccessDeniedException.class);
        assertThat(folder.resolve("A")).doesNotExist();
    }
}
