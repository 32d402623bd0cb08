package org.carechat.selfcheck;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.Card;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// Runs the self-check's flow as the dialogue would: facts in, steps out, nothing else around it.
final class Visit {

    static final Bundle BUNDLE = Bundle.read(Path.of("."));

    private static final Phrasebook PHRASES = phrasebook();
    private static final Products PRODUCTS = Products.of(BUNDLE);
    private static final Before BEFORE = Before.read(BUNDLE.yaml(Before.FILE), Facts.of(BUNDLE));
    private static final SelfCheckSkill SKILL =
            new SelfCheckSkill(SelfChecks.of(BUNDLE), BEFORE, new CheckWords(PHRASES, PRODUCTS, BEFORE));

    private final Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private final List<Reply> said = new ArrayList<>();
    private Conversation state = Conversation.empty("c1").with(new Entry.FlowStarted("f1", "self-check", Map.of()));
    private Step last = Step.say();

    Visit with(String slot, String value) {
        state = state.with(new Entry.SlotFilled(new Slot(slot, value, value, Source.CUSTOMER, 1, now)));
        return this;
    }

    Visit with(Entry entry) {
        state = state.with(entry);
        return this;
    }

    /// Takes steps until the flow waits or ends.
    Visit goes() {
        said.clear();
        do {
            Scene.TurnContext turn = new Scene.TurnContext(
                    "c1", "p1", "web", "t1", Mode.BOT, List.of(), now, ZoneId.of("Asia/Shanghai"));
            last = SKILL.step(new Scene(state, state.frame("f1").orElseThrow(), turn, () -> "id"));
            state = state.with(last.entries());
            said.addAll(last.replies());
            if (last.asks() != null) {
                said.add(last.asks().reply());
                state = state.with(new Entry.Asked(
                        new Question("f1", last.asks().slot(), last.asks().options())));
            }
        } while (last.then() == Step.Then.AGAIN);
        return this;
    }

    /// Answers the open question and goes on.
    Visit answers(String value) {
        return with(Objects.requireNonNull(state.question()).slot(), value).goes();
    }

    Step last() {
        return last;
    }

    Conversation state() {
        return state;
    }

    String asks() {
        return Objects.requireNonNull(last.asks()).slot();
    }

    Card card() {
        return Objects.requireNonNull(
                Objects.requireNonNull(last.asks()).reply().card());
    }

    /// @return everything that was said since the last answer
    String words() {
        StringBuilder words = new StringBuilder();
        for (Reply reply : said) {
            String key = reply.key();
            words.append(key == null ? reply.text() : PHRASES.render(key, reply.args(), 0))
                    .append('\n');
        }
        return words.toString();
    }

    private static Phrasebook phrasebook() {
        Map<String, List<String>> wordings = new HashMap<>();
        for (String path : BUNDLE.paths("prompts/replies", ".zh-CN.yaml")) {
            for (Map.Entry<String, YamlNode> reply : BUNDLE.yaml(path).entries().entrySet()) {
                wordings.put(reply.getKey(), reply.getValue().texts());
            }
        }
        return new Phrasebook(wordings);
    }
}
