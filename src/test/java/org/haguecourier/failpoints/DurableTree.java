package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

import org.haguecourier.disk.Act;

/**
 * What of a watched home would still be there after a power cut, on the worst disk that still does what it is told: the
 * content of a file as it was when it was last forced, and the names in a folder as they were when that was. A rename
 * that was not forced has not been; forced at one end only, it leaves two names or none.
 *
 * <p>SQLite forces its own files at each commit, so the ledger's folder is taken as it is.
 */
class DurableTree implements Remains {
    /** Whether a name that was taken off and not forced is back after the cut; a disk may do either. */
    enum Removals {
        COME_BACK,
        STAY
    }

    /** A file or folder, whatever it is called. */
    private static final class Thing {
        final SortedMap<String, Thing> names = new TreeMap<>();
        final SortedMap<String, Thing> durableNames = new TreeMap<>();
        final boolean folder;
        Tree.Node durable = new Tree.Node(new byte[0]);

        Thing(boolean folder) {
            this.folder = folder;
        }
    }

    private static final String LEDGER = "ledger";

    private final Path home;
    private final Removals removals;
    private final Thing top = new Thing(true);

    DurableTree(Path home, Removals removals) throws IOException {
        this.home = home;
        this.removals = removals;
        Tree.of(home).nodes().forEach(this::given);
    }

    /** Somebody else has put it there and forced it. */
    private void given(String path, Tree.Node node) {
        if (!path.isEmpty()) {
            Thing thing = new Thing(node.isFolder());
            thing.durable = node;
            Path place = home.resolve(path);
            Thing folder = thing(place.getParent());
            folder.names.put(name(place), thing);
            folder.durableNames.put(name(place), thing);
        }
    }

    /** In a folder that may be of its own making too. */
    @Override
    public void given(Path file) throws IOException {
        if (!thing(file.getParent().getParent()).names.containsKey(name(file.getParent()))) {
            given(home.relativize(file.getParent()).toString(), Tree.Node.FOLDER);
        }
        given(home.relativize(file).toString(), new Tree.Node(Files.readAllBytes(file)));
    }

    @Override
    public void after(Act act) throws IOException {
        Path file = act.file();
        if (!file.startsWith(home) || file.equals(home) && !act.verb().name().startsWith("FORCE")) {
            return;
        }
        switch (act.verb()) {
            case MAKE_FOLDER -> add(file, new Thing(true));
            case CREATE -> add(file, new Thing(false));
            case WRITE -> {}
            case FORCE -> thing(file).durable = new Tree.Node(Files.readAllBytes(file));
            case FORCE_FOLDER -> force(thing(file));
            case MOVE ->
                add(act.to().orElseThrow(), thing(file.getParent()).names.remove(name(file)));
            case LINK -> add(act.to().orElseThrow(), thing(file));
            case DELETE -> delete(file);
        }
    }

    private void add(Path place, Thing thing) {
        thing(place.getParent()).names.put(name(place), thing);
    }

    private void delete(Path file) {
        Thing folder = thing(file.getParent());
        folder.names.remove(name(file));
        if (removals == Removals.STAY) {
            folder.durableNames.remove(name(file));
        }
    }

    private static void force(Thing folder) {
        folder.durableNames.clear();
        folder.durableNames.putAll(folder.names);
    }

    private Thing thing(Path place) {
        Thing thing = top;
        for (Path name : home.relativize(place)) {
            thing = name.toString().isEmpty() ? thing : thing.names.get(name.toString());
        }
        return thing;
    }

    private static String name(Path place) {
        return place.getFileName().toString();
    }

    @Override
    public Tree tree() throws IOException {
        SortedMap<String, Tree.Node> nodes = new TreeMap<>();
        nodes.put("", Tree.Node.FOLDER);
        collect("", top, nodes);
        if (top.durableNames.containsKey(LEDGER)) {
            Tree.of(home.resolve(LEDGER)).nodes().forEach((name, node) -> {
                if (!name.endsWith("-shm")) {
                    nodes.put(name.isEmpty() ? LEDGER : LEDGER + "/" + name, node);
                }
            });
        }
        return new Tree(nodes);
    }

    private static void collect(String path, Thing folder, SortedMap<String, Tree.Node> nodes) {
        folder.durableNames.forEach((name, thing) -> {
            String below = path.isEmpty() ? name : path + "/" + name;
            nodes.put(below, thing.folder ? Tree.Node.FOLDER : thing.durable);
            collect(below, thing, nodes);
        });
    }
}
