package org.haguecourier.routing;

import java.nio.file.Files;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Keeps the file component out of folders that are links: two links that lead back to the outbox have more ways through
 * them than any look could end.
 */
public final class OutboxFilter implements GenericFileFilter<Object> {
    @Override
    public boolean accept(GenericFile<Object> file) {
        return !file.isDirectory() || !Files.isSymbolicLink(java.nio.file.Path.of(file.getAbsoluteFilePath()));
    }
}
