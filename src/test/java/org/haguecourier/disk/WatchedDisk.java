package org.haguecourier.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Optional;
import java.util.Set;

/** The default file system, with somebody looking on. Its paths read like plain ones, so SQLite can open them too. */
public final class WatchedDisk extends FileSystem {
    private final Path root;
    private final Watcher watcher;
    private final WatchedProvider provider = new WatchedProvider(this);

    private WatchedDisk(Path root, Watcher watcher) {
        this.root = root;
        this.watcher = watcher;
    }

    /** The same folder; whatever is done through this path, and through paths made from it, the watcher hears of. */
    public static Path watch(Path folder, Watcher watcher) {
        Path root = folder.toAbsolutePath().normalize();
        return new WatchedDisk(root, watcher).watched(root);
    }

    /** The same place, unwatched. */
    public static Path plain(Path path) {
        return path instanceof WatchedPath watched ? watched.plain() : path;
    }

    Path watched(Path plain) {
        return plain == null ? null : new WatchedPath(this, plain);
    }

    Act act(Verb verb, Path file) {
        return new Act(verb, root, absolute(file), Optional.empty());
    }

    Act act(Verb verb, Path file, Path to) {
        return new Act(verb, root, absolute(file), Optional.of(absolute(to)));
    }

    private static Path absolute(Path path) {
        return plain(path).toAbsolutePath().normalize();
    }

    interface Doing<T> {
        T run() throws IOException;
    }

    <T> T doing(Act act, Doing<T> doing) throws IOException {
        watcher.before(act);
        T result = doing.run();
        watcher.after(act);
        return result;
    }

    void reading(Path file) throws IOException {
        watcher.reading(absolute(file));
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("the default file system stays open");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return root.getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return Set.of(watched(root.getRoot()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return root.getFileSystem().getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return root.getFileSystem().supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return watched(root.getFileSystem().getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = root.getFileSystem().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(plain(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return root.getFileSystem().getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nobody has needed it");
    }
}
