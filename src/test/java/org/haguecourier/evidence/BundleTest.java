package org.haguecourier.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.auth.OfficeKey;
import org.haguecourier.auth.SignedStatement;
import org.haguecourier.files.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a bundle says, and that a good signature alone does not make it true. */
class BundleTest {
    @TempDir
    Path folder;

    private EvidenceBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new EvidenceBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anIntactBundleSaysWhatWasSentWhen() throws Exception {
        Proven proven = BundleCheck.of(bench.signed());

        assertThat(proven.reference()).isEqualTo("A");
        assertThat(proven.packageSha256()).isEqualTo(EvidenceBench.SHA256);
        assertThat(proven.records())
                .extracting(record -> record.path("what").asText())
                .containsExactly("attempt-begun", "attempt-ended", "answer-kept");
        assertThat(proven.answers()).isEqualTo(1);
        assertThat(proven.signer().orElseThrow().key().getW())
                .isEqualTo(((java.security.interfaces.ECPublicKey)
                                bench.office.certificate().getPublicKey())
                        .getW());
        assertThat(proven.signer().orElseThrow().certificate().orElseThrow()).startsWith("CN=localhost, valid from");
        assertThat(String.join("\n", Story.of(proven)))
                .contains(
                        "HWS answered 200 with the import ID imp-1; the package is submitted (filed)",
                        "5 bytes of the package left, SHA-256 " + EvidenceBench.SHA256 + ", which is all of it",
                        "the server's certificate had the SHA-256 " + "c".repeat(64));
    }

    /** The columns that the chain does not cover: whoever can write the ledger's file can write them. */
    @Test
    void whatNoRecordSaysIsNotPresentedAsProven() throws Exception {
        bench.meddle("UPDATE entry SET state = 'cancelled', since = 0, srn = 'SR-9', office_reference = 'XX-9'");
        bench.meddle("UPDATE history SET detail = 'withdrawn by the Office'");

        Proven proven = BundleCheck.of(bench.signed());

        assertThat(proven.state()).isEqualTo("submitted");
        assertThat(proven.stateAt()).isEqualTo("2026-11-21T05:25:07Z");
        assertThat(proven.importId()).contains("imp-1");
        assertThat(proven.parcel().toString()).doesNotContain("cancelled", "SR-9", "XX-9");
        assertThat(proven.ledgerSaid().path("ledger").asText()).contains("no record proves it");
        assertThat(proven.ledgerSaid().toString()).contains("cancelled", "SR-9", "XX-9");
    }

    @Test
    void aNameOrSizeThatWasChangedInTheLedgerIsFound() throws Exception {
        bench.meddle("UPDATE entry SET file = 'C.zip' WHERE reference = 'A'");

        assertThatThrownBy(() -> BundleCheck.of(bench.signed()))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("its packageFile is A.zip");
    }

    @Test
    void anUnsignedBundleIsSignedByNobody() {
        assertThat(BundleCheck.of(bench.unsigned(bench.lines())).signer()).isEmpty();
    }

    @Test
    void nothingOfAnotherPackageIsInIt() {
        String text = new String(bench.lines(), StandardCharsets.UTF_8);

        assertThat(text).contains("{\"link\":3,\"content\":\"").doesNotContain("\"B\"", "B.zip");
    }

    @Test
    void anExactLineOfTheLedgerCanBeCutOut() {
        String record = bench.testimony().links().get(0).line().orElseThrow();

        assertThat(EvidenceBench.split(bench.lines())).contains(record);
    }

