package org.haguecourier.integration;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks a ClamAV daemon about a file, by streaming it there ({@code INSTREAM}): the daemon may be on another machine and needs to
 * see none of our folders. Whatever is not a clear answer is an exception: then the file was not looked at.
 */
public class ClamAv {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";
    private static final String PREFIX = "stream: ";

    private String host = "127.0.0.1";
    private int port = 3310;
    private Duration timeout = Duration.ofSeconds(60);

    public void setHost(String host) {
        this.host = host;
    }

    public void setPort(int port) {
        this.port = port;
    }

    /** For the connection, and for each time that the daemon is waited for. */
    public void setTimeoutSeconds(int seconds) {
        this.timeout = Duration.ofSeconds(seconds);
    }

    /**
     * @throws RejectPackage with the name of what was found
     * @throws IOException if it could not be found out whether there is anything
     */
    public void scan(Path file) throws IOException {
        String answer = ask(file);
        if (answer.endsWith(FOUND) && answer.startsWith(PREFIX)) {
            throw new RejectPackage("the virus scanner has found "
                    + answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        if (!answer.equals(CLEAN)) {
            throw new IOException("the virus scanner at " + host + ":" + port + " has not looked at the package: "
                    + (answer.isEmpty() ? "it closed the connection without an answer" : answer));
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            try {
                send(file, socket);
            } catch (IOException brokenOff) {
                // It may have said why: a file may be longer than it takes.
                String said = answer(socket.getInputStream());
                throw said.isEmpty()
                        ? brokenOff
                        : new IOException("the virus scanner has broken off: " + said, brokenOff);
            }
            return answer(socket.getInputStream());
        } catch (IOException away) {
            throw new IOException("the virus scanner at " + host + ":" + port + ": " + away.getMessage(), away);
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = in.read(); next > 0 && answer.length() < LONGEST_ANSWER; next = in.read()) {
            answer.append((char) next);
        }
        return answer.toString().strip();
    }
}
