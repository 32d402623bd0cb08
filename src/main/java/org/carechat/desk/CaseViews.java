package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.CaseNote;
import org.carechat.cases.CasePromise;
import org.carechat.cases.Handler;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;
import org.carechat.dialogue.Phrasebook;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Packet;
import org.carechat.handoff.Veil;
import org.jspecify.annotations.Nullable;

/// Puts cases into the words of the desk. Personal data stay hidden here: who needs them asks for them in the
/// conversation. Thread-safe.
final class CaseViews {

    private static final int READ_BACK = 500;

    private final Feed feed;
    private final ConversationController.Rendering rendering;
    private final Phrasebook phrasebook;

    CaseViews(Feed feed, ConversationController.Rendering rendering, Phrasebook phrasebook) {
        this.feed = feed;
        this.rendering = rendering;
        this.phrasebook = phrasebook;
    }

    CaseView listed(Case one) {
        return view(one, null);
    }

    CaseView whole(Case one) {
        return view(one, evidence(one.conversation()));
    }

    String kind(CaseKind kind) {
        return phrasebook.text("cases.kind." + kind.wire());
    }

    /// @return what is promised with a case of that kind
    String contact(CaseKind kind) {
        return phrasebook.render("cases.promise.contact", Map.of("kind", kind(kind)), 0);
    }

    private CaseView view(Case one, @Nullable List<Map<String, Object>> evidence) {
        Labels labels = rendering.labels();
        String product = one.product();
        return new CaseView(
                one.id(),
                one.number(),
                one.kind().wire(),
                kind(one.kind()),
                one.grade(),
                one.status().wire(),
                Veil.PLAIN.over(one.words()),
                one.conversation(),
                product,
                product == null ? null : labels.product(product),
                owner(one.handler()),
                labels.time(one.openedAt()),
                labels.time(one.changedAt()),
                one.due().map(labels::time).orElse(null),
                one.escalatedAt() != null,
                one.promises().stream().map(this::promise).toList(),
                one.notes().stream().map(this::note).toList(),
                one.answer(),
                evidence);
    }

    private CaseView.PromiseView promise(CasePromise promise) {
        Labels labels = rendering.labels();
        return new CaseView.PromiseView(
                promise.id(),
                promise.what(),
                labels.time(promise.due()),
                promise.state().wire(),
                Objects.requireNonNullElse(promise.by(), "bot"),
                labels.time(promise.at()));
    }

    private CaseView.NoteView note(CaseNote note) {
        String at = rendering.labels().time(note.at());
        return new CaseView.NoteView(
                note.id(), at, Objects.requireNonNullElse(note.by(), "customer"), Veil.PLAIN.over(note.text()));
    }

    private List<Map<String, Object>> evidence(String conversation) {
        return feed.head(conversation)
                .map(head -> feed.events(conversation, Math.max(0, head.lastSeq() - READ_BACK), READ_BACK).stream()
                        .filter(CaseViews::isEvidence)
                        .toList())
                .map(posted -> rendering.written(conversation, posted))
                .orElse(List.of());
    }

    private static boolean isEvidence(Posted posted) {
        return posted.event() instanceof Event.CustomerMessage said && said.content() instanceof Content.Attached;
    }

    private static Packet.@Nullable Person owner(@Nullable Handler handler) {
        return handler == null ? null : new Packet.Person(handler.id(), handler.name());
    }
}
