package org.haguecourier.publications.contents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.RawZip;
import org.haguecourier.publications.contents.Problem.Kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class UnsafeNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "\\\\server\\share",
                "\\windows",
                "..",
                "../a",
                "a/../../b",
                "a/..",
                "..\\a",
                "a\\..\\..\\b",
                ".. /a",
                ".../a",
                "C:\\a",
                "c:a",
                "a\0.jpg",
                "a\nb",
                "a\u007Fb",
                " ",
                "",
                "../folder/",
            })
    void leadElsewhereOrHideSomething(String name) throws IOException {
        assertForbidden(1, new RawZip().stored(name, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..jpg",
                "..a",
                "a/b/c.jpg",
                "images\\1.jpg",
                "ä.jpg",
                "a b.jpg",
                "1.1.jpg",
                "folder/",
                ".a",
                "12:30.jpg"
            })
    void harmlessNamesPass(String name) throws IOException {
        PublicationContents contents = read(new RawZip().stored(name, new byte[0]));

        assertThat(contents.unsafe()).isEqualTo(Names.NONE);
        assertThat(contents.mayBeUnpacked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DM/1.jpg", "DM/1.JPG", "dm/1.jpg", "DM\\1.jpg", "./DM//1.jpg", "DM/1.jpg.", "DM /1.jpg"})
    void collideOnSomeFileSystem(String other) throws IOException {
        assertForbidden(
                2,
                new RawZip()
                        .stored("DM/1.jpg", new byte[0])
                        .stored("DM/2.jpg", new byte[0])
                        .stored(other, new byte[] {1}));
    }

    @Test
    void collideWhenAMacComposesTheirLetters() throws IOException {
        assertForbidden(2, new RawZip().stored("\u00E9", new byte[0]).stored("e\u0301", new byte[0]));
    }

    @Test
    void foldersMayBeThereTwice() throws IOException {
        RawZip zip = new RawZip().stored("DM/", new byte[0]).stored("DM/", new byte[0]);

        assertThat(read(zip).mayBeUnpacked()).isTrue();
    }

    @Test
    void linksPipesAndDevicesAreForbidden() throws IOException {
        for (int mode : new int[] {0xA1FF, 0x11A4, 0x21A4, 0x61A4, 0xC1A4}) {
            assertForbidden(
                    1, new RawZip().stored("link.jpg", "/etc/passwd".getBytes(UTF_8), claims -> claims.unixMode(mode)));
        }
        for (int mode : new int[] {0x81A4, 0x1A4, 0}) {
            assertThat(read(new RawZip().stored("a.jpg", new byte[1], claims -> claims.unixMode(mode)))
                            .mayBeUnpacked())
                    .isTrue();
        }
    }

    @Test
    void areShownSoThatNothingHides() throws IOException {
        PublicationContents contents = read(new RawZip()
                .stored("../\u202Egpj.exe", new byte[0])
                .stored("../" + "long".repeat(10_000), new byte[0]));

        assertThat(contents.unsafe().first().get(0)).isEqualTo("../\uFFFDgpj.exe");
        assertThat(contents.unsafe().first().get(1)).hasSizeLessThan(300);
    }

    private void assertForbidden(int count, RawZip zip) throws IOException {
        PublicationContents contents = read(zip);

        assertThat(contents.unsafe().count()).isEqualTo(count);
        assertThat(contents.problems()).extracting(Problem::kind).contains(Kind.NAMES_UNSAFE);
        assertThat(contents.mayBeUnpacked()).isFalse();
    }

    private PublicationContents read(RawZip zip) throws IOException {
        return new ContentsReader().read(Files.write(folder.resolve("202614.zip"), zip.bytes()));
    }
}
