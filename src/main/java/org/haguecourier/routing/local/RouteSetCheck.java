package org.haguecourier.routing.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.Config;

import org.haguecourier.files.Home;
import org.haguecourier.settings.SettingsReader;

/** Says everything that is wrong with a set of local routes, without running any of it. */
public final class RouteSetCheck {
    private final Values values;
    private final Path routes;
    private final Home home;
    private final ClassLoader libraries;

    /**
     * @param config where {@code {{...}}} gets its values from
     * @param base the folder of the installation, with our own routes in {@code routes/}
     * @param libraries what components and classes are found with: {@code AddedLibraries.below(...)}
     */
    public RouteSetCheck(Config config, Path base, ClassLoader libraries) {
        this.values = new Values(config);
        this.routes = base.resolve("routes");
        this.home = new Home(SettingsReader.home(config, base));
        this.libraries = libraries;
    }

    /** With what the daemon that is installed there would have. */
    public static RouteSetCheck of(Config config, Path base) {
        return new RouteSetCheck(config, base, AddedLibraries.below(base.resolve("lib")));
    }

    /** The ids of what would run; a file that cannot be read has none. */
    public static List<String> routeIds(RouteSet set) {
        return Flows.of(readable(set, new Findings())).running().stream()
                .flatMap(flow -> flow.id().stream())
                .toList();
    }

    private static List<LocalFile> readable(RouteSet set, Findings findings) {
        List<LocalFile> files = new ArrayList<>();
        set.files().forEach((name, content) -> LocalFile.read(name, content, findings)
                .ifPresent(files::add));
        return files;
    }

    /** @return in the order of files and lines; none if all is well */
    public List<RouteProblem> problems(RouteSet set) {
        Findings findings = new Findings();
        List<LocalFile> files = new ArrayList<>();
        set.files().forEach((name, content) -> LocalFile.read(name, content, findings)
                .ifPresent(files::add));
        if (!files.isEmpty()) {
            check(files, findings);
        }
        return findings.all();
    }

    private void check(List<LocalFile> files, Findings findings) {
        DslSchema dsl = DslSchema.load();
        files.forEach(file -> new Grammar(dsl, file.name(), findings).check(file.items()));
        Ours ours = ours();
        Flows flows = Flows.of(files);
        List<Statement> statements = flows.statements();
        new PlaceholderRules(values, findings).check(files, statements);
        new NameRules(ours, findings).check(files, flows);
        new TemplateRules(findings).check(files);
        List<Call> calls = statements.stream()
                .flatMap(statement -> Call.of(statement, values).stream())
                .toList();
        new PortRules(ours, findings).check(calls);
        new ReachRules(ours, home, values, findings).check(files, statements, calls);
        new ScheduleRules(findings).check(calls);
        rehearse(files, statements, calls, ours, findings);
    }

    private void rehearse(
            List<LocalFile> files, List<Statement> statements, List<Call> calls, Ours ours, Findings findings) {
        KameletRules kamelets = new KameletRules(routes.resolve("kamelets"), libraries, files, findings);
        try (Rehearsal rehearsal = new Rehearsal(libraries, values)) {
            Words words = new Words();
            BeanRules beans = new BeanRules(rehearsal, ours, values, words, findings);
            beans.check(files);
            EndpointRules endpoints = new EndpointRules(rehearsal, findings);
            calls.forEach(endpoints::check);
            calls.forEach(kamelets::check);
            new Trial(rehearsal, values, words, findings).check(statements, beans.unknowable());
        }
    }

    private Ours ours() {
        try {
            return Ours.in(routes, values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
