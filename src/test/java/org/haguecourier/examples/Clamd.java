package org.haguecourier.examples;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.haguecourier.files.Sha256;

/** Speaks ClamAV's INSTREAM as strictly as clamd does, and answers what it is told. */
final class Clamd implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> scanned = new CopyOnWriteArrayList<>();
    private volatile String answer = "stream: OK\0";

    Clamd() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** As it stands on the wire; nothing at all: it hangs. */
    void answers(String text) {
        answer = text;
    }

    /** The SHA-256 of each stream. */
    List<String> scanned() {
        return scanned;
    }

    private void serve() {
        List<Socket> hanging = new ArrayList<>();
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                scanned.add(Sha256.of(stream(new DataInputStream(connection.getInputStream()))));
                OutputStream out = connection.getOutputStream();
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                if (answer.isEmpty()) {
                    hanging.add(connection);
                } else {
                    connection.close();
                }
            } catch (IOException ended) {
                scanned.add("broken: " + ended.getMessage());
            }
        }
    }

    private static byte[] stream(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            throw new IOException("UNKNOWN COMMAND");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (length < 0 || length > 25 << 20) {
                throw new IOException("INSTREAM size limit exceeded");
            }
            all.write(in.readNBytes(length));
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
