package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the rules take for one case: what is known of it, known well, or vaguely.
/// `mvn -Pbench test-compile exec:exec`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class DecisionBenchmark {

    private final RuleBook book = Books.SHIPPED;
    private final LocalDate today = Books.TODAY;
    private final CaseFacts known = CaseFacts.none()
            .with("product", "gas-stove")
            .with("purchaseDate", "2025-03-08")
            .with("cause", "none-known")
            .with("proof", "invoice")
            .with("channel", "official")
            .with("installer", "official");
    private final CaseFacts excluded = CaseFacts.none()
            .with("product", "air-conditioner")
            .with("cause", "pests")
            .with("causeCertainty", "confirmed");
    private final CaseFacts vague = known.with("purchaseDate", "2025-01-01/2025-12-31");
    private final CaseFacts open = CaseFacts.none().with("product", "gas-stove");

    @Benchmark
    public Ruling aCaseThatIsKnown() {
        return book.decide(today, known);
    }

    @Benchmark
    public Ruling aFirmExclusion() {
        return book.decide(today, excluded);
    }

    @Benchmark
    public Ruling aVagueDate() {
        return book.decide(today, vague);
    }

    @Benchmark
    public Ruling whatToAskNext() {
        return book.decide(today, open);
    }
}
