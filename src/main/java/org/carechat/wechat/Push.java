package org.carechat.wechat;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that the platform pushed. Immutable.
///
/// @param account the account's own name on the platform, `gh_…`
/// @param user who it is from, as that account knows them
/// @param key names it: a retry has the same
record Push(String account, String user, String key, What what) {

    /// The longest name that a message may have in a conversation.
    private static final int LONGEST_KEY = 100;

    /// What somebody did.
    sealed interface What {

        record Said(String text) implements What {}

        record Picture(String media) implements What {}

        /// @param label the address in words; empty where the platform knows none
        record Place(String label, String latitude, String longitude) implements What {}

        /// Something that can't be read, such as a film.
        ///
        /// @param kind `video`, `voice`, `link` …
        record Unread(String kind) implements What {}

        record Tapped(String menuKey) implements What {}

        record Followed() implements What {}

        /// Something that needs no answer.
        record Nothing() implements What {}
    }

    /// @param fields as the platform wrote them
    /// @return empty where something is missing that the platform always writes
    static Optional<Push> of(Map<String, String> fields) {
        String account = fields.get("ToUserName");
        String user = fields.get("FromUserName");
        String type = fields.get("MsgType");
        String key = key(fields);
        if (account == null || user == null || user.isBlank() || type == null || key == null) {
            return Optional.empty();
        }
        return Optional.of(new Push(account, user, key, what(type, fields)));
    }

    private static @Nullable String key(Map<String, String> fields) {
        String message = fields.get("MsgId");
        String created = fields.get("CreateTime");
        String event = fields.get("Event");
        String key = message != null && !message.isBlank()
                ? "wx-" + message.strip()
                : created == null || event == null ? null : "wx-" + created.strip() + "-" + event.strip();
        return key == null || key.length() > LONGEST_KEY ? null : key;
    }

    private static What what(String type, Map<String, String> fields) {
        return switch (type) {
            case "text" -> said(type, fields.get("Content"));
            case "voice" -> said(type, fields.get("Recognition"));
            case "image" -> new What.Picture(fields.getOrDefault("MediaId", ""));
            case "location" ->
                new What.Place(
                        fields.getOrDefault("Label", "").strip(),
                        fields.getOrDefault("Location_X", ""),
                        fields.getOrDefault("Location_Y", ""));
            case "event" -> event(fields);
            default -> new What.Unread(type);
        };
    }

    private static What said(String type, @Nullable String words) {
        return words == null || words.isBlank() ? new What.Unread(type) : new What.Said(words);
    }

    private static What event(Map<String, String> fields) {
        return switch (fields.getOrDefault("Event", "")) {
            case "subscribe" -> new What.Followed();
            case "CLICK" -> new What.Tapped(fields.getOrDefault("EventKey", ""));
            default -> new What.Nothing();
        };
    }
}
