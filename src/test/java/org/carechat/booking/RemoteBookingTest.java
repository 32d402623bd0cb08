package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RemoteBookingTest extends BookingApiContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MemoryBook book = new MemoryBook();
    private final OtherBook other = new OtherBook(Books.builtIn(book, Arranging.CLOCK));
    private final RemoteBooking booking = new RemoteBooking(other.uri(), "secret", JSON, Duration.ofSeconds(10));

    @Override
    BookingApi api() {
        return booking;
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void namesItselfWithTheServiceKey() {
        free();
        assertThat(other.authorizations).containsOnly("Bearer secret");
        assertThat(other.calls).containsExactly("GET /booking/v1/slots");
    }

    @Test
    void looksUpWhatBecameOfAVisitThatWasCancelledWithoutAWord() {
        Appointment visit = booked("k1", free().getFirst());
        other.instead = exchange -> exchange.getRequestMethod().equals("DELETE") && sent(exchange, 204, "");
        assertThat(((BookingApi.Booked) booking.cancel(visit.id(), "customer"))
                        .appointment()
                        .status())
                .isEqualTo(Appointment.Status.CANCELLED);
    }

    @Test
    void leavesAConflictThatItDoesNotKnowToAPerson() {
        VisitSlot slot = free().getFirst();
        other.instead = exchange -> sent(exchange, 409, "{\"type\":\"https://example.org/blacklisted\"}");
        assertThat(booking.book("k1", Books.request(slot.id()))).isInstanceOf(BookingApi.Unavailable.class);
    }

    @Test
    void isUnavailableWhereNobodyListens() {
        other.close();
        assertUnavailable();
    }

    @Nested
    class AgainstAHostileServer {

        private final CountDownLatch never = new CountDownLatch(1);
        private final RemoteBooking hasty = new RemoteBooking(other.uri(), null, JSON, Duration.ofSeconds(2));

        @AfterEach
        void letGo() {
            never.countDown();
        }

        @ParameterizedTest
        @ValueSource(ints = {200, 201, 204, 301, 400, 401, 403, 418, 429, 500, 502, 503})
        void promisesNothingWithoutABody(int status) {
            other.instead = exchange -> sent(exchange, status, "");
            assertUnavailable();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    "null",
                    "\"ok\"",
                    "<html>login</html>",
                    "{\"slots\":[{}]}",
                    "{\"slots\":[{\"id\":\"a\",\"date\":\"tomorrow\",\"from\":\"09:00\",\"to\":\"12:00\"}]}",
                    "{\"id\":\"v\",\"status\":\"booked!\"}",
                    "{\"id\":7,\"status\":\"confirmed\"}",
                    "{\"id\":\"v\",\"status\":\"confirmed\",\"service\":\"repair\",\"product\":\"gas-stove\","
                            + "\"slot\":{\"date\":\"2026-11-23\",\"from\":\"09:00\",\"to\":\"12:00\"}}"
                })
        void promisesNothingForWhatIsNotTheContract(String body) {
            other.instead = exchange -> sent(exchange, 200, body);
            assertUnavailable();
        }

        @Test
        void doesNotReadAnAnswerWithoutAnEnd() {
            other.instead = exchange -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] noise = "[".repeat(1 << 16).getBytes();
                try (var body = exchange.getResponseBody()) {
                    while (never.getCount() > 0) {
                        body.write(noise);
                    }
                }
                return true;
            };
            assertUnavailable();
        }

        @Test
        void waitsForNoServerThatHangs() {
            other.before = exchange -> waits();
            assertThat(hasty.slots(Books.query(Visits.MONDAY, 1))).isInstanceOf(BookingApi.Unavailable.class);
        }

        @Test
        void waitsForNoBodyThatHangs() {
            other.instead = exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                return waits();
            };
            assertThat(hasty.find("v")).isInstanceOf(BookingApi.Unavailable.class);
        }

        @Test
        void findsTheVisitThatWasBookedBeforeTheAnswerWasLost() {
            VisitSlot slot = free().getFirst();
            AtomicInteger lost = new AtomicInteger(1);
            other.instead = exchange -> lost.getAndDecrement() > 0 && sent(exchange, 502, "");

            Appointment visit = booked("k1", slot);

            assertThat(book.of("p-1")).isEmpty();
            assertThat(book.find(visit.id())).isPresent();
            assertThat(book.taken(new Book.Page("杭州", slot.date())).values()).containsExactly(1);
            assertThat(other.calls).filteredOn(call -> call.startsWith("POST")).hasSize(2);
        }

        @Test
        void findsTheVisitThatWasBookedWhileItTimedOut() {
            VisitSlot slot = free().getFirst();
            AtomicInteger slow = new AtomicInteger(1);
            other.instead = exchange -> slow.getAndDecrement() > 0 && waits();

            assertThat(hasty.book("k1", Books.request(slot.id()))).isInstanceOf(BookingApi.Booked.class);
            assertThat(book.taken(new Book.Page("杭州", slot.date())).values()).containsExactly(1);
        }

        @Test
        void asksNoMoreForAWhileOnceItFailsAgainAndAgain() {
            other.before = exchange -> sent(exchange, 500, "");
            for (int i = 0; i < 30; i++) {
                booking.find("v");
            }
            assertThat(other.calls).hasSizeLessThan(10);
        }

        private boolean waits() {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }

    private void assertUnavailable() {
        assertThat(booking.slots(Books.query(Visits.MONDAY, 1))).isInstanceOf(BookingApi.Unavailable.class);
        assertThat(booking.book("k1", Books.request("s"))).isInstanceOf(BookingApi.Unavailable.class);
        assertThat(booking.find("v")).isInstanceOf(BookingApi.Unavailable.class);
        assertThat(booking.numbered("22222222")).isInstanceOf(BookingApi.Unavailable.class);
        assertThat(booking.amend("v", Amendment.phone("13800000002"))).isInstanceOf(BookingApi.Unavailable.class);
        assertThat(booking.reschedule("v", "s")).isInstanceOf(BookingApi.Unavailable.class);
        assertThat(booking.cancel("v", "customer")).isInstanceOf(BookingApi.Unavailable.class);
    }

    private static boolean sent(HttpExchange exchange, int status, String body) throws IOException {
        OtherBook.send(exchange, status, body);
        return true;
    }
}
