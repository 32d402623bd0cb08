package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The line form of commands is stored with choices: its words are a contract.
class CommandLineTest {

    static Stream<Map.Entry<String, Command>> lines() {
        return Stream.of(
                Map.entry("start booking", new Command.Start("booking")),
                Map.entry("start booking action=cancel", new Command.Start("booking", Map.of("action", "cancel"))),
                Map.entry("set city 杭州", new Command.Fill("city", "杭州", Said.NOWHERE)),
                Map.entry("set address 文一路 12 栋", new Command.Fill("address", "文一路 12 栋", Said.NOWHERE)),
                Map.entry("correct phone 13900000001", new Command.Correct("phone", "13900000001", Said.NOWHERE)),
                Map.entry("cancel", new Command.Cancel(null)),
                Map.entry("take-back phone", new Command.TakeBack("phone", Said.NOWHERE)),
                Map.entry(
                        "later set product range-hood; start booking",
                        new Command.Later(
                                List.of(
                                        new Command.Fill("product", "range-hood", Said.NOWHERE),
                                        new Command.Start("booking")),
                                Said.NOWHERE)),
                Map.entry("cancel booking", new Command.Cancel("booking")),
                Map.entry("ask 保修 几年", new Command.Ask("保修 几年", Said.NOWHERE)),
                Map.entry("hand-over asked", new Command.HandOver("asked")),
                Map.entry("yes", new Command.Answer(Command.Answer.Kind.YES)),
                Map.entry("no", new Command.Answer(Command.Answer.Kind.NO)),
                Map.entry("unsure", new Command.Answer(Command.Answer.Kind.UNSURE)),
                Map.entry("skip", new Command.Skip()),
                Map.entry("repeat", new Command.Repeat()),
                Map.entry("resume", new Command.Resume()),
                Map.entry("restart", new Command.Restart()),
                Map.entry("small-talk greeting", new Command.SmallTalk("greeting")),
                Map.entry("refuse out-of-scope", new Command.Refuse("out-of-scope")),
                Map.entry("cannot-handle unsaid", new Command.CannotHandle("unsaid")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsWhatItWrites(Map.Entry<String, Command> line) {
        assertThat(CommandLine.parse(line.getKey())).isEqualTo(line.getValue());
        assertThat(CommandLine.write(line.getValue())).isEqualTo(line.getKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete everything", "start", "set city", "give refund 300", "choose", "SET city 杭州"})
    void guessesNothingFromOtherLines(String line) {
        assertThat(CommandLine.parse(line)).isInstanceOf(Command.CannotHandle.class);
    }
}
