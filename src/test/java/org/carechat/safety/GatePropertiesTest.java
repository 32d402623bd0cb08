package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carechat.bundle.Bundle;

/// Random replies with figures in any writing: an invented one never gets through, a true one always does. The
/// evidence of a reply is full of other figures.
class GatePropertiesTest {

    private static final int TRIES = 5000;
    private static final String HARMLESS = "您的情况我记下了。";
    private static final List<String> OTHER =
            List.of("整机包修 3 年", "P1M", "2031-02-27 6:05", "800 元", "ZZ9-88Q", "12345 号", "a.example.org");

    private final EvidenceGate gate = Gates.of(Bundle.read(Path.of(".")), kind -> {});

    @Property(tries = TRIES)
    void invented(@ForAll("figures") Figure figure) {
        assertThat(gate.pass(HARMLESS + figure.sentence(), OTHER)).isEqualTo(HARMLESS);
    }

    @Property(tries = TRIES)
    void traced(@ForAll("figures") Figure figure) {
        List<String> evidence = List.of(OTHER.get(0), "依据：" + figure.evidence(), OTHER.get(3));

        assertThat(gate.pass(HARMLESS + figure.sentence(), evidence)).isEqualTo(HARMLESS + figure.sentence());
    }

    /// @param sentence in any writing
    /// @param evidence the same figure as a machine writes it
    record Figure(String sentence, String evidence) {}

    @Provide
    Arbitrary<Figure> figures() {
        return Arbitraries.oneOf(phones(), periods(), dates(), fees(), links(), models());
    }

    private static Arbitrary<Figure> phones() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(7).ofMaxLength(12);
        return Combinators.combine(
                        digits.map(tail -> "4" + tail),
                        Arbitraries.of(Spelling.values()),
                        Arbitraries.of("电话是#。", "请拨打#联系师傅。", "您打 # 就行！", "客服热线：#；", "号码#"))
                .as((number, spelling, frame) -> new Figure(frame.replace("#", spelling.write(number)), number));
    }

    /// Three years stand in the other evidence.
    private static Arbitrary<Figure> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(4, 99).filter(count -> count != 36),
                        Arbitraries.of("年", "个月", "天"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("可以保#。", "包修期是#！", "#内都管。"))
                .as((count, unit, form, frame) ->
                        new Figure(frame.replace("#", Spelling.count(count, form) + unit), iso(count, unit)));
    }

    private static Arbitrary<Figure> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 12),
                        Arbitraries.integers().between(1, 26),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("师傅#过来。", "#到期。", "约在#。"))
                .as((month, day, form, frame) -> new Figure(
                        frame.replace("#", Spelling.date(month, day, form)), "2027-%02d-%02d".formatted(month, day)));
    }

    private static Arbitrary<Figure> fees() {
        return Combinators.combine(
                        Arbitraries.integers().between(4, 99).filter(amount -> amount != 80),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("#元", "#块钱", "#块", "# 元", "#圆"),
                        Arbitraries.of("上门费#。", "修一次要#！", "收您#就行。"))
                .as((amount, form, unit, frame) ->
                        new Figure(frame.replace("#", unit.replace("#", Spelling.count(amount, form))), amount + " 元"));
    }

    private static Arbitrary<Figure> links() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(4)
                                .ofMaxLength(10),
                        Arbitraries.of("com", "cn", "net", "top", "vip"),
                        Arbitraries.of("https://#", "http://#", "www.#", "#", "#/a", "ｗｗｗ．#"))
                .as((host, end, form) -> {
                    String link = form.replace("#", host + "." + end);
                    return new Figure("请打开 " + link + " 登记。", link);
                });
    }

    private static Arbitrary<Figure> models() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("ABCDEFGHJK")
                                .ofMinLength(2)
                                .ofMaxLength(4),
                        Arbitraries.integers().between(10, 999),
                        Arbitraries.of("", "-", "/"),
                        Arbitraries.of("A", "W1", "Q3"))
                .as((head, number, mark, tail) ->
                        new Figure("型号是" + head + number + mark + tail + "。", head + number + tail));
    }

    private static String iso(int count, String unit) {
        return switch (unit) {
            case "年" -> "P" + count * 12 + "M";
            case "个月" -> "P" + count + "M";
            default -> "P" + count + "D";
        };
    }
}
