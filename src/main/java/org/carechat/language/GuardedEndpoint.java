package org.carechat.language;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// An endpoint with its circuit breaker: waits for an answer for so long and no longer. Thread-safe.
final class GuardedEndpoint {

    private static final int HALF_OPEN_CALLS = 2;
    /// Nothing that was asked for is that long.
    private static final int LETTERS_PER_TOKEN = 6;

    /// How a try went.
    ///
    /// @param end what the endpoint said of it
    /// @param firstNanos until something came; 0 where nothing did
    record Try(Told told, String text, Hearing.Word.End end, long firstNanos, String why) {

        static Try failed(Told.Reason reason, String why) {
            return new Try(Told.failed(reason), "", Hearing.Word.End.NONE, 0, why);
        }
    }

    private final Endpoint endpoint;
    private final ModelSettings.Price price;
    private final CircuitBreaker breaker;
    private final long firstToken;
    private final LongSupplier nanos;

    GuardedEndpoint(Endpoint endpoint, ModelSettings.Price price, ModelSettings settings, LongSupplier nanos) {
        this.endpoint = endpoint;
        this.price = price;
        this.nanos = nanos;
        firstToken = settings.times().firstToken().toNanos();
        breaker = CircuitBreaker.of(
                endpoint.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.breaking().window())
                        .minimumNumberOfCalls(settings.breaking().least())
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.breaking().pause())
                        .permittedNumberOfCallsInHalfOpenState(HALF_OPEN_CALLS)
                        .build());
    }

    String name() {
        return endpoint.name();
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    /// @return millionths of the currency
    long cost(int input, int output) {
        return Math.round(price.input() * input + price.output() * output);
    }

    /// Throws nothing but on interruption, which is passed on to the thread.
    ///
    /// @param until when to give up, by the nanosecond clock
    Try ask(Asking asking, long until, LanguageModel.Listener listener) {
        if (!breaker.tryAcquirePermission()) {
            return Try.failed(Told.Reason.OPEN, "left alone for now");
        }
        long started = nanos.getAsLong();
        Hearing hearing = new Hearing();
        Try made = null;
        try {
            endpoint.send(asking, hearing);
            made = new Wait(asking, hearing, started, until, listener).result();
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Try.failed(Told.Reason.TIMEOUT, "interrupted");
        } finally {
            hearing.leave();
            note(made, nanos.getAsLong() - started);
        }
    }

    private void note(@Nullable Try made, long took) {
        if (made == null) {
            breaker.releasePermission();
        } else if (made.told() instanceof Told.Answer) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(made.why()));
        }
    }

    /// One waiting for one answer; confined to its thread.
    private final class Wait {

        private final Asking asking;
        private final Hearing hearing;
        private final long started;
        private final long until;
        private final LanguageModel.Listener listener;
        private final StringBuilder text = new StringBuilder();
        private long first;

        Wait(Asking asking, Hearing hearing, long started, long until, LanguageModel.Listener listener) {
            this.asking = asking;
            this.hearing = hearing;
            this.started = started;
            this.until = until;
            this.listener = listener;
        }

        Try result() throws InterruptedException {
            while (true) {
                long limit = first == 0 ? Math.min(until, started + firstToken) : until;
                Hearing.Word word = hearing.next(limit - nanos.getAsLong());
                if (word == null) {
                    return failed(Told.Reason.TIMEOUT, first == 0 ? "nothing came" : "not done in time");
                }
                Try end = taken(word);
                if (end != null) {
                    return end;
                }
            }
        }

        private @Nullable Try taken(Hearing.Word word) {
            return switch (word) {
                case Hearing.Word.Piece piece -> piece(piece.text());
                case Hearing.Word.End end -> ended(end);
                case Hearing.Word.Broke broke -> failed(broke.reason(), broke.why());
            };
        }

        private Try ended(Hearing.Word.End end) {
            boolean whole = end.finish().equals(Hearing.Word.End.WHOLE);
            if (whole && !text.toString().isBlank()) {
                return answered(end);
            }
            return failed(Told.Reason.BROKEN, whole ? "an empty answer" : "ended by " + end.finish(), end);
        }

        private @Nullable Try piece(String piece) {
            if (first == 0 && !piece.isEmpty()) {
                first = Math.max(1, nanos.getAsLong() - started);
            }
            text.append(piece);
            if (text.length() > asking.purpose().mostTokens() * LETTERS_PER_TOKEN) {
                return failed(Told.Reason.BROKEN, "too long");
            }
            return listener.heard(piece) ? null : answered(Hearing.Word.End.NONE);
        }

        private Try answered(Hearing.Word.End end) {
            return new Try(new Told.Answer(text.toString()), text.toString(), end, first, "");
        }

        private Try failed(Told.Reason reason, String why) {
            return failed(reason, why, Hearing.Word.End.NONE);
        }

        private Try failed(Told.Reason reason, String why, Hearing.Word.End end) {
            return new Try(new Told.Failed(reason, !text.isEmpty()), text.toString(), end, first, why);
        }
    }
}
