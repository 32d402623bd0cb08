package org.carechat.handoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// The replies that agents often give: `knowledge-base/canned-replies.yaml`. Immutable.
public final class CannedReplies {

    private static final String FILE = "knowledge-base/canned-replies.yaml";
    private static final int LONGEST = 300;
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]");

    private final List<CannedReply> replies;

    private CannedReplies(List<CannedReply> replies) {
        this.replies = List.copyOf(replies);
    }

    /// @throws org.carechat.bundle.BundleException for a file that can't be used, with its line: a figure belongs
    ///     into an article, where it has its source
    public static CannedReplies of(Bundle bundle) {
        if (!bundle.has(FILE)) {
            return new CannedReplies(List.of());
        }
        Set<String> ids = new HashSet<>();
        List<CannedReply> replies = new ArrayList<>();
        for (YamlNode item : bundle.yaml(FILE).items()) {
            CannedReply reply = read(item);
            if (!ids.add(reply.id())) {
                throw item.wrong("the reply '" + reply.id() + "' stands here twice", "keep one of them");
            }
            replies.add(reply);
        }
        return new CannedReplies(replies);
    }

    public List<CannedReply> all() {
        return replies;
    }

    private static CannedReply read(YamlNode item) {
        String text = item.get("text").text().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw item.wrong("a reply has 1 to " + LONGEST + " characters", "say it shorter");
        }
        if (FIGURE.matcher(text).find()) {
            throw item.wrong("a reply holds a figure without a source", "put it into an article");
        }
        return new CannedReply(item.get("id").text(), item.get("title").text(), text, item.texts("keys"));
    }
}
