package org.carechat.desk;

import org.carechat.conversation.Content;
import org.carechat.customer.Attachments;
import org.jspecify.annotations.Nullable;

/// Reads what an agent's message holds: words, or a picture that was uploaded to the same conversation.
/// Thread-safe.
final class Contents {

    private final Attachments attachments;

    Contents(Attachments attachments) {
        this.attachments = attachments;
    }

    /// @throws DeskRefusal unless exactly one is given
    Content read(String conversation, @Nullable String text, @Nullable String attachment) {
        if (attachment == null) {
            return new Content.Text(Checks.text("text", text, Checks.LONGEST_TEXT));
        }
        if (text != null) {
            throw DeskRefusal.invalid("text", "one-of");
        }
        return attachments
                .find(conversation, attachment)
                .map(Content.Attached::new)
                .orElseThrow(() -> DeskRefusal.invalid("attachment", "attachment"));
    }
}
