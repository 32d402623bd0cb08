package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carechat.booking.Book.Page;
import org.carechat.booking.Book.Reservation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every book has to keep.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BookContract {

    private static final String MORNING = "09:00-12:00";
    private static final String AFTERNOON = "13:00-17:00";
    private static final LocalDate TUESDAY = Visits.MONDAY.plusDays(1);
    private static final int THREADS = 32;

    protected abstract Book book();

    /// @return a person who is known to the book
    protected abstract String person();

    /// @return a city that no other test uses, so that its pages are empty
    private static String city() {
        return "杭州" + UUID.randomUUID();
    }

    @Test
    void writesAVisitAndCountsIt() {
        Page page = new Page(city(), Visits.MONDAY);
        Appointment visit = Visits.visit();

        assertThat(reserve(page, "k", visit)).isEqualTo(new Reservation.Made(visit));

        assertThat(book().find(visit.id())).contains(visit);
        assertThat(book().numbered(visit.number())).contains(visit);
        assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
    }

    @Test
    void knowsNothingOfWhatWasNeverBooked() {
        assertThat(book().find("nobody")).isEmpty();
        assertThat(book().numbered("nobody")).isEmpty();
        assertThat(book().underKey("nobody")).isEmpty();
        assertThat(book().change("nobody", known -> known)).isEmpty();
        assertThat(book().taken(new Page(city(), Visits.MONDAY))).isEmpty();
    }

    @Test
    void refusesAFullWindow() {
        Page page = new Page(city(), Visits.MONDAY);
        reserve(page, key(), Visits.visit());
        reserve(page, key(), Visits.visit());
        Appointment third = Visits.visit();

        assertThat(reserve(page, key(), third)).isEqualTo(new Reservation.Full());
        assertThat(book().find(third.id())).isEmpty();
        assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 2));
    }

    @Test
    void neverSellsAWindowTwice() {
        Page page = new Page(city(), Visits.MONDAY);
        List<Callable<Reservation>> rush = IntStream.range(0, THREADS * 4)
                .<Callable<Reservation>>mapToObj(i -> () ->
                        book().reserve(page, i % 2 == 0 ? MORNING : AFTERNOON, 5, key(), Visits.visit(), person()))
                .toList();

        List<Appointment> made = made(atOnce(rush));

        assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 5, AFTERNOON, 5));
        assertThat(made).hasSize(10).extracting(Appointment::id).doesNotHaveDuplicates();
    }

    @Nested
    class TheSameKey {

        private final Page page = new Page(city(), Visits.MONDAY);
        private final String key = key();

        @Test
        void booksOnce() {
            Appointment first = Visits.visit();
            reserve(page, key, first);

            assertThat(reserve(page, key, Visits.visit())).isEqualTo(new Reservation.Made(first));
            assertThat(book().underKey(key)).contains(first);
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
        }

        @Test
        void findsItsVisitInAWindowThatIsFullByNow() {
            Appointment first = Visits.visit();
            reserve(page, key, first);
            reserve(page, key(), Visits.visit());

            assertThat(reserve(page, key, Visits.visit())).isEqualTo(new Reservation.Made(first));
        }

        @Test
        void booksOnceAlsoForAnotherWindowOfTheDay() {
            Appointment first = Visits.visit();
            reserve(page, key, first);

            assertThat(book().reserve(page, AFTERNOON, 2, key, Visits.visit(), person()))
                    .isEqualTo(new Reservation.Made(first));
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
        }

        @Test
        void booksOnceAlsoForAnotherDayOrCity() {
            Page elsewhere = new Page(city(), TUESDAY);
            Appointment first = Visits.visit();
            reserve(page, key, first);

            assertThat(reserve(elsewhere, key, Visits.visit())).isEqualTo(new Reservation.Made(first));
            assertThat(book().taken(elsewhere)).isEmpty();
        }

        @Test
        void findsItsVisitWhereverItHasMovedSince() {
            Page elsewhere = new Page(city(), TUESDAY);
            Appointment first = Visits.visit();
            reserve(page, key, first);
            book().move(first.id(), elsewhere, AFTERNOON, 2, Visits.movingTo(TUESDAY, 13));

            Appointment moved = book().underKey(key).orElseThrow();
            assertThat(moved.id()).isEqualTo(first.id());
            assertThat(moved.slot()).isEqualTo(Visits.window(TUESDAY, 13));
            assertThat(reserve(page, key, Visits.visit())).isEqualTo(new Reservation.Made(moved));
            assertThat(book().taken(page)).containsEntry(MORNING, 0);
        }

        @Test
        void mayTakeAnotherDayWhereTheFirstWasFull() {
            Page elsewhere = new Page(city(), TUESDAY);
            book().reserve(page, MORNING, 0, key, Visits.visit(), person());
            Appointment second = Visits.visit();

            assertThat(reserve(elsewhere, key, second)).isEqualTo(new Reservation.Made(second));
            assertThat(reserve(page, key, Visits.visit())).isEqualTo(new Reservation.Made(second));
        }

        @Test
        void booksOnceHoweverManySendItAtOnceForWhicheverDay() {
            String city = city();
            List<Callable<Reservation>> rush = IntStream.range(0, THREADS)
                    .<Callable<Reservation>>mapToObj(i ->
                            () -> reserve(new Page(city, Visits.MONDAY.plusDays(i % 4)), key, Visits.visit()))
                    .toList();

            assertThat(made(atOnce(rush)).stream().map(Appointment::id).distinct())
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(booked(city)).isLessThanOrEqualTo(1);
        }
    }

    @Nested
    class AVisitThatIsChanged {

        private final Page page = new Page(city(), Visits.MONDAY);
        private final Appointment visit = Visits.visit();

        AVisitThatIsChanged() {
            reserve(page, key(), visit);
        }

        @Test
        void isKeptAsItIsThen() {
            Appointment done = Visits.with(visit, Appointment.Status.DONE, visit.slot());

            assertThat(book().change(visit.id(), known -> done)).contains(done);
            assertThat(book().find(visit.id())).contains(done);
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
        }

        @Test
        void givesItsWindowFreeOnceWhenItIsCancelled() {
            reserve(page, key(), Visits.visit());
            book().change(visit.id(), Visits.cancelling());
            book().change(visit.id(), Visits.cancelling());
            book().change(
                            visit.id(),
                            known -> Visits.with(known, Appointment.Status.CANCELLED, Visits.window(TUESDAY, 9)));

            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
        }

        @Test
        void givesItsWindowFreeOnceHoweverManyCancelItAtOnce() {
            reserve(page, key(), Visits.visit());

            atOnce(IntStream.range(0, THREADS)
                    .<Callable<?>>mapToObj(i -> () -> book().change(visit.id(), Visits.cancelling()))
                    .toList());

            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
        }

        @Test
        void losesNoChangeOfMany() {
            atOnce(IntStream.range(0, THREADS)
                    .<Callable<?>>mapToObj(i -> () -> book().change(visit.id(), known -> longer(known)))
                    .toList());

            assertThat(book().find(visit.id()).orElseThrow().timeline()).hasSize(1 + THREADS);
        }

        private static Appointment longer(Appointment known) {
            List<Appointment.Step> timeline = new ArrayList<>(known.timeline());
            timeline.add(timeline.getFirst());
            return Visits.with(known, known.status(), known.slot(), timeline);
        }
    }

    @Nested
    class AVisitThatIsMoved {

        private final String city = city();
        private final Page page = new Page(city, Visits.MONDAY);
        private final Page other = new Page(city, TUESDAY);
        private final Appointment visit = Visits.visit();

        AVisitThatIsMoved() {
            reserve(page, key(), visit);
        }

        @Test
        void leavesItsWindowForAnotherOfTheDay() {
            Appointment moved = moved(page, AFTERNOON, 13);

            assertThat(book().find(visit.id())).contains(moved);
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 0, AFTERNOON, 1));
        }

        @Test
        void leavesItsWindowForAnotherDay() {
            Appointment moved = moved(other, AFTERNOON, 13);

            assertThat(book().find(visit.id())).contains(moved);
            assertThat(book().numbered(visit.number())).contains(moved);
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 0));
            assertThat(book().taken(other)).isEqualTo(Map.of(AFTERNOON, 1));
        }

        @Test
        void staysWhereTheOtherWindowIsFull() {
            for (Page to : List.of(page, other)) {
                assertThat(book().move(visit.id(), to, AFTERNOON, 0, Visits.movingTo(to.day(), 13)))
                        .contains(new Reservation.Full());
            }
            assertThat(book().find(visit.id())).contains(visit);
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
            assertThat(book().taken(other)).isEmpty();
        }

        @Test
        void isWhereItIsWhenTheMoveIsRepeated() {
            Appointment moved = moved(other, AFTERNOON, 13);

            assertThat(book().move(visit.id(), other, AFTERNOON, 1, Visits.movingTo(TUESDAY, 15)))
                    .contains(new Reservation.Made(moved));
            assertThat(book().taken(other)).isEqualTo(Map.of(AFTERNOON, 1));
        }

        @Test
        void comesBack() {
            moved(other, AFTERNOON, 13);
            moved(page, MORNING, 9);
            moved(other, MORNING, 9);
            moved(page, MORNING, 9);

            assertThat(book().find(visit.id())).contains(visit);
            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 1));
            assertThat(book().taken(other)).isEqualTo(Map.of(AFTERNOON, 0, MORNING, 0));
        }

        @Test
        void givesItsNewWindowFreeWhenItIsCancelled() {
            moved(other, AFTERNOON, 13);

            book().change(visit.id(), Visits.cancelling());

            assertThat(book().taken(page)).isEqualTo(Map.of(MORNING, 0));
            assertThat(book().taken(other)).isEqualTo(Map.of(AFTERNOON, 0));
        }

        @Test
        void staysCancelled() {
            book().change(visit.id(), Visits.cancelling());

            assertThat(book().move(visit.id(), other, AFTERNOON, 2, Visits.movingTo(TUESDAY, 13)))
                    .containsInstanceOf(Reservation.Made.class);
            assertThat(book().find(visit.id()).orElseThrow().open()).isFalse();
            assertThat(book().taken(other)).isEmpty();
        }

        @Test
        void isInOneWindowHoweverManyMoveItAtOnce() {
            List<Callable<?>> rush = IntStream.range(0, THREADS)
                    .<Callable<?>>mapToObj(i -> () -> {
                        LocalDate day = Visits.MONDAY.plusDays(i % 4);
                        Page to = new Page(city, day);
                        return book().move(
                                        visit.id(),
                                        to,
                                        i % 3 == 0 ? MORNING : AFTERNOON,
                                        1,
                                        known -> Visits.with(
                                                known, known.status(), Visits.window(day, i % 3 == 0 ? 9 : 13)));
                    })
                    .toList();

            atOnce(rush);

            assertThat(booked(city)).isEqualTo(1);
            Appointment found = book().find(visit.id()).orElseThrow();
            String window = found.slot().from().getHour() == 9 ? MORNING : AFTERNOON;
            assertThat(book().taken(new Page(city, found.slot().date()))).containsEntry(window, 1);
        }

        @Test
        void isEitherCancelledOrMovedOrBothButLeavesNoWindowTakenWhenCancelled() {
            List<Callable<?>> rush = IntStream.range(0, THREADS)
                    .<Callable<?>>mapToObj(i -> () -> i == THREADS / 2
                            ? book().change(visit.id(), Visits.cancelling())
                            : book().move(
                                            visit.id(),
                                            i % 2 == 0 ? page : other,
                                            AFTERNOON,
                                            1,
                                            known -> Visits.movingTo(i % 2 == 0 ? page.day() : other.day(), 13)
                                                    .apply(known)))
                    .toList();

            atOnce(rush);

            assertThat(book().find(visit.id()).orElseThrow().open()).isFalse();
            assertThat(booked(city)).isZero();
        }

        private Appointment moved(Page to, String window, int hour) {
            Reservation reservation = book().move(visit.id(), to, window, 2, Visits.movingTo(to.day(), hour))
                    .orElseThrow();
            return ((Reservation.Made) reservation).appointment();
        }
    }

    private int booked(String city) {
        return IntStream.range(0, 4)
                .mapToObj(day -> book().taken(new Page(city, Visits.MONDAY.plusDays(day))))
                .flatMap(taken -> taken.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Reservation reserve(Page page, String key, Appointment visit) {
        return reserve(page, key, visit, person());
    }

    private Reservation reserve(Page page, String key, Appointment visit, String person) {
        return book().reserve(page, MORNING, 2, key, visit, person);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<Appointment> made(List<?> reservations) {
        return reservations.stream()
                .flatMap(one -> one instanceof Reservation.Made made ? Stream.of(made.appointment()) : Stream.of())
                .toList();
    }

    private static <T> List<T> atOnce(List<? extends Callable<? extends T>> rush) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<? extends T>> running = new ArrayList<>();
            rush.forEach(one -> running.add(threads.submit(one)));
            List<T> results = new ArrayList<>();
            for (Future<? extends T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
