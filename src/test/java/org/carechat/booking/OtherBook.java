package org.carechat.booking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's book: speaks the booking API of another system over HTTP, and can be made to misbehave. It was
/// written from the contract, not with the classes of the service's own door.
final class OtherBook implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String APPOINTMENTS = "/booking/v1/appointments";

    /// What happens to a request instead of an answer; returns whether it is dealt with.
    interface Mischief {
        boolean with(HttpExchange exchange) throws IOException;
    }

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    volatile Mischief before = exchange -> false;
    volatile Mischief instead = exchange -> false;
    private final BookingApi book;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private record Answer(int status, Map<String, Object> body) {}

    OtherBook(BookingApi book) {
        this.book = book;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/crm/booking/v1/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/crm/");
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath().substring("/crm".length());
        calls.add(exchange.getRequestMethod() + " " + path);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (before.with(exchange)) {
            return;
        }
        Answer answer = answer(exchange, path);
        if (!instead.with(exchange)) {
            send(exchange, answer.status(), JSON.writeValueAsString(answer.body()));
        }
    }

    private Answer answer(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/booking/v1/slots")) {
            return slots(params(exchange));
        }
        if (path.equals(APPOINTMENTS) && exchange.getRequestMethod().equals("GET")) {
            return answer(book.numbered(params(exchange).get("number")));
        }
        if (path.equals(APPOINTMENTS)) {
            return answer(book.book(exchange.getRequestHeaders().getFirst("Idempotency-Key"), request(body(exchange))));
        }
        String id = decoded(path.substring(APPOINTMENTS.length() + 1));
        return answer(
                switch (exchange.getRequestMethod()) {
                    case "GET" -> book.find(id);
                    case "PATCH" -> changed(id, body(exchange));
                    case "DELETE" -> book.cancel(id, params(exchange).get("reason"));
                    case String other -> throw new IllegalStateException(other);
                });
    }

    private BookingApi.BookingAnswer changed(String id, Map<?, ?> body) {
        if (body.containsKey("slot")) {
            return book.reschedule(id, (String) map(body, "slot").get("id"));
        }
        Map<?, ?> contact = map(body, "contact");
        Map<?, ?> address = map(body, "address");
        return book.amend(
                id,
                new Amendment(
                        (String) contact.get("name"),
                        (String) contact.get("phone"),
                        (String) address.get("district"),
                        (String) address.get("detail"),
                        also(body)));
    }

    private static Appointment.Extra also(Map<?, ?> body) {
        return body.get("also") instanceof List<?> also && also.getFirst() instanceof Map<?, ?> extra
                ? new Appointment.Extra((String) extra.get("product"), (String) extra.get("words"))
                : null;
    }

    private Answer slots(Map<String, String> params) {
        SlotQuery query = new SlotQuery(
                params.get("city"),
                params.get("district"),
                params.get("product"),
                VisitService.ofWire(params.get("service")).orElseThrow(),
                LocalDate.parse(params.get("from")),
                Integer.parseInt(params.get("days")));
        List<Map<String, String>> slots = ((BookingApi.Slots) book.slots(query))
                .slots().stream()
                        .map(slot -> Map.of(
                                "id", slot.id(),
                                "date", slot.date().toString(),
                                "from", slot.from().toString(),
                                "to", slot.to().toString()))
                        .toList();
        return new Answer(200, Map.of("slots", slots, "more", "than was asked for"));
    }

    private static Answer answer(BookingApi.BookingAnswer answer) {
        return switch (answer) {
            case BookingApi.Booked booked -> new Answer(200, AppointmentData.whole(booked.appointment()));
            case BookingApi.SlotTaken ignored -> problem(409, "slot-taken");
            case BookingApi.TooLate ignored -> problem(409, "too-late");
            case BookingApi.NoSuchAppointment ignored -> problem(404, "no-such-appointment");
            case BookingApi.Unavailable ignored -> problem(503, "unavailable");
        };
    }

    private static Answer problem(int status, String type) {
        return new Answer(status, Map.of("type", "https://example.org/problems/" + type, "status", status));
    }

    private static VisitRequest request(Map<?, ?> body) {
        Map<?, ?> contact = map(body, "contact");
        Map<?, ?> address = map(body, "address");
        return new VisitRequest(
                VisitService.ofWire((String) body.get("service")).orElseThrow(),
                (String) body.get("product"),
                (String) body.get("symptom"),
                List.of(),
                (Boolean) body.get("danger"),
                (String) map(body, "slot").get("id"),
                new Appointment.Contact((String) contact.get("name"), (String) contact.get("phone")),
                new Appointment.Address(
                        (String) address.get("city"), (String) address.get("district"), (String) address.get("detail")),
                null,
                List.of(),
                (String) body.get("conversation"),
                null);
    }

    private static Map<?, ?> body(HttpExchange exchange) throws IOException {
        return JSON.readValue(exchange.getRequestBody().readAllBytes(), Map.class);
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return from.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static Map<String, String> params(HttpExchange exchange) {
        Map<String, String> params = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] sides = pair.split("=", 2);
            params.put(sides[0], decoded(sides[1]));
        }
        return params;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
