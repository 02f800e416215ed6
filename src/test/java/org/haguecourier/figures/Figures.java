package org.haguecourier.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/**
 * What tests have measured, for pages that quote it: {@code target/figures.json}, an object with one member a topic.
 * Each topic says on which machine it was measured; a topic that is measured again replaces its former figures.
 */
public final class Figures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();
    private static final TypeReference<LinkedHashMap<String, Object>> TOPICS = new TypeReference<>() {};

    private final Path file;

    Figures(Path file) {
        this.file = file;
    }

    public static void put(String topic, Map<String, ?> figures) {
        new Figures(Path.of("target", "figures.json")).add(topic, figures);
    }

    /** Test processes may write one after the other or at once: the lock is the operating system's. */
    synchronized void add(String topic, Map<String, ?> figures) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Map<String, Object> topics = read(channel);
                Map<String, Object> all = new LinkedHashMap<>(figures);
                all.put("machine", machine());
                topics.put(topic, all);
                write(channel, topics);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, Object> read(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return new LinkedHashMap<>();
        }
        // Not closed: that would close the channel, and with it give the lock back.
        return JSON.readValue(Channels.newInputStream(channel).readAllBytes(), TOPICS);
    }

    private static void write(FileChannel channel, Map<String, Object> topics) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(WRITER.writeValueAsBytes(topics));
        channel.truncate(0);
        channel.position(0);
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        return machine;
    }
}
