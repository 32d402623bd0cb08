package org.carechat.wechat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Attachment;
import org.carechat.conversation.Choice;
import org.carechat.conversation.CleanText;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.customer.Attachments;
import org.carechat.customer.FileKind;
import org.carechat.dialogue.Phrasebook;

/// Turns what a user did into what a customer says. Thread-safe.
final class Saying {

    private static final int LOOK_BACK = 50;
    /// Menu entries that work without being configured.
    private static final List<String> WAYS = List.of("self-check", "coverage", "booking", "person");

    private final Feed feed;
    private final Deliveries deliveries;
    private final Attachments attachments;
    private final Platform platform;
    private final Phrasebook phrasebook;
    private final Supplier<String> ids;

    Saying(
            Feed feed,
            Deliveries deliveries,
            Attachments attachments,
            Platform platform,
            Phrasebook phrasebook,
            Supplier<String> ids) {
        this.feed = feed;
        this.deliveries = deliveries;
        this.attachments = attachments;
        this.platform = platform;
        this.phrasebook = phrasebook;
        this.ids = ids;
    }

    /// @return empty where it says nothing
    Optional<Content> of(Account account, Push.What what, Head head) {
        return switch (what) {
            case Push.What.Said(String text) -> words(text).map(content -> picked(content, head));
            case Push.What.Picture(String media) -> Optional.of(picture(account, media, head.id()));
            case Push.What.Place place -> words(place(place));
            case Push.What.Unread(String kind) -> words(unread(kind));
            case Push.What.Tapped(String key) -> words(tapped(account, key));
            case Push.What.Followed ignored -> Optional.empty();
            case Push.What.Nothing ignored -> Optional.empty();
        };
    }

    /// @return what was picked, in words: for a choice that is not open any more
    static Content inWords(Content content) {
        return new Content.Text(content.words());
    }

    private static Optional<Content.Text> text(String words) {
        String clean = CleanText.of(words);
        int most = clean.codePointCount(0, clean.length()) <= CleanText.MOST
                ? clean.length()
                : clean.offsetByCodePoints(0, CleanText.MOST);
        return clean.isEmpty() ? Optional.empty() : Optional.of(new Content.Text(clean.substring(0, most)));
    }

    private static Optional<Content> words(String words) {
        return text(words).map(Content.class::cast);
    }

    /// A number means a choice only where numbers were the last thing that the user was shown.
    private Content picked(Content said, Head head) {
        if (head.mode() == Mode.HUMAN) {
            return said;
        }
        long told =
                deliveries.standing(head.id()).map(Deliveries.Standing::told).orElse(0L);
        if (told == 0) {
            return said;
        }
        long from = Math.max(0, told - LOOK_BACK);
        List<Event> shown = feed.events(head.id(), from, (int) (told - from)).stream()
                .map(Posted::event)
                .toList();
        Optional<Choice> choice = Numbering.picked(said.words(), Wording.choices(shown));
        return choice.<Content>map(found -> new Content.Picked(found.id(), found.label()))
                .orElse(said);
    }

    private Content picture(Account account, String media, String conversation) {
        Optional<byte[]> bytes = platform.media(account, media);
        Optional<Attachment> kept = bytes.flatMap(FileKind::of)
                .map(kind -> new Attachment(ids.get(), kind.mediaType(), bytes.get().length))
                .filter(file -> attachments.keep(conversation, file, bytes.get()) instanceof Attachments.Keeping.Kept);
        return kept.<Content>map(Content.Attached::new)
                .orElseGet(() -> new Content.Text(phrasebook.text("wechat.said.image")));
    }

    private String place(Push.What.Place place) {
        return place.label().isEmpty()
                ? phrasebook.render("wechat.said.place", Map.of("x", place.latitude(), "y", place.longitude()), 0)
                : phrasebook.render("wechat.said.address", Map.of("address", place.label()), 0);
    }

    private String unread(String kind) {
        String key = "wechat.said." + kind;
        return phrasebook.text(phrasebook.has(key) ? key : "wechat.said.other");
    }

    private String tapped(Account account, String key) {
        String words = account.menu().get(key);
        if (words != null) {
            return words;
        }
        return WAYS.contains(key) ? phrasebook.text("offer." + key) : key;
    }
}
