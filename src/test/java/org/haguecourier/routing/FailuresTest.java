package org.haguecourier.routing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {
    @Test
    void aFailureCanStandInTheMiddleOfASentence() {
        assertThat(Failures.inWords(new IOException("not asked again before 12:00:00Z. ")))
                .isEqualTo("not asked again before 12:00:00Z");
    }

    @Test
    void aConnectionThatWasClosedInTheAnswerWasNotClosedWithoutOne() {
        IOException closed = new ConnectionClosedException("Premature end");

        assertThat(Failures.inWords(closed)).isEqualTo("the connection was closed too early: Premature end");
        assertThat(Failures.inWords(new BrokenOffException(200, Optional.empty(), new byte[0], closed)))
                .isEqualTo("the connection was closed in the middle of the answer: Premature end");
    }

    @Test
    void ofAnAnswerThatTookTooLongTheTimeOutIsTheReasonWhateverItBrokeOffWith() {
        InterruptedIOException late = new InterruptedIOException("nothing complete came within 10 s");
        late.initCause(new BrokenOffException(200, Optional.empty(), new byte[0], new IOException("Socket closed")));

        assertThat(Failures.inWords(late)).isEqualTo("the time-out ran out: nothing complete came within 10 s");
        assertThat(BrokenOffException.in(late)).isPresent();
    }
}
