package org.haguecourier.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever is done to a bundle after it was sealed is found. */
class BundleTamperingTest {
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
    void noBitOfASignedBundleCanBeTurned() {
        assertNoBitCanBeTurned(bench.signedWithoutCertificate());
    }

    @Test
    void noBitOfAnUnsignedBundleCanBeTurned() {
        assertNoBitCanBeTurned(bench.unsigned(bench.lines()));
    }

    private static void assertNoBitCanBeTurned(byte[] bundle) {
        BundleCheck.of(bundle);
        for (int at = 0; at < bundle.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                bundle[at] ^= (byte) (1 << bit);
                assertRefused("bit " + bit + " of byte " + at, bundle);
                bundle[at] ^= (byte) (1 << bit);
            }
        }
        BundleCheck.of(bundle);
    }

    /** In the last letter of a Base64 part some bits mean nothing, so that turning one alone is not enough to try. */
    @Test
    void noPartOfTheSignatureCanEndInAnotherLetter() {
        byte[] bundle = bench.signedWithoutCertificate();
        int part = bundle.length;
        for (int parts = 0; parts < 3; parts++) {
            part = endOfPartBefore(bundle, part);
            byte was = bundle[part];
            for (int other = 0; other < 256; other++) {
                bundle[part] = (byte) other;
                if (bundle[part] != was) {
                    assertRefused("byte " + part + " being " + other, bundle);
                }
            }
            bundle[part] = was;
        }
        BundleCheck.of(bundle);
    }

    private static int endOfPartBefore(byte[] bundle, int from) {
        int at = from - 1;
        while (bundle[at] != '.' && bundle[at] != '}') {
            at--;
        }
        return bundle[at] == '.' ? at - 1 : at - 2;
    }

    @Test
    void noByteCanBeTakenOutOrPutIn() {
        byte[] bundle = bench.signed();
        for (int at = 0; at < bundle.length; at++) {
            byte[] shorter =
                    EvidenceBench.joined(Arrays.copyOf(bundle, at), Arrays.copyOfRange(bundle, at + 1, bundle.length));
            assertRefused("without byte " + at, shorter);
            assertRefused("cut at byte " + at, Arrays.copyOf(bundle, at));
        }
        for (int at = 0; at <= bundle.length; at++) {
            for (byte extra : new byte[] {'\n', ' ', 'A', '\r', 0}) {
                byte[] longer = EvidenceBench.joined(
                        EvidenceBench.joined(Arrays.copyOf(bundle, at), new byte[] {extra}),
                        Arrays.copyOfRange(bundle, at, bundle.length));
                assertRefused("with " + extra + " at byte " + at, longer);
            }
        }
    }

    @Test
    void noLineCanBeTakenOutPutInOrMoved() {
        List<String> lines = EvidenceBench.split(bench.signed());
        for (int at = 0; at < lines.size(); at++) {
            List<String> without = new java.util.ArrayList<>(lines);
            without.remove(at);
            assertRefused("without line " + at, EvidenceBench.whole(without));
            List<String> twice = new java.util.ArrayList<>(lines);
            twice.add(at, lines.get(at));
            assertRefused("with line " + at + " twice", EvidenceBench.whole(twice));
            for (int other = 0; other < at; other++) {
                List<String> swapped = new java.util.ArrayList<>(lines);
                Collections.swap(swapped, at, other);
                assertRefused("with lines " + other + " and " + at + " exchanged", EvidenceBench.whole(swapped));
            }
        }
    }

    @Test
    void changedLineEndsAreCalledThat() {
        String text = new String(bench.signed(), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BundleCheck.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("The line ends were changed");
    }

    @Test
    void theSealOfAnotherBundleDoesNotFit() {
        List<String> ours = EvidenceBench.split(bench.signed());
        byte[] lines = "{\"bundle\":\"other\"}\n".getBytes(StandardCharsets.UTF_8);
        List<String> other = EvidenceBench.split(bench.signed(lines));
        String sha256 = ours.get(ours.size() - 1).substring(0, 76);
        String foreign = sha256 + other.get(1).substring(76);
        ours.set(ours.size() - 1, foreign);

        assertThatThrownBy(() -> BundleCheck.of(EvidenceBench.whole(ours)))
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("it is for another file");
    }

    private static void assertRefused(String how, byte[] bundle) {
        try {
            BundleCheck.of(bundle);
        } catch (NotIntactException found) {
            assertThat(found.getMessage()).endsWith(".");
            return;
        }
        throw new AssertionError("taken for intact: " + how);
    }
}
