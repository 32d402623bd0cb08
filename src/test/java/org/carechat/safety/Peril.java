package org.carechat.safety;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Mode;
import org.carechat.dialogue.Alarm;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// Runs messages through triage and the flow of an emergency as the dialogue would, without anything else.
final class Peril {

    static final Bundle BUNDLE = Bundle.read(Path.of("."));
    static final Phrasebook PHRASES = phrasebook();
    static final Guides GUIDES = Guides.of(BUNDLE, Contacts.of(BUNDLE));

    private static final Alarms ALARMS = new Alarms(GUIDES, PHRASES);
    private static final DangerTriage TRIAGE = new DangerTriage(DangerSigns.of(BUNDLE), ALARMS, Topics.of(BUNDLE));
    private static final EmergencySkill SKILL =
            new EmergencySkill(ALARMS, Topics.of(BUNDLE), PHRASES, Products.of(BUNDLE));

    private final Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private Conversation state = Conversation.empty("c1");
    private Mode mode = Mode.BOT;
    private long seq;
    private Step last = Step.say();

    Peril knowing(Entry... entries) {
        state = state.with(List.of(entries));
        return this;
    }

    Peril inMode(Mode given) {
        mode = given;
        return this;
    }

    Conversation state() {
        return state;
    }

    Step last() {
        return last;
    }

    Peril startedBy(Map<String, String> notes) {
        state = state.with(new Entry.FlowStarted("e1", EmergencySkill.FLOW, notes));
        return this;
    }

    /// @return what is answered
    List<Reply> says(String text) {
        List<Incoming> said = List.of(new Incoming(++seq, new Content.Text(text), null, now));
        Optional<Alarm> alarm = TRIAGE.triage(said, state);
        List<Reply> replies = new ArrayList<>();
        alarm.ifPresent(danger -> {
            replies.addAll(danger.replies());
            state = state.with(danger.entries());
            if (state.running(danger.flow()).isEmpty()) {
                state = state.with(new Entry.FlowStarted("e1", danger.flow(), Map.of("hazard", danger.hazard())));
            }
        });
        state.running(EmergencySkill.FLOW).ifPresent(frame -> {
            Scene.TurnContext turn =
                    new Scene.TurnContext("c1", "p1", "web", "t" + seq, mode, said, now, ZoneId.of("Asia/Shanghai"));
            last = SKILL.step(new Scene(state, frame, turn, () -> "id" + seq));
            state = state.with(last.entries());
            replies.addAll(last.replies());
            if (last.then() == Step.Then.DONE) {
                state = state.with(new Entry.FlowEnded("e1", "done"));
            }
        });
        return replies;
    }

    static String words(Reply reply) {
        String key = reply.key();
        return key == null ? String.valueOf(reply.text()) : PHRASES.render(key, reply.args(), 0);
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
