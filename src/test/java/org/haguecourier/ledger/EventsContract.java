package org.haguecourier.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.ledger.PublicationLedger.Alarm;
import org.haguecourier.ledger.PublicationLedger.Order;
import org.haguecourier.ledger.Subscriptions.Start;
import org.haguecourier.packages.TransactionFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every change is told, once, in the order in which it happened, as it was then. */
interface EventsContract extends LedgerBench {
    private Subscriptions subscriptions() {
        return ledger().subscriptions();
    }

    private List<Event> events(String names) {
        List<Event> events = new ArrayList<>();
        Set<String> wanted = EventNames.listed(names);
        for (Optional<Event> next = next(0, wanted);
                next.isPresent();
                next = next(next.get().number(), wanted)) {
            events.add(next.get());
        }
        return events;
    }

    private Optional<Event> next(long after, Set<String> names) {
        return subscriptions().look("anybody", after, names).event();
    }

    private static Event.OfPackage ofPackage(Event event) {
        return (Event.OfPackage) event;
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RECEIVED", "DUPLICATE"})
    default void eachMoveIsAnEventThatIsCalledByItsState(State end) {
        Entry entry = entryIn(end);

        List<Event> events = events("packages");

        assertThat(events).extracting(Event::number).isEqualTo(upTo(events.size()));
        assertThat(events).extracting(Event::name).startsWith("received").endsWith(end.label());
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(ofPackage(event).entry().state().label()).isEqualTo(event.name()));
        assertThat(events).last().satisfies(event -> {
            assertThat(ofPackage(event).entry()).usingRecursiveComparison().isEqualTo(entry);
            assertThat(ofPackage(event).history()).isEqualTo(ledger().history(entry.reference()));
        });
    }

    private static List<Long> upTo(int number) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 1; i <= number; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    @Test
    default void anEventIsToldAsItWasHoweverMuchHasHappenedSince() {
        Entry received = enter("A.zip");
        Problem odd = Problem.of("odd", "Something is odd.");
        Instant then = clock().instant();
        clock().forward(Duration.ofDays(100));
        Entry submitted = ledger().record(
                        ledger().record(received, Change.to(State.SUBMITTING).countsAsAttempt()),
                        Change.to(State.SUBMITTED)
                                .because("it was taken")
                                .progress(Progress.NONE.withImportId("I-1"))
                                .problems(List.of(odd))
                                .inspected(new TransactionFacts(
                                        Optional.of("refusal"), Optional.empty(), Optional.empty(), Optional.empty())));

        List<Event> events = events("received,submitted");

        assertThat(events).hasSize(2);
        Entry first = ofPackage(events.get(0)).entry();
        assertThat(first.state()).isEqualTo(State.RECEIVED);
        assertThat(first.since()).isEqualTo(then);
        assertThat(first.attempts()).isZero();
        assertThat(first.progress()).isEqualTo(Progress.NONE);
        assertThat(first.facts()).isEqualTo(TransactionFacts.UNKNOWN);
        assertThat(first.problems()).isEmpty();
        assertThat(ofPackage(events.get(0)).history()).hasSize(1);
        Event.OfPackage second = ofPackage(events.get(1));
        assertThat(second.entry()).usingRecursiveComparison().isEqualTo(submitted);
        assertThat(second.detail()).isEqualTo("it was taken");
        assertThat(second.at()).isEqualTo(clock().instant());
    }

    @Test
    default void aDuplicateWasReceivedFirst() {
        enter("A.zip", "same");
        enter("B.zip", "same");

        assertThat(events(""))
                .extracting(event -> ofPackage(event).entry().reference() + " " + event.name() + " "
                        + ofPackage(event).entry().state().label())
                .containsExactly("A received received", "B received received", "B duplicate duplicate");
    }

