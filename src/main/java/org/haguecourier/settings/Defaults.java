package org.haguecourier.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds where nobody has set anything. */
public final class Defaults {
    private static final String FILE = "META-INF/microprofile-config.properties";

    private Defaults() {}

    /** Every key of this version; those without a default are empty, which is as good as not set. */
    public static SortedMap<String, String> ofEveryKey() throws IOException {
        Properties written = written();
        SortedMap<String, String> all = new TreeMap<>();
        SettingsReader.knownKeys().forEach(key -> all.put(key, written.getProperty(key, "")));
        return all;
    }

    /** Libraries have files of the same name. */
    private static Properties written() throws IOException {
        Properties written = new Properties();
        List<URL> files = Collections.list(Defaults.class.getClassLoader().getResources(FILE));
        for (URL file : files) {
            try (InputStream in = file.openStream()) {
                written.load(in);
            }
        }
        return written;
    }
}
