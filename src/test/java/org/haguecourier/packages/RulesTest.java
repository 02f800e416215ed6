package org.haguecourier.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.rules.Demand;
import org.haguecourier.settings.BadSettingsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haguecourier.packages.TransactionType.APPLICATION;

/** Each rule against a package that is fit but for one thing. */
class RulesTest {
    private static final String NOTHING_ALLOWED =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.wipo.int/standards/XMLSchema/ST96/Design'/>";

    @TempDir
    Path folder;

    static List<Demand> demands() {
        return RuleBook.demands();
    }

    @ParameterizedTest
    @MethodSource("demands")
    void whatBreaksItIsFound(Demand demand) throws IOException {
        Inspection inspection = Inspectors.with(settings(demand)).inspect(written(Breaches.of(demand.code())));

        assertThat(inspection.findings())
                .filteredOn(finding -> finding.code().equals(demand.code()))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(demand.severity());
                    assertThat(finding.message()).matches("(?s).*[.?]").doesNotContain("Optional[", "null");
                    assertThat(finding.where()).isNotBlank();
                });
        assertThat(inspection.isFitToSend())
                .isEqualTo(inspection.findings().stream().noneMatch(Finding::isError));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void anOfficeMayDecideOtherwise(Demand demand) throws IOException {
        if (demand.equals(RuleBook.READABLE)) {
            assertThat(Inspectors.with("hws.check.severity.zip-unreadable", "off")
                            .inspect(written(Breaches.of(demand.code())))
                            .isFitToSend())
                    .isFalse();
            return;
        }
        assertThat(severities(demand, "off")).isEmpty();
        assertThat(severities(demand, "warning")).containsOnly(Severity.WARNING);
        assertThat(severities(demand, "error")).containsOnly(Severity.ERROR);
    }

    @Test
    void codesAreUniqueAndReadLikeCodes() {
        assertThat(demands())
                .extracting(Demand::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9-]+"));
        assertThat(demands()).allSatisfy(demand -> {
            assertThat(demand.sentence()).endsWith(".").doesNotContain("|");
            assertThat(demand.source().text()).isNotBlank();
        });
    }

    @Test
    void behindManyWarningsOfARuleAnErrorIsStillFound() throws IOException {
        String many =
                "<com:DocumentIncluded><com:FileName>%s</com:FileName><com:DocumentKindCategory>GOSSIP</com:DocumentKindCategory></com:DocumentIncluded>"
                        .formatted(Draft.generic(APPLICATION).attachmentName())
                        .repeat(50);

        Inspection inspection = inspect(Draft.generic(APPLICATION)
                .with(
                        "</com:DocumentIncludedBag>",
                        many
                                + "<com:DocumentIncluded><com:FileName>%s</com:FileName></com:DocumentIncluded>"
                                        .formatted(Draft.generic(APPLICATION).attachmentName())
                                + "$0")
                .zip());

        assertThat(inspection.isFitToSend()).isFalse();
        assertThat(inspection.findings()).extracting(Finding::code).contains("document-category-missing");
        assertThat(inspection.findings().get(0).isError()).isTrue();
        assertThat(inspection.findings()).hasSize(22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V3_2T1", "3.2T1", "V3.2T1", "3_2T1"})
    void howeverTheOldestVersionIsSpeltItFitsItsSchema(String version) throws IOException {
        byte[] zip = refusal()
                .with("st96Version=\"V7_0\"", "st96Version=\"" + version + "\"")
                .with("/V7_0/", "/V3_2/")
                .with("_V7_0.xsd", "_V3_2T1.xsd")
                .zip();

        assertThat(inspect(zip).findings()).isEmpty();
    }

    @Test
    void aDecisionMayShowPicturesThatDoNotComeWithIt() throws IOException {
        byte[] zip = refusal()
                .with(
                        "<dgn:DecisionGroundsBag>",
                        "<dgn:HagueDesignBag><dgn:HagueDesign><dgn:ViewBag><dgn:View>"
                                + "<com:FileName>DM200001/1.1.tif</com:FileName></dgn:View></dgn:ViewBag>"
                                + "</dgn:HagueDesign></dgn:HagueDesignBag>$0")
                .zip();

        assertThat(inspect(zip).findings()).extracting(Finding::code).containsExactly("other-file-missing");
        assertThat(inspect(zip).isFitToSend()).isTrue();
    }

    @Test
    void documentsOfAPartOfTheTransactionAreNotItsOwn() throws IOException {
        byte[] zip = refusal()
                .with(
                        "<dgn:DecisionGroundsBag>",
                        "<dgn:HagueDesignBag><dgn:HagueDesign><com:DocumentIncludedBag><com:DocumentIncluded>"
                                + "<com:FileName>%s</com:FileName></com:DocumentIncluded></com:DocumentIncludedBag>"
                                        .formatted(refusal().attachmentName())
                                + "</dgn:HagueDesign></dgn:HagueDesignBag>$0")
                .zip();

        assertThat(inspect(zip).findings()).isEmpty();
    }

    @Test
    void aFileMayBeNamedByItsLocationAlone() throws IOException {
        byte[] zip = refusal()
                .with("<com:FileName>([^<]*)</com:FileName>", "<com:DocumentLocationURI>$1</com:DocumentLocationURI>")
                .zip();
        byte[] elsewhere = refusal()
                .with(
                        "<com:FileName>[^<]*</com:FileName>",
                        "<com:DocumentLocationURI>https://a/b</com:DocumentLocationURI>")
                .zip();

        assertThat(inspect(zip).findings()).isEmpty();
        assertThat(inspect(elsewhere).findings()).extracting(Finding::code).containsExactly("entry-not-referenced");
    }

    @Test
    void aSecondBagIsNoticedAlsoInOneLine() throws IOException {
        byte[] zip = refusal()
                .with("\n", " ")
                .with("</dgn:HagueOfficeToIBBag>", "$0<dgn:HagueOfficeToIBBag/>")
                .zip();

        assertThat(inspect(zip).findings()).extracting(Finding::code).containsExactly("envelope-structure");
    }

    @Test
    void whatOurOwnDiskDoesIsNoFaultOfThePackage() throws IOException {
        Inspection inspection = Inspectors.with().inspect(folder.resolve("gone.zip"));

        assertThat(inspection.failure()).isPresent();
        assertThat(inspection.isFitToSend()).isFalse();
        assertThat(inspect(new byte[100]).failure()).isEmpty();
    }

    @Test
    void ofSeveralTransactionsOnlyTheirNumberIsJudged() throws IOException {
        assertThat(inspect(Breaches.of("more-than-one-transaction")).findings())
                .extracting(Finding::code)
                .containsExactly("more-than-one-transaction");
    }

    @Test
    void aSeverityThatIsNoneIsRefusedWithItsKey() {
        assertThatThrownBy(() -> Inspectors.with("hws.check.severity.header-total", "maybe"))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining("hws.check.severity.header-total: must be one of error, warning, off: \"maybe\"");
        assertThatThrownBy(() -> Inspectors.with("hws.check.picture-size", "2 metres"))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining("hws.check.picture-size: is no size");
    }

    private List<Severity> severities(Demand demand, String severity) throws IOException {
        String[] usual = settings(demand);
        String[] decided = Arrays.copyOf(usual, usual.length + 2);
        decided[usual.length] = "hws.check.severity." + demand.code();
        decided[usual.length + 1] = severity;
        return Inspectors.with(decided).inspect(written(Breaches.of(demand.code()))).findings().stream()
                .filter(finding -> finding.code().equals(demand.code()))
                .map(Finding::severity)
                .toList();
    }

    /** A package is too large here from 2 MB on; the schemas are one that allows nothing, and none. */
    private String[] settings(Demand demand) throws IOException {
        return switch (demand.code()) {
            case "schema-violation" -> {
                Files.writeString(folder.resolve("HagueOfficeToIBTransaction_V7_0.xsd"), NOTHING_ALLOWED);
                yield new String[] {"hws.check.schemas", folder.toString()};
            }
            case "sent-by-edi" -> {
                Files.writeString(folder.resolve("sent.txt"), "XX-1");
                yield new String[] {"hws.check.sent-by-edi", folder.toString()};
            }
            case "schema-not-checked" -> new String[] {"hws.check.schemas", folder.toString()};
            default -> new String[] {"hws.check.package-size", "2MB"};
        };
    }

    private Inspection inspect(byte[] zip) throws IOException {
        return Inspectors.with("hws.check.package-size", "2MB").inspect(written(zip));
    }

    private Path written(byte[] zip) throws IOException {
        return Files.write(folder.resolve("REF-1.zip"), zip);
    }

    private static Draft refusal() {
        return Breaches.refusal();
    }
}
