package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.Pull;

import static org.assertj.core.api.Assertions.assertThat;

/** A download that was cut goes on where it was, and never becomes a mixture. */
class ResumedDownloadTest extends PullBench {
    private static final String MODIFIED = "Fri, 20 Nov 2026 11:00:00 GMT";

    private final byte[] zip = PublicationZip.ofSize(week, 500_000);

    @Test
    void itGoesOnWithTheTagThatHwsHasGivenAndNoByteComesTwice() throws Exception {
        goesOn("ETag: \"v1\"\r\nLast-Modified: " + MODIFIED + "\r\n", "\"v1\"");
    }

    @Test
    void aDateOfTheLastChangeWillDo() throws Exception {
        goesOn("Last-Modified: " + MODIFIED + "\r\n", MODIFIED);
    }

    @Test
    void aTagThatPromisesNoEqualBytesWillNot() throws Exception {
        goesOn("ETag: W/\"v1\"\r\nLast-Modified: " + MODIFIED + "\r\n", MODIFIED);
    }

    @Test
    void whereRangesAreOfferedWithoutEitherTheRestIsAskedForAndTheWholeCheckedByItsChecksums() throws Exception {
        goesOn("Accept-Ranges: bytes\r\n", null);
    }

    private void goesOn(String headers, String validator) throws Exception {
        OnePublication served = new OnePublication(zip, headers).cutAt(100_000, 333_333);
        RawHws hws = hws(served);
        ErrandInTest errand = errandFor(hws);
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow())
                .contains("closed too early", "received: 100000");
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow()).contains("received: 233333");
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
        assertThat(served.sent()).containsExactly(100_000, 233_333, zip.length - 333_333);
        assertThat(hws.questions().get(0).header("Range")).isEmpty();
        assertThat(hws.questions().get(1).header("Range")).hasValue("bytes=100000-");
        assertThat(hws.questions().get(2).header("Range")).hasValue("bytes=333333-");
        assertThat(hws.questions().get(2).header("If-Range").orElse(null)).isEqualTo(validator);
    }

    @Test
    void withoutAnyOfThemItBeginsAgain() throws Exception {
        OnePublication served = new OnePublication(zip, "").cutAt(100_000);
        RawHws hws = hws(served);
        ErrandInTest errand = errandFor(hws);
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(hws.questions())
                .allMatch(question -> question.header("Range").isEmpty());
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
    }

    @ParameterizedTest
    @EnumSource(
            value = OnePublication.Framing.class,
            names = {"CHUNKED", "UNTIL_CLOSE"})
    void withoutALengthItGoesOnAsWell(OnePublication.Framing framing) throws Exception {
        OnePublication served =
                new OnePublication(zip, "ETag: \"v1\"\r\n").framed(framing).cutAt(100_000, 333_333);
        ErrandInTest errand = errandFor(hws(served));
        errand.pull(Series.BULLETIN, week);
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
        assertThat(served.sent().stream().mapToInt(Integer::intValue).sum()).isEqualTo(zip.length);
    }

    @Test
    void contentThatHasChangedMeanwhileIsTakenFromItsBeginning() throws Exception {
        byte[] other = PublicationZip.ofSize(week, 400_000);
        OnePublication served = new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(100_000);
        RawHws hws = hws(served);
        ErrandInTest errand = errandFor(hws);
        errand.pull(Series.BULLETIN, week);
        served.becomes(other, "ETag: \"v2\"\r\n");
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(hws.questions().get(1).header("If-Range")).hasValue("\"v1\"");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(other);
        assertThat(errand.edition(Series.BULLETIN, week).problems()).isEmpty();
    }

    @Test
    void contentThatHasChangedBehindTheSameValidatorIsFoundOutAndPulledAnew() throws Exception {
        byte[] other = PublicationZip.of(week).with("other.jpg", 700_000).bytes();
        OnePublication served = new OnePublication(zip, "Accept-Ranges: bytes\r\n").cutAt(100_000);
        ErrandInTest errand = errandFor(hws(served));
        errand.pull(Series.BULLETIN, week);
        served.becomes(other, "Accept-Ranges: bytes\r\n");
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow())
                .contains("not a whole ZIP", "put together from two downloads");
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(other);
    }

    @Test
    void aServerThatTakesNoNoticeOfTheRangeSendsItAllAndThatIsWhatIsArchived() throws Exception {
        OnePublication served =
                new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(100_000).withoutRanges();
        ErrandInTest errand = errandFor(hws(served));
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes 0-9/500000", "bytes 100001-500000/500001", "pages 1-2/3", "bytes */500000"})
    void aPartThatIsNotTheRestIsNotPutBehindWhatIsThere(String range) throws Exception {
        OnePublication served =
                new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(100_000).claiming(range);
        ErrandInTest errand = errandFor(hws(served));
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow())
                .contains("asked for all from byte 100000 on, HWS has sent something else");
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
    }

    @Test
    void aServerThatNeverGivesTheWholeRestIsAskedForWhatFollows() throws Exception {
        OnePublication served =
                new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(100_000).givingAtMost(150_000);
        ErrandInTest errand = errandFor(hws(served));
        for (int asks = 0; asks < 4; asks++) {
            errand.pull(Series.BULLETIN, week);
        }
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
        assertThat(served.sent().stream().mapToInt(Integer::intValue).sum()).isEqualTo(zip.length);
    }

    @Test
    void whatHadComeInFullBeforeACrashIsRecognisedByThereBeingNothingBehindIt() throws Exception {
        OnePublication served = new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(100_000);
        RawHws hws = hws(served);
        ErrandInTest errand = errandFor(hws);
        errand.pull(Series.BULLETIN, week);
        Files.write(part(errand), zip);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(served.sent()).containsExactly(100_000);
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
    }

    @Test
    void moreThanThereIsIsThrownAwayAndPulledAnew() throws Exception {
        OnePublication served = new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(100_000);
        ErrandInTest errand = errandFor(hws(served));
        errand.pull(Series.BULLETIN, week);
        Files.write(part(errand), new byte[600_000]);
        assertThat(errand.pull(Series.BULLETIN, week).due()).isPresent();
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 1000})
    void theSandboxIsResumedAtAnyByte(int cut) throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_BODY).with(Detail.BYTES, cut));
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(sandbox.pulls()).extracting(Pull::answered).containsExactly(200, 206);
        assertThat(sandbox.pulls().stream().mapToLong(Pull::sent).sum())
                .isEqualTo(errand.edition(Series.BULLETIN, week).content().bytes());
    }

    private Path part(ErrandInTest errand) {
        return errand.folder(Series.BULLETIN).resolve(".incoming").resolve(week + ".zip.partial");
    }
}
