package org.haguecourier.routing;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever breaks on the way: nothing in the archive, a word on why, and another try. */
class BrokenDownloadTest extends PullBench {
    private static final int SIZE = 300_000;
    private static final int LOCAL_HEADER = 30;

    /** @param words what is to be said of it */
    record Breakage(String name, byte[] answer, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Breakage> breakages() {
        byte[] zip = PublicationZip.ofSize(latest(1).get(0), SIZE);
        int border = indexOf(zip, "padding.jpg") - LOCAL_HEADER;
        return Stream.of(
                answer("cut with a length", length(zip.length), cut(zip, 1000), "closed too early"),
                answer("nothing of a length", length(zip.length), cut(zip, 0), "closed too early"),
                answer("cut in a chunk", CHUNKED, chunk(zip, 5000), "truncated chunk"),
                answer("chunks without an end", CHUNKED, chunk(zip, zip.length), "chunk"),
                answer("garbage for a chunk", CHUNKED, "xyz\r\n".getBytes(), "chunk"),
                answer("cut where the connection ends it", "", cut(zip, 1000), "not a whole ZIP"),
                answer("cut between two entries", "", cut(zip, border), "not a whole ZIP"),
                answer("a length that is too small", length(zip.length - 7), zip, "not a whole ZIP"),
                answer("a length that is too large", length(zip.length + 7), zip, "closed too early"),
                answer("a header that is none", "\u001b[2Jforged\r\n", zip, "header"),
                answer("a page of a proxy", "Content-Type: text/html\r\n", html(), "it is an HTML page"),
                answer("a JSON", "Content-Type: application/json\r\n", "{\"a\":1}".getBytes(), "it is a JSON text"),
                answer("noise", length(4000), noise(), "not a whole ZIP"),
                answer("a spoilt entry", length(zip.length), spoilt(zip), "entry 2 of 2 is damaged"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void whatIsNotWholeHasNoNameAndIsAskedForAgain(Breakage breakage) throws Exception {
        byte[] whole = PublicationZip.ofSize(week, SIZE);
        RawHws hws = hws(turn -> {
            turn.read().send(breakage.answer());
            return false;
        });
        ErrandInTest errand = errandFor(hws);
        for (int asks = 1; asks <= 2; asks++) {
            Issue issue = errand.pull(Series.BULLETIN, week);
            assertThat(issue.said().orElseThrow())
                    .containsIgnoringCase(breakage.words())
                    .doesNotContainPattern("\\p{Cntrl}");
            assertThat(issue.asks()).isEqualTo(asks);
            assertThat(issue.due()).isPresent();
            assertThat(errand.names(Series.BULLETIN)).isEmpty();
        }
        hws.behaves(new OnePublication(whole, ""));
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(whole);
        assertThat(errand.edition(Series.BULLETIN, week).content().sha256()).isEqualTo(Sha256.of(whole));
        assertThat(errand.edition(Series.BULLETIN, week).edition()).isEqualTo(1);
        assertThat(errand.incoming(Series.BULLETIN)).isEmpty();
    }

    static Stream<Misbehaviour> misbehaviours() {
        return Stream.of(
                of(Kind.CUT_BODY).with(Detail.BYTES, 700),
                of(Kind.RESET_BODY).with(Detail.BYTES, 700),
                of(Kind.CUT_WITHOUT_LENGTH).with(Detail.BYTES, 700),
                of(Kind.RESET),
                of(Kind.DROP_BEFORE_READING),
                of(Kind.HTML),
                of(Kind.GARBAGE),
                of(Kind.HUGE).with(Detail.BYTES, 2_000_000),
                of(Kind.HUGE_HEADER).with(Detail.BYTES, 5_000_000));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void whateverTheSandboxDoesToItIsWeathered(Misbehaviour misbehaviour) throws Exception {
        sandbox.misbehave(misbehaviour);
        ErrandInTest errand = errand();
        Issue broken = errand.pull(Series.BULLETIN, week);
        assertThat(broken.asks()).isEqualTo(1);
        assertThat(broken.said().orElseThrow())
                .doesNotContain("null", "Exception")
                .hasSizeGreaterThan(30);
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.edition(Series.BULLETIN, week).problems()).isEmpty();
    }

    @Test
    void anEntryThatIsNotWhatItsChecksumSaysIsNeverArchived() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.CORRUPT_ENTRY, true));
        ErrandInTest errand = errand();
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow())
                .startsWith("What came is no publication.")
                .contains("damaged", "CRC");
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        sandbox.publish(PublicationOrder.ofAll().with(Term.CORRUPT_ENTRY, false));
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
    }

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private static Breakage answer(String name, String headers, byte[] body, String words) {
        byte[] head = ("HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n").getBytes();
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new Breakage(name, all, words);
    }

    private static String length(int bytes) {
        return "Content-Length: " + bytes + "\r\n";
    }

    private static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    /** One that promises all of it. */
    private static byte[] chunk(byte[] bytes, int sent) {
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes();
        byte[] all = Arrays.copyOf(head, head.length + sent);
        System.arraycopy(bytes, 0, all, head.length, sent);
        return all;
    }

    private static byte[] html() {
        return "<!DOCTYPE html><html><body>Please log in</body></html>".getBytes();
    }

    private static byte[] noise() {
        byte[] noise = new byte[4000];
        new java.util.Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] spoilt(byte[] zip) {
        byte[] spoilt = zip.clone();
        spoilt[SIZE / 2] ^= 1;
        return spoilt;
    }

    /** Where the local header of the entry begins. */
    private static int indexOf(byte[] zip, String name) {
        return new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private static Misbehaviour of(Kind kind) {
        return Misbehaviour.at(Endpoint.BULLETIN, kind);
    }
}
