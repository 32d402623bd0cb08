package org.carechat.understanding;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carechat.bundle.Bundle;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a message takes to read by words alone, no vectors asked for.
/// `mvn -Pbench test-compile exec:exec`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class UnderstandingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Comprehension comprehension = Comprehension.withoutVectors(
            Bundle.read(Path.of(".")), new NeverReady(), new KeptModels(Path.of("target/models")));

    @Benchmark
    public List<Command> aFewWords() {
        return read("灶头打不着伙咋整");
    }

    @Benchmark
    public List<Command> anOrdinaryMessage() {
        return read("去年双十一买的洗衣机排水泵坏了，换一个多少钱");
    }

    @Benchmark
    public List<Command> aLongMessage() {
        return read("昨天约的空调清洗先取消吧，家里临时有事，另外油烟机最近声音特别大，下周六下午派个师傅来看看行不行，发票找不到了还保不保");
    }

    private List<Command> read(String text) {
        Incoming said = new Incoming(1, new Content.Text(text), null, Instant.EPOCH);
        return comprehension.read(new Reading(List.of(said), Conversation.empty("c"), TODAY));
    }

    private static final class NeverReady implements Embeddings {
        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public float[] query(String text) {
            throw new IllegalStateException("there is no model");
        }

        @Override
        public float[] passage(String text) {
            throw new IllegalStateException("there is no model");
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            throw new IllegalStateException("there is no model");
        }
    }
}
