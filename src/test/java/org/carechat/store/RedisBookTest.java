package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carechat.booking.Appointment;
import org.carechat.booking.Book;
import org.carechat.booking.Book.Page;
import org.carechat.booking.Book.Reservation;
import org.carechat.booking.BookContract;
import org.carechat.booking.Visits;
import org.carechat.store.BookPages.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The book in Redis, and what is left of it when a node dies in the middle.
class RedisBookTest extends BookContract {

    private static final String MORNING = "09:00-12:00";
    private static final String AFTERNOON = "13:00-17:00";

    private final TestNode node = TestRedis.node();
    private final VisitRecords records = new VisitRecords(node.keys, TestRedis.RANDOM);
    private final RedisBook book = new RedisBook(node.redis, records, TestNode.IDS, false);
    private final RedisLedger ledger = new RedisLedger(node.redis);
    private final BookPages pages = new BookPages(node.redis);
    private final BookIndex index = new BookIndex(node.redis, ledger);
    private final String person = someone();

    @Override
    protected Book book() {
        return book;
    }

    @Override
    protected String person() {
        return person;
    }

    @AfterAll
    void end() {
        node.close();
    }

    @Test
    void keepsTheVisitsOfCallersOutsideConversations() {
        Appointment visit = Visits.visit(id(), id());

        book.reserve(page(), MORNING, 1, id(), visit, null);

        assertThat(book.find(visit.id())).contains(visit);
    }

    @Test
    void sealsWhatIsPersonal() {
        Page page = page();
        Appointment visit = Visits.visit(id(), id());
        book.reserve(page, MORNING, 1, id(), visit, person);

        String stored = new String(pages.read(page, visit.id()).visit(), StandardCharsets.UTF_8);

        assertThat(stored).contains(person, MORNING).doesNotContain("13900000001", "王女士", "文三路", "打不着火");
    }

    @Test
    void cannotReadTheVisitOfSomebodyWhoWasForgotten() {
        String forgotten = someone();
        Appointment visit = Visits.visit(id(), id());
        book.reserve(page(), MORNING, 1, id(), visit, forgotten);
        node.keys.destroy(forgotten);

        assertThat(book.find(visit.id())).isEmpty();
        assertThat(book.change(visit.id(), Visits.cancelling())).isEmpty();
    }

    @Test
    void writesNothingForSomebodyWhoWasForgotten() {
        String forgotten = someone();
        node.keys.destroy(forgotten);
        Page page = page();

        assertThat(book.reserve(page, MORNING, 1, id(), Visits.visit(id(), id()), forgotten))
                .isEqualTo(new Reservation.Full());
        assertThat(book.taken(page)).isEmpty();
    }

    @Test
    void leavesAVisitReadableThatWasDisownedBeforeItsPersonWasForgotten() {
        String forgotten = someone();
        Appointment visit = Visits.visit(id(), id());
        book.reserve(page(), MORNING, 1, id(), visit, forgotten);

        book.disown(visit.id());
        node.keys.destroy(forgotten);

        assertThat(book.find(visit.id())).contains(visit.disowned());
    }

    @Test
    void forgetsEverythingTwoMonthsAfterTheDay() {
        Page far = new Page("杭州" + id(), LocalDate.now(ZoneOffset.UTC).plusDays(100));
        Appointment visit = Visits.visit(id(), id());
        String key = id();
        book.reserve(far, MORNING, 1, key, visit, person);
        book.change(visit.id(), Visits.cancelling());

        List<String> written = List.of(
                BookKeys.taken(far),
                BookKeys.keys(far),
                BookKeys.of(far)[1],
                BookKeys.place(visit.id()),
                BookKeys.number(visit.number()),
                BookKeys.key(key));
        assertThat(written).allSatisfy(name -> assertThat(daysLeft(name)).isBetween(159L, 162L));
    }

    private long daysLeft(String name) {
        return Duration.ofMillis(node.redis.call(commands -> node.redis.await(commands.pttl(name))))
                .toDays();
    }

    @Test
    void leadsFromAKeyToTheVisitThatWasWrittenRightBeforeACrash() {
        Page page = page();
        String key = id();
        Appointment visit = Visits.visit(id(), id());
        index.use(key, null, page);
        pages.reserve(page, MORNING, 1, key, visit.id(), sealed(visit, MORNING), Steps.NONE);
        assertThat(book.find(visit.id())).isEmpty();

        assertThat(book.reserve(page, MORNING, 1, key, Visits.visit(id(), id()), person))
                .isEqualTo(new Reservation.Made(visit));

        assertThat(book.find(visit.id())).contains(visit);
        assertThat(book.numbered(visit.number())).contains(visit);
        assertThat(ledger.of(person)).contains(visit.id());
        assertThat(book.taken(page)).isEqualTo(Map.of(MORNING, 1));
    }

