package org.carechat.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carechat.bundle.Bundle;
import org.carechat.dialogue.Gate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the two looks at every turn take: for danger in what came in, and at the figures in what goes out. The
/// messages are none of the examples, which would be found by their letters alone, and no answer is one that the
/// gate remembers.
/// `mvn -Pbench test-compile exec:exec`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SafetyBenchmark {

    private static final String ANSWER =
            "您的整机包修 3 年，从 2025 年 3 月 8 日算起。师傅 11 月 24 日上午 9:00 到 12:00 上门，上门费 50 元。需要改时间的话直接告诉我就行。";
    private static final List<String> EVIDENCE =
            List.of("整机包修 P36M，自 2025-03-08 起", "2026-11-24 9:00–12:00 上午", "上门费 50 元", "型号 BCD-551WDCPU1");

    private final Bundle bundle = Bundle.read(Path.of("."));
    private final DangerSigns signs = DangerSigns.of(bundle);
    private final Gate gate = Gates.of(bundle);
    private int customers;

    /// @return the text, with a name in front that has no numeral in it
    private String toSomebodyNew(String text) {
        customers++;
        return (char) (0x8000 + customers % 4096) + "师傅，" + (char) (0x8000 + customers / 4096 % 4096) + text;
    }

    @Benchmark
    public Optional<Sighting> anOrdinaryMessage() {
        return signs.read("我家那台洗衣机上礼拜脱水的时候老是转不起来，你们看礼拜六下午能不能来个师傅");
    }

    @Benchmark
    public Optional<Sighting> aDanger() {
        return signs.read("你好我想改一下预约，另外厨房这两天总有股煤气味，昨天还淡今天重了，窗户开着也不散");
    }

    @Benchmark
    public Optional<Sighting> aLongMessage() {
        return signs.read("我去年在商场买的冰箱，当时说得挺好，用了几个月就开始响，打过电话也来过师傅，换了个什么件。".repeat(8));
    }

    @Benchmark
    public String aTrueAnswer() {
        return gate.pass(
                toSomebodyNew(ANSWER),
                EVIDENCE.stream().map(this::toSomebodyNew).toList());
    }

    @Benchmark
    public String anInventedAnswer() {
        return gate.pass(toSomebodyNew(ANSWER), List.of(toSomebodyNew("整机包修 P12M")));
    }
}
