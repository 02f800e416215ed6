package org.haguecourier.disk;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A plain path that leads to the watched disk. Public, as Camel calls its methods by name. */
public final class WatchedPath implements Path {
    private final WatchedDisk disk;
    private final Path plain;

    WatchedPath(WatchedDisk disk, Path plain) {
        this.disk = disk;
        this.plain = plain;
    }

    Path plain() {
        return plain;
    }

    @Override
    public FileSystem getFileSystem() {
        return disk;
    }

    @Override
    public boolean isAbsolute() {
        return plain.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return disk.watched(plain.getRoot());
    }

    @Override
    public Path getFileName() {
        return disk.watched(plain.getFileName());
    }

    @Override
    public Path getParent() {
        return disk.watched(plain.getParent());
    }

    @Override
    public int getNameCount() {
        return plain.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return disk.watched(plain.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return disk.watched(plain.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return plain.startsWith(WatchedDisk.plain(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return plain.endsWith(WatchedDisk.plain(other));
    }

    @Override
    public Path normalize() {
        return disk.watched(plain.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return disk.watched(plain.resolve(WatchedDisk.plain(other)));
    }

    @Override
    public Path relativize(Path other) {
        return disk.watched(plain.relativize(WatchedDisk.plain(other)));
    }

    @Override
    public URI toUri() {
        return plain.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return disk.watched(plain.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return disk.watched(plain.toRealPath(options));
    }

    @Override
    public File toFile() {
        return plain.toFile();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nobody has needed it");
    }

    @Override
    public int compareTo(Path other) {
        return plain.compareTo(WatchedDisk.plain(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedPath path && path.disk == disk && path.plain.equals(plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
