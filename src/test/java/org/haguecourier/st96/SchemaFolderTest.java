package org.haguecourier.st96;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.xml.validation.Schema;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaFolderTest {
    @TempDir
    Path folder;

    @Test
    void compilesTheSchemaOfAVersionOnce() throws Exception {
        OwnSchemas.writeV7(folder);
        SchemaFolder schemas = SchemaFolder.of(folder);

        Schema first = schemas.forVersion("V7_0").orElseThrow();
        Files.delete(folder.resolve(OwnSchemas.V7));

        assertThat(schemas.forVersion("V7_0")).containsSame(first);
        assertThat(schemas.forVersion("v7_0")).containsSame(first);
    }

    @Test
    void hasNoSchemaOfOtherVersions() throws Exception {
        OwnSchemas.writeV7(folder);
        SchemaFolder schemas = SchemaFolder.of(folder);

        for (String version : List.of("V4_0", "", "V7_0_Common.xsd", "../V7_0", "V7_0_Commo?", "\u0000")) {
            assertThat(schemas.forVersion(version)).as(version).isEmpty();
        }
    }

    @Test
    void takesUpAFileThatIsFetchedLater() throws Exception {
        SchemaFolder schemas = SchemaFolder.of(folder);
        assertThat(schemas.forVersion("V7_0")).isEmpty();

        OwnSchemas.write(folder, OwnSchemas.V7, OwnSchemas.design(OwnSchemas.COMMON_BY_NAME));
        assertUnusable(schemas);
        OwnSchemas.write(folder, OwnSchemas.V7_COMMON, OwnSchemas.COMMON);

        assertThat(schemas.forVersion("V7_0")).isPresent();
    }

    @Test
    void findsSchemasInSubFoldersAndInAnyCase() throws Exception {
        Path below = folder.resolve("WIPO schemas/Größe 7%20/x");
        OwnSchemas.write(below, OwnSchemas.V7.toUpperCase(Locale.ROOT), OwnSchemas.design(OwnSchemas.COMMON_BY_NAME));
        OwnSchemas.write(folder.resolve("common"), OwnSchemas.V7_COMMON.toLowerCase(Locale.ROOT), OwnSchemas.COMMON);

        assertThat(SchemaFolder.of(folder).forVersion("V7_0")).isPresent();
    }

    @Test
    void answersAddressesOnTheNetworkFromTheFolder() throws Exception {
        String address = "https://www.wipo.int/standards/XMLSchema/ST96/Common.xsd?download=true#top";
        OwnSchemas.write(folder, OwnSchemas.V4, OwnSchemas.design(OwnSchemas.importOf(address)));
        OwnSchemas.write(folder, "Common.xsd", OwnSchemas.COMMON);

        assertThat(SchemaFolder.of(folder).forVersion("V4_0")).isPresent();
    }

    @Test
    void prefersTheFileBesideTheOneThatAsks() throws Exception {
        OwnSchemas.write(folder, "Common.xsd", "<broken");
        OwnSchemas.write(folder.resolve("V4"), OwnSchemas.V4, OwnSchemas.design(OwnSchemas.importOf("../Common.xsd")));
        OwnSchemas.write(folder.resolve("V4"), "Common.xsd", OwnSchemas.COMMON);

        assertThat(SchemaFolder.of(folder).forVersion("V4_0")).isPresent();
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        OwnSchemas.write(
                folder,
                OwnSchemas.V7,
                OwnSchemas.design(
                        OwnSchemas.COMMON_BY_NAME
                                + "<xs:import namespace='http://www.w3.org/1998/Math/MathML' schemaLocation='https://www.w3.org/math/m.xsd'/>"));

        assertUnusable(SchemaFolder.of(folder))
                .hasMessage("The schema " + OwnSchemas.V7 + " needs " + OwnSchemas.V7_COMMON
                        + " and https://www.w3.org/math/m.xsd, not to be found or not to be read in " + folder
                        + ". Fetch that from WIPO into this folder, too.");
    }

    @Test
    void namesTheBrokenFileAndItsLine() {
        OwnSchemas.writeV7(folder);
        OwnSchemas.write(folder, OwnSchemas.V7_COMMON, OwnSchemas.COMMON.replace("xs:date", "xs:data"));

        assertUnusable(SchemaFolder.of(folder))
                .hasMessageContaining(OwnSchemas.V7_COMMON + ", line 5: ")
                .hasMessageContaining("xs:data")
                .hasMessageEndingWith("Fetch the file again from WIPO into " + folder + ".");
    }

    @Test
    void refusesWhatIsNoSchema() {
        for (String content : List.of(
                "",
                "\u0000\u0001",
                "<!DOCTYPE html><html><body>Not found</body></html>",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>",
                nested(100_000))) {
            OwnSchemas.write(folder, OwnSchemas.V7, content);
            assertUnusable(SchemaFolder.of(folder)).hasMessageMatching(".*[.)] Fetch the file again from WIPO .*");
        }
    }

    private static String nested(int depth) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:complexType name='x'>"
                + "<xs:sequence>".repeat(depth) + "</xs:sequence>".repeat(depth) + "</xs:complexType></xs:schema>";
    }

    @Test
    void tellsOfAFolderThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere");

        assertUnusable(SchemaFolder.of(nowhere))
                .hasMessage("The folder " + nowhere
                        + " for WIPO's schemas is not there. Make it and put the schemas in, or name another.");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException, UnusableSchemaException {
        Path inside = folder.resolve("inside");
        Path outside = OwnSchemas.writeV7(folder.resolve("outside"));
        Files.createDirectories(inside);
        Files.createSymbolicLink(inside.resolve(OwnSchemas.V7), outside);
        Files.createSymbolicLink(inside.resolve("all"), outside.getParent());

        assertThat(SchemaFolder.of(inside).forVersion("V7_0")).isEmpty();
        assertThat(SchemaFolder.of(inside.resolve("all")).forVersion("V7_0")).isPresent();
    }

    @Test
    void followsLinksWithinTheFolder() throws IOException, UnusableSchemaException {
        Path mounted = folder.resolve("..2026_11_20");
        OwnSchemas.write(mounted, OwnSchemas.V7_COMMON, OwnSchemas.COMMON);
        OwnSchemas.write(mounted, "seven", OwnSchemas.design(OwnSchemas.COMMON_BY_NAME));
        Files.createSymbolicLink(folder.resolve(OwnSchemas.V7), Path.of("..2026_11_20", "seven"));

        assertThat(SchemaFolder.of(folder).forVersion("V7_0")).isPresent();
    }

    @Test
    void givesManyThreadsTheSameSchema() throws Exception {
        OwnSchemas.writeV7(folder);
        SchemaFolder schemas = SchemaFolder.of(folder);
        String wrong = OwnSchemas.XML.replace("2026-11-20</", "20.11.2026</");
        Callable<Long> twenty = () -> {
            long count = 0;
            for (int i = 0; i < 20; i++) {
                count += OwnSchemas.validated(schemas, OwnSchemas.bytes(wrong)).count();
            }
            return count;
        };

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Long>> counts = new ArrayList<>();
        IntStream.range(0, 8).forEach(thread -> counts.add(threads.submit(twenty)));
        threads.shutdown();

        for (Future<Long> count : counts) {
            assertThat(count.get()).isEqualTo(20);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnusable(SchemaFolder schemas) {
        return assertThatThrownBy(() -> schemas.forVersion("V7_0")).isInstanceOf(UnusableSchemaException.class);
    }
}
