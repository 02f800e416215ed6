package org.haguecourier.examples;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server with one account, on a port that is known before it runs. */
final class MailServer implements AutoCloseable {
    private final GreenMail server;
    private final int port;

    MailServer() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    void start() {
        server.start();
        server.setUser("office@example.org", "courier", "hunter2");
    }

    List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("office.mail.host", "127.0.0.1");
        settings.put("office.mail.port", Integer.toString(port));
        settings.put("office.mail.user", "courier");
        settings.put("office.mail.password", "hunter2");
        settings.put("office.mail.from", "courier@example.org");
        settings.put("office.mail.to", "office@example.org");
        // The server in the test knows no STARTTLS.
        settings.put("office.mail.starttls", "false");
        return settings;
    }

    @Override
    public void close() {
        server.stop();
    }
}
