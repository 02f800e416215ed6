package org.haguecourier.sandbox.publications;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.sandbox.archive.Archive;
import org.haguecourier.sandbox.archive.Member;
import org.haguecourier.sandbox.wire.Content;

/** One week's publication under its terms: the same bytes whenever and wherever it is made. */
record Issue(Series series, PublicationWeek week, Terms terms) {
    Instant publishedAt() {
        return week.noonInGeneva().plus(terms.late());
    }

    Validators validators() {
        // Two editions of the same second would pass for one by their dates.
        Duration sinceFirst = Duration.ofMinutes(terms.edition() - 1L);
        return new Validators(tag(), publishedAt().plus(sinceFirst));
    }

    Content zip() throws IOException {
        List<Registration> registrations = Registration.in(this);
        List<String> paths = registrations.stream()
                .flatMap(registration -> registration.imagePaths().stream())
                .toList();
        List<Member> members = new ArrayList<>();
        members.add(Member.deflated(week.id() + ".xml", PublicationXml.of(this, registrations)));
        Pictures pictures = Pictures.in(this, paths.size());
        for (String path : paths.stream().skip(terms.missingImages()).toList()) {
            members.add(pictures.member(path));
        }
        if (terms.corruptsEntry()) {
            int last = members.size() - 1;
            members.set(last, members.get(last).withWrongChecksum());
        }
        return Archive.of(members, week.noon());
    }

    /** Says all that the bytes depend on. */
    private String tag() {
        return Stream.of(
                        series.word(),
                        week.id(),
                        terms.scheme(),
                        terms.edition(),
                        terms.missingImages(),
                        terms.corruptsEntry(),
                        terms.bytes())
                .map(Object::toString)
                .collect(Collectors.joining("-"));
    }
}