    @Test
    default void newsWithoutAMoveIsAnUpdateAndBeingAskedOnceMoreIsNone() {
        Entry processing = entryIn(State.PROCESSING);
        long before = subscriptions().last();

        Entry asked = ledger().record(
                        processing,
                        Change.to(State.PROCESSING)
                                .countsAsAsk()
                                .then(Work.REQUEST_STATUS, clock().instant().plusSeconds(60)));
        assertThat(subscriptions().last()).isEqualTo(before);

        Progress more = asked.progress().plus(Optional.empty(), Optional.of("DM/1"), Optional.empty());
        Entry told = ledger().record(asked, Change.inPlace().progress(more));
        Entry odd = ledger().record(told, Change.inPlace().problems(List.of(Problem.of("odd", "Odd."))));
        ledger().record(odd, Change.to(State.PROCESSING).because("in words"));

        assertThat(events("updated")).extracting(Event::number).containsExactly(before + 1, before + 2, before + 3);
        assertThat(events("updated")).last().extracting(Event::detail).isEqualTo("in words");
    }

    @Test
    default void aChangeThatIsRefusedIsNoEvent() {
        Entry entry = enter("A.zip");
        ledger().record(entry, Change.to(State.SUBMITTING));
        long before = subscriptions().last();

        assertThatThrownBy(() -> ledger().record(entry, Change.to(State.HELD))).isInstanceOf(StaleEntryException.class);
        Entry submitting = ledger().find("A").orElseThrow();
        assertThatThrownBy(() -> ledger().record(submitting, Change.to(State.REGISTERED)))
                .isInstanceOf(IllegalMoveException.class);

        assertThat(subscriptions().last()).isEqualTo(before);
    }