    @Test
    void booksUnderAKeyThatWasOnlyRememberedWhenTheNodeDied() {
        String key = id();
        index.use(key, null, page());
        Appointment visit = Visits.visit(id(), id());

        assertThat(book.reserve(page(), MORNING, 1, key, visit, person)).isEqualTo(new Reservation.Made(visit));
    }

    @Test
    void shutsOutALateWriterOnceItsKeyWentToAnotherDay() {
        Page first = page();
        String key = id();
        index.use(key, null, first);
        Appointment visit = Visits.visit(id(), id());
        book.reserve(page(), MORNING, 1, key, visit, person);

        Appointment late = Visits.visit(id(), id());
        assertThat(pages.reserve(first, MORNING, 1, key, late.id(), sealed(late, MORNING), Steps.NONE))
                .isEqualTo(new BookPages.Slip.Void());
        assertThat(book.taken(first)).isEmpty();
    }

    /// A move to another page was noted, and got so far; another visit stays in the window that is left.
    @Nested
    class AMoveThatWasInterrupted {

        private final Page from = page();
        private final Page to = page();
        private final Appointment visit = Visits.visit(id(), id());
        private final Appointment later = Visits.movingTo(Visits.MONDAY, 13).apply(visit);
        private final BookMove move =
                new BookMove(id(), MORNING, AFTERNOON, 1, Steps.NONE, to, sealed(later, AFTERNOON));

        AMoveThatWasInterrupted() {
            book.reserve(from, MORNING, 2, id(), visit, person);
            book.reserve(from, MORNING, 2, id(), Visits.visit(id(), id()), person);
            pages.mark(from, visit.id(), pages.read(from, visit.id()).visit(), move.bytes());
        }

        @Test
        void isBroughtToItsEndByWhoeverLooksNext() {
            assertThat(book.find(visit.id())).contains(later);
            assertOnlyNewWindowIsTaken();
        }

        @Test
        void takesTheNewWindowOnce() {
            take();

            assertThat(book.find(visit.id())).contains(later);
            assertOnlyNewWindowIsTaken();
        }

        @Test
        void freesTheOldWindowOnce() {
            take();
            pages.leave(from, visit.id(), move.bytes(), MORNING);

            assertThat(book.find(visit.id())).contains(later);
            assertOnlyNewWindowIsTaken();
        }

        @Test
        void keepsTheWayToTheNewPage() {
            take();
            pages.leave(from, visit.id(), move.bytes(), MORNING);
            index.moved(visit.id(), index.place(visit.id()).orElseThrow(), new BookIndex.Place(to, move.key()));

            assertThat(book.find(visit.id())).contains(later);
            assertOnlyNewWindowIsTaken();
        }

        @Test
        void comesBackAlthoughItsNoteWasLeftBehind() {
            keepsTheWayToTheNewPage();

            book.move(visit.id(), from, MORNING, 2, Visits.movingTo(Visits.MONDAY, 9));

            assertThat(book.find(visit.id())).contains(visit);
            assertThat(book.taken(from)).isEqualTo(Map.of(MORNING, 2));
            assertThat(book.taken(to)).isEqualTo(Map.of(AFTERNOON, 0));
        }

        @Test
        void isGivenUpWhereTheNewWindowHasBeenTakenMeanwhile() {
            book.reserve(to, AFTERNOON, 1, id(), Visits.visit(id(), id()), person);

            assertThat(book.find(visit.id())).contains(visit);
            assertThat(book.taken(from)).isEqualTo(Map.of(MORNING, 2));
            assertThat(book.taken(to)).isEqualTo(Map.of(AFTERNOON, 1));
        }

        @Test
        void isOverBeforeTheVisitIsCancelled() {
            take();

            Optional<Appointment> cancelled = book.change(visit.id(), Visits.cancelling());

            assertThat(cancelled).contains(Visits.cancelling().apply(later));
            assertThat(book.taken(from)).isEqualTo(Map.of(MORNING, 1));
            assertThat(book.taken(to)).isEqualTo(Map.of(AFTERNOON, 0));
        }

        private void take() {
            pages.reserve(to, AFTERNOON, 1, move.key(), visit.id(), move.visit(), Steps.NONE);
        }

        private void assertOnlyNewWindowIsTaken() {
            assertThat(book.taken(from)).isEqualTo(Map.of(MORNING, 1));
            assertThat(book.taken(to)).isEqualTo(Map.of(AFTERNOON, 1));
            assertThat(book.find(visit.id())).contains(later);
        }
    }

    private byte[] sealed(Appointment visit, String window) {
        return records.seal(new VisitRecords.Visit(visit, person, window)).orElseThrow();
    }

    private String someone() {
        String someone = "p-" + id();
        node.keys.make(someone);
        return someone;
    }

    private static Page page() {
        return new Page("杭州" + id(), Visits.MONDAY);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
