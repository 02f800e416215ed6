package org.haguecourier.ledger;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerTest {
    private static final String THIS = ManagementFactory.getRuntimeMXBean().getName();

    @Test
    void aProcessThatEndedIsGoneWhateverItWas() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        String name = THIS.replaceFirst("^\\d+", String.valueOf(ended.pid()));

        assertThat(Owner.isGone(name)).isTrue();
        assertThat(Owner.isGone(PublicationLedger.COMMAND + name)).isTrue();
        assertThat(Owner.isGone(THIS)).isFalse();
        assertThat(Owner.isGone(PublicationLedger.COMMAND + THIS)).isFalse();
    }

    @Test
    void ofAnotherMachineNothingIsKnown() {
        assertThat(Owner.isGone("999999999@elsewhere.example")).isFalse();
        assertThat(Owner.isGone("simulation")).isFalse();
    }
}
