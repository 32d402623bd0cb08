package org.carechat.store;

import org.carechat.conversation.Content;
import org.carechat.conversation.Sent;

/// Tells whether a message that comes again is the same.
final class Digests {

    private Digests() {}

    static String of(Sent message, DataKey key) {
        String content = switch (message.content()) {
            case Content.Text text -> "text " + text.text();
            // What a choice says is the service's own text, and may be left out by the sender.
            case Content.Picked picked -> "choice " + picked.choice();
            case Content.Attached attached ->
                "attachment " + attached.attachment().id();
        };
        return key.digest(message.replyTo() + " " + content);
    }
}
