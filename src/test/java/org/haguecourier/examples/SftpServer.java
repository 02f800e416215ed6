package org.haguecourier.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server of the Office, with a key of its own, that lets in whoever has the right key. */
final class SftpServer implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path folder;
    private final KeyPair client = pair();
    private final KeyPair host = pair();

    SftpServer(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder.resolve("server"));
        Files.createDirectories(this.folder.resolve("outgoing"));
        Files.createDirectories(this.folder.resolve("incoming"));
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("courier") && KeyUtils.compareKeys(key, client.getPublic()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(this.folder));
        server.start();
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    Path outgoing() {
        return folder.resolve("outgoing");
    }

    Path incoming() {
        return folder.resolve("incoming");
    }

    Map<String, String> settings() throws IOException {
        Path key = folder.resolveSibling("client.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(client.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n",
                StandardCharsets.US_ASCII);
        Path known = folder.resolveSibling("known_hosts");
        Files.writeString(
                known, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
        Map<String, String> settings = new HashMap<>();
        settings.put("office.sftp.host", "127.0.0.1");
        settings.put("office.sftp.port", Integer.toString(server.getPort()));
        settings.put("office.sftp.user", "courier");
        settings.put("office.sftp.key", key.toString());
        settings.put("office.sftp.known-hosts", known.toString());
        settings.put("office.sftp.outgoing", "outgoing");
        settings.put("office.sftp.incoming", "incoming");
        settings.put("office.sftp.delay", "300");
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
