package org.haguecourier.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import static org.haguecourier.disk.WatchedDisk.plain;

/** Hands each call on to the default file system, and tells the watcher of those that change something. */
final class WatchedProvider extends FileSystemProvider {
    private final WatchedDisk disk;

    WatchedProvider(WatchedDisk disk) {
        this.disk = disk;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return new WatchedChannel(disk, path, open(path, options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    private FileChannel open(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        WatchedDisk.Doing<FileChannel> opening = () -> FileChannel.open(plain(path), options, attributes);
        boolean makes = options.contains(StandardOpenOption.CREATE_NEW) || options.contains(StandardOpenOption.CREATE);
        if (makes && !exists(path)) {
            return disk.doing(disk.act(Verb.CREATE, path), opening);
        }
        if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            return disk.doing(disk.act(Verb.WRITE, path), opening);
        }
        disk.reading(path);
        return opening.run();
    }

    private static boolean exists(Path path) {
        return Files.exists(plain(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (exists(folder)) {
            Files.createDirectory(plain(folder), attributes);
        }
        disk.doing(disk.act(Verb.MAKE_FOLDER, folder), () -> Files.createDirectory(plain(folder), attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        if (!exists(path)) {
            Files.delete(plain(path));
        }
        disk.doing(disk.act(Verb.DELETE, path), () -> {
            Files.delete(plain(path));
            return path;
        });
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        disk.doing(disk.act(Verb.MOVE, source, target), () -> Files.move(plain(source), plain(target), options));
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        disk.doing(disk.act(Verb.LINK, existing, link), () -> Files.createLink(plain(link), plain(existing)));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("a copy that nobody forces; nobody has needed it");
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        disk.reading(folder);
        DirectoryStream<Path> plain =
                Files.newDirectoryStream(plain(folder), entry -> filter.accept(disk.watched(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> entries = plain.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Path next() {
                        return disk.watched(entries.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                plain.close();
            }
        };
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        plain(path).getFileSystem().provider().checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(plain(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a watched disk is made by WatchedDisk.watch");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return disk;
    }

    @Override
    public Path getPath(URI uri) {
        return disk.watched(Path.of(uri));
    }
}
