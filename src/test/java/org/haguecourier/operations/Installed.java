package org.haguecourier.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.sandbox.Sandbox;

/**
 * An installation of the packaged application in a folder of its own: routes, key, configuration file. Commands run in
 * it as processes.
 */
public final class Installed {
    private static final Path APPLICATION =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

    private final Path folder;
    private final KeyPair keys;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private String heap = "256m";
    private int commands;

    private Installed(Path folder, KeyPair keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** With our routes and a key, and no settings yet. */
    public static Installed in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("routes"));
            Files.createDirectories(folder.resolve("config/keys"));
            try (Stream<Path> ours = Files.list(Path.of("routes"))) {
                for (Path file : ours.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve("routes").resolve(file.getFileName()));
                }
            }
            KeyPair pair = pair("EC");
            Installed installed = new Installed(folder, pair);
            installed.keyFile("rw-------", pem(pair));
            return installed;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The settings that an Office would have written for this sandbox, and intervals that suit a test. */
    public Installed talkingTo(Sandbox sandbox) {
        set("hws.environment", "sandbox");
        set("hws.api.base-url", sandbox.apiBaseUrl().toString());
        set("hws.auth.issuer", sandbox.issuer().toString());
        set("hws.auth.client-id", sandbox.clientId());
        set("hws.auth.scope", sandbox.scope());
        set("hws.submission.retry.first", "200ms");
        set("hws.submission.retry.max", "1s");
        set("hws.follow.import.first", "200ms");
        set("hws.follow.import.max", "1s");
        set("hws.follow.request.first", "200ms");
        set("hws.follow.request.max", "1s");
        set("hws.outbox.poll", "100ms");
        set("hws.bulletin.enabled", "false");
        set("quarkus.http.port", "0");
        return this;
    }

    /** In {@code config/application.properties}. */
    public Installed set(String key, String value) {
        settings.put(key, value);
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        write("config/application.properties", lines);
        return this;
    }

    public Installed unset(String key) {
        settings.remove(key);
        return settings.isEmpty()
                ? this
                : set(
                        settings.keySet().iterator().next(),
                        settings.values().iterator().next());
    }

    /** In the environment of the processes. */
    public Installed export(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The most that its processes may have for objects, as Java is told. */
    public Installed withHeap(String most) {
        heap = most;
        return this;
    }

    public Installed keyFile(String permissions, String pem) {
        write("config/keys/hws_private.pem", pem);
        try {
            Files.setPosixFilePermissions(
                    folder.resolve("config/keys/hws_private.pem"), PosixFilePermissions.fromString(permissions));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    public void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Appears whole, as one move. */
    public void drop(String name, byte[] content) {
        try {
            Path outbox = Files.createDirectories(home().resolve("outbox"));
            Path part = outbox.resolve(name + ".part");
            Files.write(part, content);
            Files.move(part, outbox.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path home() {
        return folder.resolve("data");
    }

    public ECPublicKey publicKey() {
        return (ECPublicKey) keys.getPublic();
    }

    public String privateKey() {
        return pem(keys);
    }

    /** Runs a command to its end. */
    public Outcome courier(String... arguments) {
        try (Running running = start(arguments)) {
            return running.end();
        }
    }

    public Running daemon(String... arguments) {
        List<String> line = new ArrayList<>(List.of("run"));
        line.addAll(List.of(arguments));
        return start(line.toArray(String[]::new));
    }

    public Running start(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-jar",
                APPLICATION.toString()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out." + ++commands);
        Path err = folder.resolve("err." + commands);
        ProcessBuilder process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.matches("(HWS|QUARKUS|CAMEL|JAVA)_.*"));
        process.environment().putAll(environment);
        try {
            return new Running(process.start(), out, err);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    static String pem(KeyPair pair) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }
}
