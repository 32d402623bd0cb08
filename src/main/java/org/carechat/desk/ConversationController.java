package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sent;
import org.carechat.customer.AttachmentLinks;
import org.carechat.handoff.Agent;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Notes;
import org.carechat.handoff.Veil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reading a conversation, and writing into it.
@RestController("deskConversationController")
@RequestMapping(Area.REST + "/conversations/{id}")
class ConversationController {

    private static final int MOST_EVENTS = 500;

    record NewNote(@Nullable String text) {}

    record NewMessage(
            @Nullable String clientMessageId,
            @Nullable String text,
            @Nullable String attachment,
            @Nullable Long replyTo) {}

    record NoteView(String id, String at, String by, String text) {}

    /// @param warnings what the agent should look at again; the message is sent all the same
    record Said(long seq, List<Map<String, Object>> events, List<String> warnings) {}

    private final Feed feed;
    private final Journal journal;
    private final Notes notes;
    private final Speaking speaking;
    private final ConversationViews views;
    private final Rendering rendering;

    /// How events and times are written.
    record Rendering(EventCodec codec, AttachmentLinks links, Labels labels, Veils veils, Contents contents) {

        List<Map<String, Object>> written(String conversation, List<Posted> events) {
            return events.stream()
                    .map(codec::write)
                    .map(event -> links.into(conversation, event))
                    .toList();
        }
    }

    ConversationController(
            Feed feed, Journal journal, ConversationViews views, Notes notes, Speaking speaking, Rendering rendering) {
        this.feed = feed;
        this.journal = journal;
        this.views = views;
        this.notes = notes;
        this.speaking = speaking;
        this.rendering = rendering;
    }

    @GetMapping
    ConversationView read(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, @PathVariable String id) {
        Head head = feed.head(id).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        List<Posted> events = feed.events(id, Math.max(0, head.lastSeq() - MOST_EVENTS), MOST_EVENTS);
        Conversation state = journal.state(id);
        UnaryOperator<Map<String, Object>> shown =
                rendering.veils().through(Veil.of(state), signedIn.account().id());
        List<Map<String, Object>> log =
                rendering.written(id, events).stream().map(shown).toList();
        return views.of(events, log, head, state, signedIn);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteView note(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody NewNote note) {
        String text = Checks.text("text", note.text(), Checks.LONGEST_TEXT);
        Agent agent = signedIn.agent();
        Optional<Finding> written =
                key == null ? notes.write(id, agent, text) : notes.write(id, agent, text, Call.name(agent, key, note));
        Finding kept = written.orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        return new NoteView(
                kept.id(),
                rendering.labels().time(kept.at()),
                signedIn.account().name(),
                text);
    }

    @PostMapping("/messages")
    Said say(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody NewMessage message) {
        Content content = rendering.contents().read(id, message.text(), message.attachment());
        String name = Checks.text("clientMessageId", message.clientMessageId(), Checks.LONGEST_NAME);
        Sent sent = new Sent(name, content, message.replyTo());
        long seq = speaking.say(id, signedIn.agent(), sent);
        return new Said(seq, rendering.written(id, feed.events(id, seq - 1, 1)), speaking.warnings(id, sent));
    }
}
