package org.carechat.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.carechat.conversation.Content;
import org.carechat.customer.Attachments;

/// Reads what a message holds. Thread-safe.
final class Contents {

    private static final int LONGEST_CHOICE = 100;

    private final Attachments attachments;

    Contents(Attachments attachments) {
        this.attachments = attachments;
    }

    Content read(String conversation, MessageRequest message) {
        long given = Stream.of(message.text(), message.choice(), message.attachment())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw Refusal.invalid("text", "one-of", Map.of());
        }
        Long replyTo = message.replyTo();
        if (replyTo != null && replyTo < 1) {
            throw Refusal.invalid("replyTo", "reply", Map.of());
        }
        if (message.text() != null) {
            return new Content.Text(Words.clean(message.text()));
        }
        if (message.choice() != null) {
            return picked(message.choice());
        }
        return attached(conversation, String.valueOf(message.attachment()));
    }

    private Content attached(String conversation, String id) {
        return attachments
                .find(conversation, id)
                .map(Content.Attached::new)
                .orElseThrow(() -> Refusal.invalid("attachment", "attachment", Map.of()));
    }

    /// Whether it can be picked, and what it says, is for the feed to know, after it has judged whether the
    /// message is a repeat.
    private static Content picked(String choice) {
        if (choice.isBlank() || choice.length() > LONGEST_CHOICE) {
            throw Refusal.invalid("choice", "length", Map.of("least", 1, "most", LONGEST_CHOICE));
        }
        return new Content.Picked(choice, "");
    }
}
