package org.haguecourier.sandbox.publications;

import java.io.IOException;

import org.haguecourier.sandbox.archive.Member;

/** Where an issue's pictures come from. */
@FunctionalInterface
interface Pictures {
    Member member(String path) throws IOException;

    static Pictures in(Issue issue, int count) {
        int edition = issue.terms().edition();
        return issue.terms().bytes() == 0
                ? path -> Member.stored(path, Picture.of(path, edition))
                : new BulkPictures(issue, count);
    }
}
