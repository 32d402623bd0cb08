package org.carechat.booking;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's book under the same contract. Whatever isn't a proper answer in time is
/// [BookingApi.Unavailable]; booking is retried once under the same key, so that a late success is found and
/// not doubled.
final class RemoteBooking implements BookingApi {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteBooking.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration TOTAL = Duration.ofSeconds(3);
    private static final String APPOINTMENTS = "/booking/v1/appointments";
    private static final long LONGEST_ANSWER = 1 << 20;

    private final String base;
    private final @Nullable String serviceKey;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "booking",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofSeconds(10))
                    .build());
    private final Bulkhead bulkhead = Bulkhead.of(
            "booking", BulkheadConfig.custom().maxConcurrentCalls(32).build());

    private final Duration total;

    RemoteBooking(URI base, @Nullable String serviceKey, JsonMapper json) {
        this(base, serviceKey, json, TOTAL);
    }

    /// @param total how long an answer may take, with its body
    RemoteBooking(URI base, @Nullable String serviceKey, JsonMapper json, Duration total) {
        this.base = base.toString().replaceAll("/+$", "");
        this.serviceKey = serviceKey;
        this.json = json;
        this.total = total;
    }

    @Override
    public SlotsAnswer slots(SlotQuery query) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("city", query.city());
        params.put("district", query.district() == null ? "" : query.district());
        params.put("product", query.product());
        params.put("service", query.service().wire());
        params.put("from", query.from().toString());
        params.put("days", Integer.toString(query.days()));
        try {
            HttpResponse<String> answer =
                    send(request("/booking/v1/slots?" + encoded(params)).GET());
            return answer.statusCode() == 200
                    ? new Slots(VisitReader.slots(json.readTree(answer.body())))
                    : unavailable("status " + answer.statusCode());
        } catch (IOException | RuntimeException e) {
            return unavailable(e.toString());
        }
    }

    @Override
    public BookingAnswer book(String key, VisitRequest request) {
        HttpRequest.Builder call =
                request(APPOINTMENTS).header("Idempotency-Key", key).POST(body(VisitReader.body(request)));
        BookingAnswer first = answer(call);
        return first instanceof Unavailable ? answer(call) : first;
    }

    @Override
    public BookingAnswer find(String id) {
        return answer(request(appointment(id)).GET());
    }

    @Override
    public BookingAnswer numbered(String number) {
        return answer(
                request(APPOINTMENTS + "?" + encoded(Map.of("number", number))).GET());
    }

    @Override
    public BookingAnswer amend(String id, Amendment amendment) {
        return changed(id, request(appointment(id)).method("PATCH", body(VisitReader.body(amendment))));
    }

    @Override
    public BookingAnswer reschedule(String id, String slot) {
        return changed(id, request(appointment(id)).method("PATCH", body(Map.of("slot", Map.of("id", slot)))));
    }

    @Override
    public BookingAnswer cancel(String id, String reason) {
        return changed(
                id,
                request(appointment(id) + "?" + encoded(Map.of("reason", reason)))
                        .DELETE());
    }

    /// Changes are safe to be asked about afterwards: what stands in the book counts.
    private BookingAnswer changed(String id, HttpRequest.Builder call) {
        return tried(call, response -> switch (response.statusCode()) {
            case 204 -> find(id);
            case 409 ->
                problem(response).endsWith("/too-late") && find(id) instanceof Booked(Appointment visit)
                        ? new TooLate(visit)
                        : settled(response);
            default -> settled(response);
        });
    }

    private BookingAnswer answer(HttpRequest.Builder call) {
        return tried(call, this::settled);
    }

    /// Only a window that is taken is a reason to offer others; every other conflict is a matter for a person.
    private BookingAnswer settled(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> new Booked(VisitReader.appointment(json.readTree(response.body())));
            case 404 -> new NoSuchAppointment();
            case 409 -> problem(response).endsWith("/slot-taken") ? new SlotTaken() : unavailable("a conflict");
            default -> unavailable("status " + response.statusCode());
        };
    }

    private String problem(HttpResponse<String> response) {
        return json.readTree(response.body()).path("type").asString("");
    }

    private BookingAnswer tried(HttpRequest.Builder call, Function<HttpResponse<String>, BookingAnswer> read) {
        try {
            return read.apply(send(call));
        } catch (IOException | RuntimeException e) {
            return unavailable(e.toString());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws IOException {
        try {
            return bulkhead.executeCallable(() -> breaker.executeCallable(() -> {
                HttpResponse<String> answer = within(call.build());
                if (answer.statusCode() >= 500) {
                    throw new IOException("status " + answer.statusCode());
                }
                return answer;
            }));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /// The request's own timeout ends with the headers: a body that never ends has to be cut off, too.
    private HttpResponse<String> within(HttpRequest call) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                call, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    private static String appointment(String id) {
        return APPOINTMENTS + "/" + encoded(id);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        return serviceKey == null ? request : request.header("Authorization", "Bearer " + serviceKey);
    }

    private HttpRequest.BodyPublisher body(Map<String, Object> data) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(data));
    }

    private static String encoded(Map<String, String> params) {
        List<String> pairs = params.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                .toList();
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Unavailable unavailable(String why) {
        LOG.warn("the booking API didn't answer properly: {}", why);
        return new Unavailable(why);
    }
}
