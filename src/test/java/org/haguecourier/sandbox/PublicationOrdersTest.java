package org.haguecourier.sandbox;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.ZipException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Scheme;
import org.haguecourier.sandbox.publications.Series;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicationOrdersTest {
    private static final String BULLETIN = "/publication/bulletin/";
    private static final String COPY = "/publication/copy/confidential/";

    private final SettableClock clock = new SettableClock("2036-06-01T10:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey())
                .withTokenLife(Duration.ofDays(3650))
                .withClock(clock));
        office = new Office(sandbox, clock).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 202653, 2026/53, 2027-01-01",
        "iso, 202701, 2027/01, 2027-01-08",
        "friday, 202701, 2027/01, 2027-01-01",
        "friday, 202753, 2027/53, 2027-12-31",
        "iso, 203253, 2032/53, 2032-12-31",
        "friday, 203253, 2032/53, 2032-12-31",
        "iso, 202001, 2020/01, 2020-01-03",
        "friday, 203552, 2035/52, 2035-12-28"
    })
    void numberAndDateFollowTheScheme(String scheme, String week, String number, String date) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, scheme));

        assertThat(zip(BULLETIN + week).xml())
                .contains("<dgn:HagueBulletinNumber>" + number + "<")
                .contains("<com:PublicationDate>" + date + "<");
        assertThat(zip(COPY + week).xml())
                .contains("<com:PublicationIdentifier>" + number + "<")
                .contains("<com:RecordNotificationDate>" + date + "<");
    }

    @Test
    void aWeekOfTheOtherSchemeIsNone() throws Exception {
        assertThat(status(BULLETIN + "202753")).isEqualTo(404);

        sandbox.publish(PublicationOrder.of(Series.BULLETIN).with(Term.SCHEME, Scheme.FRIDAY));

        assertThat(status(BULLETIN + "202653")).isEqualTo(404);
        assertThat(status(COPY + "202653")).isEqualTo(200);
    }

    @Test
    void theFridayFollowsTheSchemeAlsoInWhenItIsOut() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, Scheme.FRIDAY));

        clock.set("2027-01-01T10:59:59Z");
        office.signIn();
        assertThat(status(BULLETIN + "202701")).isEqualTo(404);
        clock.set("2027-01-01T11:00:00Z");
        assertThat(status(BULLETIN + "202701")).isEqualTo(200);
    }

    @Test
    void isLateBySoManyHours() throws Exception {
        sandbox.publish(PublicationOrder.of(Series.BULLETIN).in("202647").with(Term.LATE_HOURS, 30));

        clock.set("2026-11-21T16:59:59Z");
        office.signIn();
        assertThat(status(BULLETIN + "202647")).isEqualTo(404);
        assertThat(status(COPY + "202647")).isEqualTo(200);
        assertThat(status(BULLETIN + "202646")).isEqualTo(200);
        clock.set("2026-11-21T17:00:00Z");
        assertThat(status(BULLETIN + "202647")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "204, 204", "202, 202", "425, 425", "403, 403", "empty, 200"})
    void whatIsNotYetOutLooksAsOrdered(String word, int status) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.NOT_YET, word));
        clock.set("2026-11-20T10:00:00Z");
        office.signIn();

        assertThat(office.download(BULLETIN + "202647")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body().length == 0).isEqualTo(word.equals("204") || word.equals("empty"));
        });
        clock.advance(Duration.ofHours(1));
        assertThat(zip(BULLETIN + "202647").names()).contains("202647.xml");
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "204, 204", "202, 202", "425, 425", "403, 403", "empty, 200"})
    void whatIsWithheldIsNeverOut(String word, int status) throws Exception {
        sandbox.publish(PublicationOrder.of(Series.CONFIDENTIAL_COPY).with(Term.ANSWER, word));

        HttpResponse<byte[]> answer = office.download(COPY + "202647");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(status(BULLETIN + "202647")).isEqualTo(200);

        sandbox.publish(PublicationOrder.of(Series.CONFIDENTIAL_COPY).with(Term.ANSWER, 200));
        assertThat(zip(COPY + "202647").names()).contains("202647.xml");
    }

    @ParameterizedTest
    @CsvSource({"0", "3000000"})
    void aReissueIsOtherBytesForTheSameWeek(long bytes) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.BYTES, bytes));
        PublishedZip first = zip(BULLETIN + "202647");
        sandbox.publish(PublicationOrder.of(Series.BULLETIN).in("202647").with(Term.EDITION, 2));

        PublishedZip second = zip(BULLETIN + "202647");

        assertThat(second.xml()).isNotEqualTo(first.xml()).contains("<dgn:HagueBulletinNumber>2026/47<");
        assertThat(second.names()).isEqualTo(first.names());
        for (String image : second.imagesNamed()) {
            assertThat(second.files().get(image)).isNotEqualTo(first.files().get(image));
        }
    }

    @Test
    void imagesThatTheXmlNamesAreMissing() throws Exception {
        int all = zip(BULLETIN + "202647").imagesNamed().size();
        sandbox.publish(PublicationOrder.ofAll().in("202647").with(Term.MISSING_IMAGES, 3));

        PublishedZip zip = zip(BULLETIN + "202647");
        assertThat(zip.imagesNamed()).hasSize(all);
        assertThat(zip.imagesNamed())
                .filteredOn(image -> !zip.names().contains(image))
                .hasSize(3);

        sandbox.publish(PublicationOrder.ofAll().in("202647").with(Term.MISSING_IMAGES, 1000));
        assertThat(zip(BULLETIN + "202647").names()).containsExactly("202647.xml");
    }

    @ParameterizedTest
    @CsvSource({"0", "3000000"})
    void anEntryIsCorruptAlthoughTheZipIsWhole(long bytes) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.CORRUPT_ENTRY, true).with(Term.BYTES, bytes));

        HttpResponse<byte[]> answer = office.download(BULLETIN + "202647");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> PublishedZip.of(answer.body()))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("CRC");
    }

    @Test
    void theLatestWordOnEachTermCounts() throws Exception {
        sandbox.publish(PublicationOrder.of(Series.BULLETIN)
                .in("202647")
                .with(Term.ANSWER, 425)
                .with(Term.EDITION, 2));
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 204));

        assertThat(status(BULLETIN + "202646")).isEqualTo(204);
        assertThat(status(BULLETIN + "202647")).isEqualTo(204);
        sandbox.publish(PublicationOrder.of(Series.BULLETIN).in("202647").with(Term.ANSWER, 200));
        assertThat(zip(BULLETIN + "202647").xml()).contains("edition 2");
        assertThat(sandbox.publicationOrders()).hasSize(3);

        sandbox.behave();
        assertThat(sandbox.publicationOrders()).isEmpty();
        assertThat(zip(BULLETIN + "202647").xml()).doesNotContain("edition");
    }

    private PublishedZip zip(String path) throws Exception {
        HttpResponse<byte[]> answer = office.download(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return PublishedZip.of(answer.body());
    }

    private int status(String path) throws Exception {
        return office.download(path).statusCode();
    }
}
