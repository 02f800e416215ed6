package org.haguecourier.failpoints;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.haguecourier.disk.Steps;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.routing.StepwiseCourier;

/** One folder with all that a courier needs for a journey, so that another process can take it up. */
record Scene(Path folder, Journey journey) {
    Path home() {
        return folder.resolve("home");
    }

    Path zip() {
        return folder.resolve("package.zip");
    }

    Path log() {
        return folder.resolve("child.log");
    }

    private Path settingsFile() {
        return folder.resolve("settings.properties");
    }

    void furnish(Map<String, String> settings, byte[] zip) throws IOException {
        Files.createDirectories(folder);
        Files.write(zip(), zip);
        Properties properties = new Properties();
        properties.putAll(settings);
        try (OutputStream out = Files.newOutputStream(settingsFile())) {
            properties.store(out, null);
        }
    }

    private Map<String, String> settings() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(settingsFile())) {
            properties.load(in);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }

    /** As after any start. */
    StepwiseCourier courier() throws Exception {
        return new StepwiseCourier(home(), settings(), Steps.NOBODY);
    }

    /** From the start of the courier to the end of the package, with each step told. */
    void play(Steps steps, Watcher disk) throws Exception {
        try (StepwiseCourier courier = new StepwiseCourier(WatchedDisk.watch(home(), disk), settings(), steps)) {
            journey.setOff(courier, zip(), steps);
            courier.run();
        }
    }
}
