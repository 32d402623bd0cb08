package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.Replies;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/// The door of the book that ships: `service` is the service key, `c-1` and `c-2` are the tokens of two
/// conversations.
class BookingControllerTest {

    private static final String APPOINTMENTS = "/booking/v1/appointments";

    private final MemoryBook book = new MemoryBook();
    private final WebTestClient client = client();

    @Test
    void offersWindowsToAnyone() {
        client.get()
                .uri("/booking/v1/slots?city=杭州&product=gas-stove&from=2026-11-23&days=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("repair")
                .jsonPath("$.city")
                .isEqualTo("杭州")
                .jsonPath("$.slots.length()")
                .isEqualTo(3)
                .jsonPath("$.slots[0].from")
                .isEqualTo("09:00");
    }

    @Test
    void booksAWindowForAConversation() {
        Map<?, ?> visit = booked("c-1", "k1");
        assertThat(visit.get("status")).isEqualTo("confirmed");
        assertThat(visit.get("conversation")).isEqualTo("c-1");
        assertThat(book.of("p-c-1")).extracting(Appointment::id).containsExactly((String) visit.get("id"));
    }

    @Test
    void booksTheSameKeyOnce() {
        assertThat(booked("c-1", "k1")).isEqualTo(booked("c-1", "k1"));
        assertThat(book.of("p-c-1")).hasSize(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        assertThat(booked("c-1", "k1").get("id"))
                .isNotEqualTo(booked("c-2", "k1").get("id"));
    }

    @Test
    void sealsWhatAnotherSystemBooksWithTheKeyOfThePersonWhoseConversationItNames() {
        Map<String, Object> body = body();
        body.put("conversation", "c-2");
        post("service", "k1", body).expectStatus().isCreated();
        assertThat(book.of("p-c-2")).hasSize(1);
    }

    @Test
    void asksForAKey() {
        post("nobody", "k1", body()).expectStatus().isUnauthorized();
        client.get().uri(APPOINTMENTS + "/v").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void hidesTheVisitsOfOthers() {
        String id = (String) booked("c-1", "k1").get("id");
        for (String method : List.of("GET", "DELETE")) {
            call(method, id, "c-2").expectStatus().isNotFound();
            call(method, "nobody", "c-2").expectStatus().isNotFound();
        }
        change("c-2", id, slot("2026-11-24")).expectStatus().isNotFound();
        assertThat(book.find(id).orElseThrow().open()).isTrue();
        call("GET", id, "service").expectStatus().isOk();
    }

    @Test
    void movesAndCancelsAVisit() {
        String id = (String) booked("c-1", "k1").get("id");
        change("c-1", id, slot("2026-11-24"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.slot.date")
                .isEqualTo("2026-11-24");
        call("DELETE", id, "c-1").expectBody().jsonPath("$.status").isEqualTo("cancelled");
        change("c-1", id, slot("2026-11-23"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too-late");
    }

    @Test
    void changesThePhoneTheAddressAndWhatElseIsWanted() {
        String id = (String) booked("c-1", "k1").get("id");
        Map<String, Object> change = Map.of(
                "contact", Map.of("phone", "13800000002"),
                "address", Map.of("detail", "武林路 9 号"),
                "also", List.of(Map.of("words", "顺便看看油烟机")));
        patch("c-1", id, change)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.contact.phone")
                .isEqualTo("13800000002")
                .jsonPath("$.address.detail")
                .isEqualTo("武林路 9 号")
                .jsonPath("$.also[0].words")
                .isEqualTo("顺便看看油烟机");
    }

    @Test
    void namesTheChangeThatIsWrong() {
        String id = (String) booked("c-1", "k1").get("id");
        wrongChange(id, Map.of(), "slot");
        wrongChange(id, Map.of("contact", Map.of("phone", "12")), "contact.phone");
        wrongChange(id, Map.of("address", Map.of("city", "成都")), "address.city");
        wrongChange(id, Map.of("also", List.of(Map.of("product", "x"))), "also.words");
    }

    private void wrongChange(String id, Map<String, Object> change, String field) {
        patch("c-1", id, change)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void findsAVisitByItsNumberForWhomItConcerns() {
        String number = (String) booked("c-1", "k1").get("number");
        numbered("c-1", number).expectStatus().isOk();
        numbered("service", number).expectStatus().isOk();
        numbered("c-2", number).expectStatus().isNotFound();
    }

    private WebTestClient.ResponseSpec numbered(String caller, String number) {
        return client.get()
                .uri(APPOINTMENTS + "?number=" + number)
                .header("Authorization", caller)
                .exchange();
    }

    @Test
    void takesProgressOnceAndForwardOnly() {
        String id = (String) booked("c-1", "k1").get("id");
        report("service", id, "assigned").expectStatus().isOk();
        report("service", id, "on-the-way").expectStatus().isOk();
        report("service", id, "on-the-way")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.timeline.length()")
                .isEqualTo(3);
        progressRefused(id, "assigned", "progress-backwards");
        report("service", id, "done").expectStatus().isOk();
        progressRefused(id, "on-the-way", "appointment-over");
    }

    @Test
    void takesNoProgressOfAVisitThatIsCancelled() {
        String id = (String) booked("c-1", "k1").get("id");
        call("DELETE", id, "c-1");
        progressRefused(id, "done", "appointment-over");
    }

    private void progressRefused(String id, String status, String code) {
        report("service", id, status)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void takesProgressFromTheDispatchSystemOnly() {
        String id = (String) booked("c-1", "k1").get("id");
        report("c-1", id, "done").expectStatus().isForbidden();
        report("nobody", id, "done").expectStatus().isUnauthorized();
        report("service", "nobody", "done").expectStatus().isNotFound();
        for (String status : List.of("confirmed", "cancelled", "late")) {
            report("service", id, status)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("status");
        }
    }

    private WebTestClient.ResponseSpec report(String caller, String id, String status) {
        return client.post()
                .uri(APPOINTMENTS + "/" + id + "/progress")
                .header("Authorization", caller)
                .bodyValue(Map.of("status", status))
                .exchange();
    }

    @Test
    void saysThatAWindowIsFull() {
        booked("service", "k1");
        booked("service", "k2");
        post("service", "k3", body())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://carechat.org/problems/slot-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "product", "slot", "contact", "address"})
    void namesTheFieldThatIsMissing(String field) {
        Map<String, Object> body = body();
        body.remove(field);
        post("service", "k1", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .value(named -> assertThat((String) named).startsWith(field));
    }

    @ParameterizedTest
    @CsvSource({"service, haircut", "product, toaster"})
    void namesTheFieldThatIsWrong(String field, String value) {
        Map<String, Object> body = body();
        body.put(field, value);
        refused(body, field);
    }

    @Test
    void keepsTheConversationOfAnotherSystem() {
        Map<String, Object> body = body();
        body.put("conversation", "somewhere-else");
        post("service", "k1", body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.conversation")
                .isEqualTo("somewhere-else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "call me", "１３９"})
    void refusesWhatIsNoPhone(String phone) {
        Map<String, Object> body = body();
        body.put("contact", Map.of("name", "王女士", "phone", phone));
        refused(body, "contact.phone");
    }

    @ParameterizedTest
    @CsvSource({
        "city=&product=gas-stove, city",
        "city=杭州&product=toaster, product",
        "city=杭州&product=gas-stove&service=haircut, service",
        "city=杭州&product=gas-stove&from=monday, from",
        "city=杭州&product=gas-stove&days=0, days",
        "city=杭州&product=gas-stove&days=99, days"
    })
    void namesTheParameterThatIsWrong(String query, String field) {
        client.get()
                .uri("/booking/v1/slots?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void asksForAnIdempotencyKey() {
        client.post()
                .uri(APPOINTMENTS)
                .header("Authorization", "service")
                .bodyValue(body())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void speaksTheCallersLanguage() {
        client.get()
                .uri("/booking/v1/slots?city=&product=gas-stove")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("'city' is missing or wrong.");
    }

    private void refused(Map<String, Object> body, String field) {
        post("service", "k1", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    private Map<?, ?> booked(String caller, String key) {
        return post(caller, key, body())
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec post(String caller, String key, Map<String, Object> body) {
        return client.post()
                .uri(APPOINTMENTS)
                .header("Authorization", caller)
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec change(String caller, String id, String slot) {
        return patch(caller, id, Map.of("slot", Map.of("id", slot)));
    }

    private WebTestClient.ResponseSpec patch(String caller, String id, Map<String, Object> change) {
        return client.patch()
                .uri(APPOINTMENTS + "/" + id)
                .header("Authorization", caller)
                .bodyValue(change)
                .exchange();
    }

    private WebTestClient.ResponseSpec call(String method, String id, String caller) {
        return client.method(HttpMethod.valueOf(method))
                .uri(APPOINTMENTS + "/" + id)
                .header("Authorization", caller)
                .exchange();
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("service", "repair");
        body.put("product", "gas-stove");
        body.put("slot", Map.of("id", slot("2026-11-23")));
        body.put("contact", Map.of("name", "王女士", "phone", "139 0000-0001"));
        body.put("address", Map.of("city", "杭州", "detail", "文三路 88 号"));
        return body;
    }

    private static String slot(String day) {
        return new SlotId("杭州", LocalDate.parse(day), LocalTime.of(9, 0), LocalTime.of(12, 0), "any").encoded();
    }

    private WebTestClient client() {
        MemoryConversations feed = new MemoryConversations();
        Talks.open(feed, "c-1");
        Talks.open(feed, "c-2");
        BookingController controller = new BookingController(
                Books.builtIn(book, Arranging.CLOCK), caller(), feed, Replies.PRODUCTS, Replies.PHRASEBOOK);
        return WebTestClient.bindToController(controller)
                .controllerAdvice(new Problems())
                .build();
    }

    private static Callers caller() {
        return authorization -> switch (String.valueOf(authorization)) {
            case "service" -> new Callers.Caller.Service();
            case "c-1", "c-2" -> new Callers.Caller.Customer(authorization);
            default -> new Callers.Caller.Nobody();
        };
    }

    /// As Spring Boot does with `spring.webflux.problemdetails.enabled`.
    @ControllerAdvice
    private static final class Problems extends ResponseEntityExceptionHandler {}
}
