package org.carechat.conversation;

/// What a customer or an agent sends: words, a choice that was offered, or something uploaded.
public sealed interface Content {

    record Text(String text) implements Content {}

    /// @param label what the choice said when it was picked
    record Picked(String choice, String label) implements Content {}

    record Attached(Attachment attachment) implements Content {}

    /// @return the words of it; empty for an attachment
    default String words() {
        return switch (this) {
            case Text text -> text.text();
            case Picked picked -> picked.label();
            case Attached ignored -> "";
        };
    }
}
