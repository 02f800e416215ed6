package org.haguecourier.sandbox.archive;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksumTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 9", "9, 0", "1, 1", "60, 1048576", "100000, 77777"})
    void joinsWhatWasSummedApart(int first, int second) {
        byte[] whole = new byte[first + second];
        new Random(first).nextBytes(whole);
        int head = Checksum.of(Arrays.copyOf(whole, first));
        int tail = Checksum.of(Arrays.copyOfRange(whole, first, whole.length));

        assertThat(Checksum.joined(head, tail, second)).isEqualTo(Checksum.of(whole));
    }
}
