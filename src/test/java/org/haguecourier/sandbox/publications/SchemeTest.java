package org.haguecourier.sandbox.publications;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Counted on the fingers, Friday by Friday, and compared. */
class SchemeTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2036, 1, 4);

    @Test
    void anIsoWeekBelongsToTheYearOfItsThursday() {
        Map<String, LocalDate> expected = new TreeMap<>();
        for (LocalDate friday = FIRST; friday.isBefore(LAST); friday = friday.plusWeeks(1)) {
            LocalDate thursday = friday.minusDays(1);
            expected.put("%d%02d".formatted(thursday.getYear(), (thursday.getDayOfYear() - 1) / 7 + 1), friday);
        }

        assertThat(all(Scheme.ISO)).isEqualTo(expected);
        assertThat(expected.keySet()).filteredOn(id -> id.endsWith("53")).containsExactly("202053", "202653", "203253");
    }

    @Test
    void aFridayIsCountedInItsOwnYear() {
        Map<String, LocalDate> expected = new TreeMap<>();
        int count = 0;
        for (LocalDate friday = FIRST; friday.getYear() <= 2035; friday = friday.plusWeeks(1)) {
            count = friday.getDayOfYear() <= 7 ? 1 : count + 1;
            expected.put("%d%02d".formatted(friday.getYear(), count), friday);
        }

        assertThat(all(Scheme.FRIDAY)).isEqualTo(expected);
        assertThat(expected.keySet()).filteredOn(id -> id.endsWith("53")).containsExactly("202153", "202753", "203253");
    }

    @Test
    void theTwoPartOnTheFirstOfJanuary2027() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        assertThat(Scheme.ISO.week("202653")).map(PublicationWeek::friday).hasValue(newYear);
        assertThat(Scheme.FRIDAY.week("202653")).isEmpty();
        assertThat(Scheme.FRIDAY.week("202701")).map(PublicationWeek::friday).hasValue(newYear);
        assertThat(Scheme.ISO.week("202701")).map(PublicationWeek::friday).hasValue(newYear.plusWeeks(1));
    }

    private static Map<String, LocalDate> all(Scheme scheme) {
        Map<String, LocalDate> fridays = new TreeMap<>();
        for (int id = 202000; id <= 203599; id++) {
            scheme.week(Integer.toString(id)).ifPresent(week -> fridays.put(week.id(), week.friday()));
        }
        return fridays;
    }
}
