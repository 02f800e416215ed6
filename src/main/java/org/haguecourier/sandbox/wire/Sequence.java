package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class Sequence implements Content {
    private final List<Content> parts;
    private final long length;

    Sequence(List<Content> parts) {
        this.parts = List.copyOf(parts);
        this.length = parts.stream().mapToLong(Content::length).sum();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Content part : parts) {
            part.writeTo(out);
        }
    }

    @Override
    public Content part(long from, long count) {
        Objects.checkFromIndexSize(from, count, length);
        List<Content> touched = new ArrayList<>();
        long start = 0;
        for (Content part : parts) {
            long first = Math.max(from, start);
            long end = Math.min(from + count, start + part.length());
            if (first < end) {
                touched.add(part.part(first - start, end - first));
            }
            start += part.length();
        }
        return new Sequence(touched);
    }
}