    /** Each sealed anew: whoever has the key can sign anything, but not make it fit. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            "attempt":1, => "attempt":2, => do not make the chain
            imp-1","salt => imp-2","salt => do not make the chain
            {"link":3,"content":" => {"link":3,"content":"0 => do not make the chain
            {"link":3, => {"link":4, => is record 4 of the chain, and 3 should come here
            "reference":"A","at" => "reference":"B","at" => is a record of another package: its reference is B
            "package":"A.zip","sha256":" => "package":"A.zip","sha256":"0 => is a record of another package: its packageSha256
            "reference":"A","environment":"sandbox" => "reference":"A","environment":"production" => its environment is sandbox
            "kind":"xml","sha256":" => "kind":"xml","sha256":"0 => is not the answer 1 of HWS
            "base64":"PG => "base64":"QG => is not the answer 1 of HWS
            "base64":"PG => "base64":"!! => holds an answer that is not Base64
            "answers":1 => "answers":0 => is in the records, but not in the bundle
            "answers":1 => "answers":2 => is missing
            "head":" => "head":"0 => is not the end of the chain
            "historyLines":3 => "historyLines":2 => should be of the kind
            "lastRecord":5 => "lastRecord":4 => do not make the chain
            "firstRecord":2 => "firstRecord":1 => is record 2 of the chain, and 1 should come here
            "importId":"imp-1"} => "importId":"imp-9"} => The import ID imp-9 is in no record
            evidence/2 => evidence/3 => names the format "hague-courier-evidence/3"
            {"bundle" => {"bindle" => should be of the kind "bundle"
            {"package" => ["package" => is no JSON
            "package":"A.zip" => "package":"C.zip" => is a record of another package: its packageFile is A.zip
            "bytes":5} => "bytes":6} => is a record of another package: its packageBytes is 5
            {"ledger" => {"lodger" => should be of the kind "ledger"
            "madeBy" => "madeAt" => is no JSON
            """)
    void aSignatureDoesNotMakeItFit(String was, String is, String found) {
        byte[] lines = changed(text -> text.replace(was, is));

        assertThatThrownBy(() -> BundleCheck.of(bench.signed(lines)))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining(found);
    }

    @Test
    void linesThatNobodyAnnouncedAreRefused() {
        byte[] lines = changed(text -> text + "{\"more\":true}\n");

        assertThatThrownBy(() -> BundleCheck.of(bench.signed(lines)))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("should not be there");
    }

    @Test
    void nothingAndLittleAreNoBundle() {
        for (String text : List.of("", "\n", "x", "{}\n", "\n\n\n", "{\"sha256\":\"\",\"unsigned\":true}\n")) {
            assertThatThrownBy(() -> BundleCheck.of(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(NotIntactException.class);
        }
        assertThatThrownBy(() -> BundleCheck.of(bench.unsigned(new byte[0])))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("Line 1 is missing");
        assertThatThrownBy(() -> BundleCheck.of(bench.unsigned(new byte[] {(byte) 0xC3, '\n'})))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("not text in UTF-8");
    }

    @Test
    void aSignatureForSomethingElseIsNone() throws Exception {
        byte[] lines = bench.lines();
        String sha256 = Sha256.of(lines);
        OfficeKey other = OfficeKey.fresh();

        assertThatThrownBy(() -> BundleCheck.of(
                        sealed(lines, SignedStatement.of("JWT", sha256, bench.office.key(), Optional.empty()))))
                .hasMessageContaining("no signature of evidence");
        assertThatThrownBy(() -> BundleCheck.of(sealed(
                        lines,
                        SignedStatement.of(Seal.TYPE, sha256, bench.office.key(), Optional.of(other.certificate())))))
                .hasMessageContaining("belongs to another key");
        assertThatThrownBy(() -> BundleCheck.of(sealed(
                        lines, SignedStatement.of(Seal.TYPE, "0".repeat(64), bench.office.key(), Optional.empty()))))
                .hasMessageContaining("for another file");
        assertThatThrownBy(() -> BundleCheck.of(sealed(lines, "eyJhbGciOiJub25lIn0.e30.AAAA")))
                .isInstanceOf(NotIntactException.class);
    }

    private byte[] changed(UnaryOperator<String> change) {
        String text = new String(bench.lines(), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sealed(byte[] lines, String jws) {
        return EvidenceBench.joined(
                lines, Seal.signedForm(Sha256.of(lines), jws).getBytes(StandardCharsets.US_ASCII));
    }
}
