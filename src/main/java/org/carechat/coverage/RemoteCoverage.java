package org.carechat.coverage;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carechat.coverage.rules.CaseFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Somebody else's rules under the same contract. One deadline holds for everything, a second try and a body
/// that drips included; what isn't a proper decision by then is [Unavailable], and after several of them nobody
/// is kept waiting for a while.
final class RemoteCoverage implements CoverageRules, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCoverage.class);
    private static final String PATH = "/rules/v1/coverage/decisions";
    private static final int TRIES = 2;
    private static final int LARGEST_BODY = 256 * 1024;

    /// How long is waited: for a connection, and in all; and for how long it is left alone after it has failed
    /// too often.
    record Patience(Duration connect, Duration total, Duration rest) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3));

        Patience(Duration connect, Duration total) {
            this(connect, total, Duration.ofSeconds(10));
        }
    }

    /// A try that failed in a way that another may not.
    private static final class WorthAnotherTry extends IOException {
        WorthAnotherTry(String message) {
            super(message);
        }
    }

    private final URI url;
    private final Patience patience;
    private final JsonMapper json;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead = Bulkhead.of(
            "coverage", BulkheadConfig.custom().maxConcurrentCalls(64).build());

    /// @param base where the rules API is, with or without its path
    RemoteCoverage(URI base, Patience patience, JsonMapper json) {
        this.url = address(base);
        this.patience = patience;
        this.json = json;
        this.breaker = CircuitBreaker.of(
                "coverage",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(patience.rest())
                        .build());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    @Override
    public CoverageAnswer decide(LocalDate asOf, CaseFacts facts) {
        try {
            return bulkhead.executeCallable(() -> breaker.executeCallable(() -> inTime(asOf, facts)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("interrupted");
        } catch (Exception e) {
            return unavailable(e.toString());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    private static URI address(URI base) {
        String text = base.toString().replaceAll("/+$", "");
        return URI.create(text.endsWith(PATH) ? text : text + PATH);
    }

    private Decision inTime(LocalDate asOf, CaseFacts facts) throws Exception {
        Future<Decision> asked = threads.submit(() -> tried(asOf, facts));
        try {
            return asked.get(patience.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no decision within " + patience.total(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            asked.cancel(true);
        }
    }

    private Decision tried(LocalDate asOf, CaseFacts facts) throws IOException, InterruptedException {
        HttpRequest request = request(asOf, facts);
        for (int attempt = 1; ; attempt++) {
            try {
                return standing(once(request), asOf);
            } catch (WorthAnotherTry | ConnectException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Decision once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() >= 500) {
                throw new WorthAnotherTry("status " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new IOException("the answer is too long");
            }
            return DecisionJson.read(json.readValue(bytes, Object.class));
        }
    }

    /// What is free is so for the day that was asked about.
    private static Decision standing(Decision decision, LocalDate asOf) throws IOException {
        LocalDate until = decision.ruling().until();
        if (until != null && until.isBefore(asOf)) {
            throw new IOException("the decision rests on a period that was over on " + until);
        }
        return decision;
    }

    private HttpRequest request(LocalDate asOf, CaseFacts facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("asOf", asOf.toString());
        body.put("facts", facts.wire());
        return HttpRequest.newBuilder(url)
                .timeout(patience.total())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8))
                .build();
    }

    private static Unavailable unavailable(String why) {
        LOG.warn("the rules API gave no decision: {}", why);
        return new Unavailable(why);
    }
}
