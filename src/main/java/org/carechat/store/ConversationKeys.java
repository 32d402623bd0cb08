package org.carechat.store;

/// The keys of one conversation, in the order in which every script of a conversation gets them.
final class ConversationKeys {

    private ConversationKeys() {}

    /// @return `head, feed, journal, seen, due, queued, human, idle, closed, moved`
    static String[] of(String conversation) {
        String tag = Shard.tag(conversation);
        return new String[] {
            tag + ":head:" + conversation,
            tag + ":feed:" + conversation,
            tag + ":journal:" + conversation,
            tag + ":seen:" + conversation,
            due(tag),
            held(tag, "queued"),
            held(tag, "human"),
            idle(tag),
            closed(tag),
            moved(tag)
        };
    }

    static String head(String conversation) {
        return Shard.tag(conversation) + ":head:" + conversation;
    }

    static String feed(String conversation) {
        return Shard.tag(conversation) + ":feed:" + conversation;
    }

    static String journal(String conversation) {
        return Shard.tag(conversation) + ":journal:" + conversation;
    }

    static String due(String tag) {
        return tag + ":due";
    }

    static String idle(String tag) {
        return tag + ":idle";
    }

    static String closed(String tag) {
        return tag + ":closed";
    }

    static String moved(String tag) {
        return tag + ":moved";
    }

    static String held(String tag, String mode) {
        return tag + ":" + mode;
    }
}
