package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.publications.Pull;

/** Compares what WIPO has published with the archive, its side files, the ledger, and what was asked for. */
final class TenYearsAudit {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<PublishedWeek> weeks;
    private final List<Pull> pulls;
    private final Predicate<Pull> given;
    private final List<String> findings = new ArrayList<>();

    /** @param given whether a request was answered with a whole publication */
    TenYearsAudit(List<PublishedWeek> weeks, List<Pull> pulls, Predicate<Pull> given) {
        this.weeks = weeks;
        this.pulls = pulls;
        this.given = given;
    }

    /** What is not as it should be, in sentences. */
    List<String> findings(Path archive, PublicationLedger ledger) throws IOException {
        for (Series series : Series.values()) {
            Map<String, List<Edition>> editions =
                    ledger.editions(series).stream().collect(Collectors.groupingBy(Edition::week));
            Set<String> expected = new TreeSet<>();
            for (PublishedWeek week : weeks) {
                String stem = week.id().substring(0, 4) + "/" + week.id();
                expected.addAll(List.of(stem + ".zip", stem + ".json"));
                week(series, week, editions.getOrDefault(week.id(), List.of()), archive);
            }
            Set<String> there = files(archive.resolve(series.label()));
            if (!there.equals(expected)) {
                findings.add(series.label() + ": other files than expected: " + difference(expected, there));
            }
        }
        return findings;
    }

    private void week(Series series, PublishedWeek week, List<Edition> editions, Path archive) throws IOException {
        String name = series.label() + " " + week.id();
        if (editions.size() != 1) {
            findings.add(name + " is in the ledger " + editions.size() + " times");
            return;
        }
        long times = pulls.stream()
                .filter(pull -> of(pull, series, week))
                .filter(given)
                .count();
        if (times != 1) {
            findings.add(name + " was given " + times + " times");
        }
        Edition edition = editions.get(0);
        Path zip = archive.resolve(edition.file());
        if (!Files.exists(zip) || !Sha256.of(zip).equals(edition.content())) {
            findings.add(name + " is not what the ledger says");
        }
        Path side = Path.of(zip.toString().replace(".zip", ".json"));
        JsonNode told = JSON.readTree(side.toFile());
        boolean agrees = told.path("sha256").asText().equals(edition.content().sha256())
                && told.path("bulletinNumber").asText().replace("/", "").equals(week.id())
                && told.path("publicationDate").asText().equals(week.friday().toString())
                && told.path("problems").isEmpty();
        if (!agrees) {
            findings.add(name + " is not what its side file says");
        }
    }

    private static boolean of(Pull pull, Series series, PublishedWeek week) {
        return pull.week().equals(week.id()) && pull.series().word().equals(series.label());
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> either = new TreeSet<>(one);
        either.addAll(other);
        either.removeIf(name -> one.contains(name) && other.contains(name));
        return either;
    }

    Map<String, Long> figures() {
        Map<String, Long> figures = new HashMap<>();
        Map<String, Long> requests = pulls.stream()
                .collect(Collectors.groupingBy(pull -> pull.series().word() + pull.week(), Collectors.counting()));
        figures.put("weeks published", (long) weeks.size() * Series.values().length);
        figures.put("downloads that came whole", pulls.stream().filter(given).count());
        figures.put("downloads that went on where they were cut", count(pull -> pull.answered() == 206));
        figures.put("requests", (long) pulls.size());
        figures.put(
                "requests that were spoiled", count(pull -> pull.misbehaviour().isPresent()));
        figures.put(
                "requests before the week was out",
                count(pull -> pull.misbehaviour().isEmpty()
                        && (pull.answered() != 200 && pull.answered() != 206 || pull.length() == 0)));
        figures.put("most requests in an hour", most(Duration.ofHours(1)));
        figures.put("most requests in a day", most(Duration.ofDays(1)));
        figures.put(
                "most requests for a week",
                requests.values().stream().max(Long::compare).orElse(0L));
        return figures;
    }

    private long count(Predicate<Pull> which) {
        return pulls.stream().filter(which).count();
    }

    private long most(Duration span) {
        Deque<Instant> within = new ArrayDeque<>();
        long most = 0;
        for (Pull pull : pulls) {
            within.add(pull.at());
            while (within.peek().plus(span).isBefore(pull.at())) {
                within.remove();
            }
            most = Math.max(most, within.size());
        }
        return most;
    }
}