    @Test
    default void numbersHaveNoGapsAndNoneComesLateHoweverManyWrite() throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Ledger mine = i % 2 == 0 ? ledger() : besides();
            String name = "P" + i;
            tasks.add(() -> {
                for (int j = 0; j < 10; j++) {
                    mine.enter(LedgerBench.arrival(name + "-" + j + ".zip", name + j));
                }
                return null;
            });
        }
        tasks.add(() -> {
            while (seen.size() < 80) {
                next(seen.size(), EventNames.all()).ifPresent(event -> seen.add(event.number()));
            }
            return null;
        });
        LedgerBench.inParallel(tasks);

        assertThat(seen).isEqualTo(upTo(80));
        assertThat(events("received")).hasSize(80);
    }

    @Test
    default void whoJoinsHearsWhatComesOrEverythingAndAlwaysTheSameAgain() {
        enter("A.zip");

        assertThat(subscriptions().join("late", Start.NOW).position()).isEqualTo(1);
        assertThat(subscriptions().join("all", Start.BEGINNING).position()).isZero();
        enter("B.zip");
        assertThat(subscriptions().join("late", Start.BEGINNING).position()).isEqualTo(1);
        assertThat(subscriptions().join("all", Start.NOW).position()).isZero();
    }

    @Test
    default void whoIsThroughGoesOnFromThereAndNeverBack() {
        enter("A.zip");
        enter("B.zip");
        subscriptions().join("erp", Start.BEGINNING);

        subscriptions().through("erp", 2);
        subscriptions().through("erp", 1);

        assertThat(besides().subscriptions().join("erp", Start.BEGINNING).position())
                .isEqualTo(2);
    }

    @Test
    default void failuresAreCountedUntilOneSucceeds() {
        enter("A.zip");
        Subscriber erp = subscriptions().join("erp", Start.BEGINNING);
        assertThat(erp.failures()).isZero();
        Instant began = clock().instant();

        subscriptions().failed("erp", 1, "no connection", began.plusSeconds(1));
        clock().forward(Duration.ofSeconds(2));
        subscriptions().failed("erp", 1, "still none", began.plusSeconds(4));

        assertThat(subscriptions().all())
                .containsExactly(new Subscriber(
                        "erp",
                        began,
                        0,
                        Optional.of(1L),
                        2,
                        Optional.of(began),
                        Optional.of(began.plusSeconds(4)),
                        Optional.of("still none")));
        subscriptions().through("erp", 1);
        assertThat(subscriptions().all())
                .containsExactly(new Subscriber(
                        "erp", began, 1, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    default void anOperatorMaySkipWhatSomebodyFailsWithAndNothingElse() {
        enter("A.zip");
        enter("B.zip");
        enter("C.zip");
        subscriptions().join("erp", Start.BEGINNING);
        assertThat(subscriptions().skip("erp")).isEmpty();
        assertThat(subscriptions().skip("nobody")).isEmpty();
        subscriptions().failed("erp", 2, "it is too long", clock().instant());

        assertThat(subscriptions().skip("erp")).contains(2L);
        assertThat(subscriptions().skip("erp")).isEmpty();
        Subscriptions.Look look = subscriptions().look("erp", 0, EventNames.all());
        assertThat(look.position()).contains(2L);
        assertThat(look.event().map(Event::number)).contains(3L);
        assertThat(subscriptions().find("erp").orElseThrow().failures()).isZero();
    }

    @Test
    default void whoIsForgottenBeginsAnew() {
        enter("A.zip");
        subscriptions().join("erp", Start.NOW);

        assertThat(subscriptions().forget("erp")).isTrue();
        assertThat(subscriptions().forget("erp")).isFalse();
        assertThat(subscriptions().join("erp", Start.BEGINNING).position()).isZero();
    }

    @Test
    default void alarmsAreWhatIsHeldOrMissingAndTheEndOfEither() {
        Entry held = entryIn(State.HELD);
        ledger().record(held, Change.to(State.GIVEN_UP).because("no more"));
        entryIn(State.REGISTERED);
        PublicationLedger weeks = ledger().publications();
        weeks.want(Series.BULLETIN, List.of("202647", "202648"));
        weeks.putOff(claim(), clock().instant().plusSeconds(1), "it is late", Alarm.RAISED);

        assertThat(events("alarms"))
                .extracting(event -> event.name() + " " + event.afterAlarm())
                .containsExactly("held false", "given-up true", "publication-missing false");
    }

    @Test
    default void aWeekIsAwaitedCalledMissingOnceAndArchived() {
        PublicationLedger weeks = ledger().publications();
        weeks.want(Series.BULLETIN, List.of("202647"));
        weeks.want(Series.BULLETIN, List.of("202647"));
        weeks.putOff(claim(), clock().instant(), "not out yet", Alarm.NONE);
        weeks.putOff(claim(), clock().instant(), "it is late", Alarm.RAISED);
        weeks.putOff(claim(), clock().instant(), "still late", Alarm.RAISED);
        Issue issue = claim();
        Edition edition = new Edition(
                Series.BULLETIN,
                "202647",
                1,
                "bulletin/2026/202647.zip",
                new Fingerprint("00", 17),
                HandClock.START,
                Optional.of("2026/47"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        weeks.archived(issue, edition, "archived");
        weeks.removed(edition);

        assertThat(events(""))
                .extracting(Event::name)
                .containsExactly(
                        "publication-awaited", "publication-missing", "publication-archived", "publication-removed");
        assertThat(events("publication-missing")).extracting(Event::detail).containsExactly("it is late");
        Event.OfPublication archived =
                (Event.OfPublication) events("publication-archived").get(0);
        assertThat(archived.afterAlarm()).isTrue();
        assertThat(archived.series()).isEqualTo(Series.BULLETIN);
        assertThat(archived.week()).isEqualTo("202647");
        assertThat(archived.edition())
                .hasValueSatisfying(known -> assertThat(known.content()).isEqualTo(edition.content()));
    }

    private Issue claim() {
        return ledger().publications()
                .claim(Series.BULLETIN, Order.OLDEST_FIRST)
                .orElseThrow();
    }

    @Test
    default void aWeekThatIsWantedNoMoreIsToldToo() {
        PublicationLedger weeks = ledger().publications();
        weeks.want(Series.BULLETIN, List.of("202647"));
        weeks.wantNoOther(Series.BULLETIN, List.of());
        weeks.wantNoOther(Series.BULLETIN, List.of());

        assertThat(events("publications"))
                .extracting(Event::name)
                .containsExactly("publication-awaited", "publication-unwanted");
    }

    @Test
    default void partsAreToldBeforeTheirPayloadAndNameIt() {
        Entry payload = enter("P.zip");
        ledger().split(
                        payload,
                        TransactionFacts.UNKNOWN,
                        List.of(),
                        List.of(LedgerBench.arrival("P-1.zip", "one"), LedgerBench.arrival("P-2.zip", "two")));

        assertThat(events(""))
                .extracting(event -> ofPackage(event).entry().reference() + " " + event.name())
                .containsExactly("P received", "P-1 received", "P-2 received", "P split");
        assertThat(events("")).element(1).satisfies(event -> assertThat(
                        ofPackage(event).entry().partOf())
                .contains("P"));
    }
}
