package org.haguecourier.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the folders and receipts still have to show, and which answers are kept for them. */
interface PictureContract extends LedgerBench {
    @Test
    default void everyChangeIsPicturedOnce() {
        Entry entry = enter("A.zip");
        assertThat(next().entry()).isEqualTo(entry);
        ledger().pictured(next());
        assertThat(ledger().nextPicture()).isEmpty();
        assertThat(ledger().nextPictureDue()).isEmpty();

        Entry changed = ledger().record(entry, Change.to(State.SUBMITTING));
        assertThat(next().entry()).isEqualTo(changed);
        assertThat(next().history()).isEqualTo(ledger().history("A")).hasSize(2);
    }

    private Picture next() {
        return ledger().nextPicture().orElseThrow();
    }

    @Test
    default void aChangeWhileThePictureIsTakenIsPicturedAgain() {
        Entry entry = enter("A.zip");
        entry = ledger().record(entry, answered("one"));
        Picture before = next();
        Entry after = ledger().record(entry, answered("two"));

        ledger().pictured(before);

        assertThat(next().entry()).isEqualTo(after);
        assertThat(next().newAnswers()).extracting(PictureContract::text).containsExactly("two");
        ledger().pictured(next());
        ledger().pictured(before);
        assertThat(ledger().nextPicture()).isEmpty();
    }

    @Test
    default void whatCannotBeWrittenWaitsWhileOthersGoFirst() {
        Entry stuck = enter("stuck.zip");
        clock().forward(Duration.ofSeconds(1));
        enter("fine.zip");
        assertThat(next().entry().reference()).isEqualTo("stuck");

        ledger().pictureLater(stuck, clock().instant().plusSeconds(10));

        assertThat(next().entry().reference()).isEqualTo("fine");
        ledger().pictured(next());
        assertThat(ledger().nextPicture()).isEmpty();
        assertThat(ledger().nextPictureDue()).contains(clock().instant().plusSeconds(10));
        clock().forward(Duration.ofSeconds(10));
        assertThat(next().entry()).isEqualTo(stuck);
    }

    @Test
    default void aClockThatWasSetBackStallsNoPicture() {
        Ledger ledger =
                new Ledger(database(), clock(), "this process", LEASE, Map.of(Work.RECEIPT, Duration.ofSeconds(10)));
        Entry stuck = enter("stuck.zip");
        ledger.pictureLater(stuck, clock().instant().plusSeconds(10));
        assertThat(ledger.nextPicture()).isEmpty();

        clock().leap(Duration.ofDays(-1));

        assertThat(ledger.nextPicture().map(Picture::entry)).contains(stuck);
    }

    @Test
    default void anAnswerIsKeptOnlyWhenItTellsSomethingNew() {
        Entry entry = enter("A.zip");
        for (String body : List.of("pending", "pending", "maintenance", "pending", "pending")) {
            entry = ledger().record(entry, answered(body));
        }
        entry = ledger().record(entry, Change.to(State.SUBMITTING).answer("xml", "pending".getBytes(UTF_8)));
        ledger().record(entry, Change.inPlace().answer("txt", new byte[0]));

        List<KeptAnswer> kept = next().newAnswers();
        assertThat(kept)
                .extracting(PictureContract::text)
                .containsExactly("pending", "maintenance", "pending", "pending");
        assertThat(kept).extracting(KeptAnswer::number).containsExactly(1, 2, 3, 4);
        assertThat(kept)
                .extracting(KeptAnswer::state)
                .containsExactly(State.RECEIVED, State.RECEIVED, State.RECEIVED, State.SUBMITTING);
    }

    @Test
    default void anAnswerIsKeptByteForByte() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        ledger().record(enter("A.zip"), Change.inPlace().answer("txt", every));

        assertThat(next().newAnswers().get(0).body()).isEqualTo(every);
    }

    private static Change answered(String body) {
        return Change.inPlace().answer("xml", body.getBytes(UTF_8));
    }

    private static String text(KeptAnswer answer) {
        return new String(answer.body(), UTF_8);
    }

    @Test
    default void listsAreInTheOrderOfEntering() {
        for (String file : List.of("c.zip", "a.zip", "b.zip")) {
            enter(file);
            clock().forward(Duration.ofSeconds(1));
        }
        ledger().record(ledger().find("a").orElseThrow(), Change.to(State.HELD));

        assertThat(ledger().list(java.util.Optional.empty()))
                .extracting(Entry::reference)
                .containsExactly("c", "a", "b");
        assertThat(ledger().list(java.util.Optional.of(State.HELD)))
                .extracting(Entry::reference)
                .containsExactly("a");
    }
}
