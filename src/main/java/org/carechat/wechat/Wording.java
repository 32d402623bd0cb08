package org.carechat.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carechat.conversation.Act;
import org.carechat.conversation.Attachment;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.customer.AttachmentLinks;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;

/// Puts what stands in the feed into the words of messages: the same events always give the same ones. Immutable.
final class Wording {

    /// The platform takes 2,048 bytes.
    static final int MOST_BYTES = 2_000;

    private final Phrasebook phrasebook;
    private final AttachmentLinks links;

    Wording(Phrasebook phrasebook, AttachmentLinks links) {
        this.phrasebook = phrasebook;
        this.links = links;
    }

    /// @return what these events say to the customer, in messages that are short enough; none where they say
    ///     nothing
    List<String> parts(String conversation, List<Event> events) {
        List<Event> said = withoutOldGreeting(events);
        List<String> blocks = new ArrayList<>();
        said.forEach(event -> block(conversation, event).ifPresent(blocks::add));
        if (blocks.isEmpty()) {
            return List.of();
        }
        List<Choice> choices = choices(said);
        if (!choices.isEmpty()) {
            blocks.add(numbered(choices));
        }
        return Splitting.parts(String.join("\n\n", blocks), MOST_BYTES);
    }

    /// @return what can be picked by number after these events: what the last of the bot's messages offers
    static List<Choice> choices(List<Event> events) {
        Event.@Nullable ServiceMessage last = null;
        for (Event event : events) {
            if (event instanceof Event.ServiceMessage message) {
                boolean offers = !message.choices().isEmpty();
                boolean sameTurn = last != null
                        && String.valueOf(last.stamp().turn())
                                .equals(String.valueOf(message.stamp().turn()));
                last = offers || !sameTurn ? message : last;
            }
        }
        return last == null ? List.of() : last.choices();
    }

    /// @return whether a person speaks, or something that can't wait is said
    static boolean urgent(List<Event> events) {
        return events.stream()
                .anyMatch(event -> event instanceof Event.AgentMessage
                        || event instanceof Event.ServiceMessage message && message.act() == Act.EMERGENCY);
    }

    String text(String key) {
        return phrasebook.text("wechat." + key);
    }

    /// Where somebody wrote without having been greeted, the ways in are left out: the answer has its own.
    private static List<Event> withoutOldGreeting(List<Event> events) {
        boolean answered = events.stream()
                .anyMatch(event -> event instanceof Event.ServiceMessage message && message.act() != Act.GREET
                        || event instanceof Event.AgentMessage);
        return events.stream()
                .filter(event -> !(answered
                        && event instanceof Event.ServiceMessage message
                        && message.act() == Act.GREET
                        && !message.choices().isEmpty()))
                .toList();
    }

    private Optional<String> block(String conversation, Event event) {
        return switch (event) {
            case Event.ServiceMessage message -> Optional.of(PlainText.of(message.text()) + sources(message));
            case Event.AgentMessage message -> Optional.of(agent(conversation, message));
            case Event.CustomerMessage ignored -> Optional.empty();
            case Event.ModeChanged ignored -> Optional.empty();
            case Event.Rated ignored -> Optional.empty();
            case Event.Erased ignored -> Optional.empty();
            case Event.Unknown ignored -> Optional.empty();
        };
    }

    private String agent(String conversation, Event.AgentMessage message) {
        String name = message.stamp().from().name();
        String words = switch (message.content()) {
            case Content.Text text -> PlainText.inert(text.text());
            case Content.Picked picked -> PlainText.inert(picked.label());
            case Content.Attached(Attachment file) -> file(links.url(conversation, file.id()));
        };
        return phrasebook.render("wechat.agent", Map.of("name", name == null ? "" : name, "text", words), 0);
    }

    /// Without an address of the service that works outside there is nothing to open.
    private String file(String url) {
        return url.startsWith("http")
                ? phrasebook.render("wechat.file", Map.of("url", url), 0)
                : phrasebook.text("wechat.file-elsewhere");
    }

    private String sources(Event.ServiceMessage message) {
        String titles =
                message.citations().stream().map(Citation::title).distinct().collect(Collectors.joining("、"));
        return titles.isEmpty() ? "" : "\n" + phrasebook.render("wechat.sources", Map.of("titles", titles), 0);
    }

    private String numbered(List<Choice> choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> (i + 1) + ". " + PlainText.inert(choices.get(i).label()))
                .collect(Collectors.joining("\n", text("choices") + "\n", ""));
    }
}
