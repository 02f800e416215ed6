package org.haguecourier.sandbox;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationsTest {
    private final SettableClock clock = new SettableClock("2027-06-01T10:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = open();
        office = new Office(sandbox, clock).signIn();
    }

    private Sandbox open() throws Exception {
        return Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey())
                .withTokenLife(Duration.ofDays(3650))
                .withClock(clock));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void aBulletinIsOneXmlAndItsImages() throws Exception {
        HttpResponse<byte[]> answer = office.download("/publication/bulletin/202614");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        PublishedZip zip = PublishedZip.of(answer.body());
        assertThat(zip.xml())
                .contains("<dgn:HagueBulletinNumber>2026/14<")
                .contains("<com:PublicationDate>2026-04-03<")
                .contains("com:st96Version=\"V7_0\"");
        assertImages(zip);
    }

    @Test
    void aConfidentialCopyHasTheSameArchitecture() throws Exception {
        PublishedZip zip = PublishedZip.of(
                office.download("/publication/copy/confidential/202614").body());

        assertThat(zip.xml()).contains("<dgn:HagueOfficeCopyBag>").contains("<com:PublicationIdentifier>2026/14<");
        assertImages(zip);
    }

    @Test
    void theSameWeekIsTheSameBytesInEverySandbox() throws Exception {
        byte[] first = office.download("/publication/bulletin/202614").body();
        clock.advance(Duration.ofDays(1));

        try (Sandbox other = open()) {
            assertThat(new Office(other, clock)
                            .signIn()
                            .download("/publication/bulletin/202614")
                            .body())
                    .isEqualTo(first);
        }
        assertThat(office.download("/publication/bulletin/202615").body()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "202614, 2026-04-03T09:59:59Z, 2026-04-03T10:00:00Z",
        "202647, 2026-11-20T10:59:59Z, 2026-11-20T11:00:00Z",
        "202653, 2027-01-01T10:59:59Z, 2027-01-01T11:00:00Z",
        "202701, 2027-01-08T10:59:59Z, 2027-01-08T11:00:00Z",
    })
    void isOutFromFridayNoonInGeneva(String week, String before, String from) throws Exception {
        clock.set(before);
        office.signIn();
        assertThat(office.download("/publication/bulletin/" + week).statusCode())
                .isEqualTo(404);

        clock.set(from);
        assertThat(office.download("/publication/bulletin/" + week).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"202600", "202553", "202654", "202699", "2026", "20261", "2026014", "199914", "abcdef", "2026-14"
            })
    void theAbsurdIsNotFound(String week) throws Exception {
        assertThat(office.download("/publication/bulletin/" + week).statusCode())
                .isEqualTo(404);
    }

    private static void assertImages(PublishedZip zip) throws Exception {
        for (String image : zip.imagesNamed()) {
            assertThat(ImageIO.read(new ByteArrayInputStream(zip.files().get(image))))
                    .isNotNull();
        }
        assertThat(zip.imagesNamed()).hasSizeGreaterThan(1).hasSize(zip.files().size() - 1);
        assertThat(zip.xml().split("<dgn:HagueRegistration>", -1).length - 1).isEqualTo(totalIn(zip.xml()));
    }

    private static int totalIn(String xml) {
        Matcher total = Pattern.compile("<com:TransactionTotalQuantity>(\\d+)<").matcher(xml);
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }
}
