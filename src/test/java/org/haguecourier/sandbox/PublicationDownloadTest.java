package org.haguecourier.sandbox;

import java.net.http.HttpResponse;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Series;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationDownloadTest {
    private static final String WEEK = "/publication/bulletin/202647";

    private final SettableClock clock = new SettableClock("2027-06-01T10:00:00Z");
    private Sandbox sandbox;
    private Office office;
    private byte[] whole;
    private String tag;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                SandboxOptions.forClient(Assertions.KEY.toECPublicKey()).withClock(clock));
        office = new Office(sandbox, clock).signIn();
        HttpResponse<byte[]> answer = office.download(WEEK);
        whole = answer.body();
        tag = header(answer, "ETag");
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void saysWhatItIsAndThatItCanBeResumed() throws Exception {
        HttpResponse<byte[]> answer = office.download(WEEK);

        assertThat(header(answer, "ETag")).isEqualTo(tag).startsWith("\"").endsWith("\"");
        assertThat(header(answer, "Last-Modified")).isEqualTo("Fri, 20 Nov 2026 11:00:00 GMT");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(whole.length));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 99", "100, 4000", "4000, 99999999"})
    void givesThePartAskedFor(int first, int last) throws Exception {
        HttpResponse<byte[]> answer = office.download(WEEK, "Range", "bytes=" + first + "-" + last);

        int end = Math.min(last + 1, whole.length);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes %d-%d/%d", first, end - 1, whole.length);
        assertThat(header(answer, "ETag")).isEqualTo(tag);
    }

    @Test
    void givesTheRestAndTheEnd() throws Exception {
        byte[] rest = Arrays.copyOfRange(whole, 1000, whole.length);

        assertThat(office.download(WEEK, "Range", "bytes=1000-").body()).isEqualTo(rest);
        assertThat(office.download(WEEK, "Range", "bytes=-" + rest.length).body())
                .isEqualTo(rest);
        assertThat(office.download(WEEK, "Range", "bytes=-99999999").body()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-0", "bytes=9999999-", "bytes=9999999-99999999"})
    void refusesWhatLiesBehindTheEnd(String range) throws Exception {
        HttpResponse<byte[]> answer = office.download(WEEK, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + whole.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=5-3", "bytes=0-1,3-4", "lines=1-2", "all"})
    void givesAllToWhoAsksInAnotherWay(String range) throws Exception {
        HttpResponse<byte[]> answer = office.download(WEEK, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole);
    }

    @Test
    void givesAPartOnlyOfWhatTheClientHasTheBeginningOf() throws Exception {
        String date = "Fri, 20 Nov 2026 11:00:00 GMT";
        assertThat(resumed(tag)).isEqualTo(206);
        assertThat(resumed(date)).isEqualTo(206);
        assertThat(resumed("W/" + tag)).isEqualTo(200);
        assertThat(resumed("\"another\"")).isEqualTo(200);

        sandbox.publish(PublicationOrder.of(Series.BULLETIN).with(Term.EDITION, 2));

        assertThat(resumed(tag)).isEqualTo(200);
        assertThat(resumed(date)).isEqualTo(200);
    }

    @Test
    void sendsNothingToWhoHasItAlready() throws Exception {
        for (String known : new String[] {tag, "W/" + tag, "*", "\"another\", " + tag}) {
            HttpResponse<byte[]> answer = office.download(WEEK, "If-None-Match", known, "Range", "bytes=5-");
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
        }
        assertThat(office.download(WEEK, "If-None-Match", "\"another\"").body()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"edition, 2", "missingImages, 1", "corruptEntry, true", "bytes, 1000000", "scheme, friday"})
    void otherBytesHaveAnotherTag(String term, String value) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.of(term).orElseThrow(), value));

        assertThat(header(office.download(WEEK), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void knowsNoRangesIfSoOrdered() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.RANGES, false));

        HttpResponse<byte[]> answer = office.download(WEEK, "Range", "bytes=1000-");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole);
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("none");
    }

    @Test
    void comesInChunks() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.LENGTH, "chunked"));

        HttpResponse<byte[]> answer = office.download(WEEK, "Range", "bytes=1000-");

        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, whole.length));
        assertThat(header(answer, "Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(office.download(WEEK).body()).isEqualTo(whole);
    }

    @Test
    void lastsUntilTheConnectionEnds() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.LENGTH, false));

        HttpResponse<byte[]> answer = office.download(WEEK);

        assertThat(answer.body()).isEqualTo(whole);
        assertThat(answer.headers().map()).doesNotContainKeys("Content-Length", "Transfer-Encoding");
    }

    @Test
    void aCutInChunksCanBeTold() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.LENGTH, "chunked"));
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_BODY).with(Detail.BYTES, 10));

        String answer = onTheWire();

        assertThat(answer)
                .contains("Transfer-Encoding: chunked")
                .endsWith("\r\n")
                .doesNotContain("\r\n0\r\n");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).startsWith("a\r\nPK");
    }

    private int resumed(String known) throws Exception {
        return office.download(WEEK, "Range", "bytes=1000-", "If-Range", known).statusCode();
    }

    private String onTheWire() throws Exception {
        try (Wire wire = new Wire(sandbox)) {
            return wire.send("GET " + sandbox.apiBaseUrl().getPath() + WEEK + " HTTP/1.1\r\nAuthorization: Bearer "
                            + office.token() + "\r\n\r\n")
                    .rest();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
