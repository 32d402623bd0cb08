package org.carechat.desk;

import java.util.List;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.handoff.Aide;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A summary and suggested replies in free words, where there is a language model. A call of its own, because it
/// takes its time: whatever an agent needs stands in the conversation itself.
@RestController("deskAidController")
@RequestMapping(Area.REST + "/conversations/{id}/aid")
class AidController {

    private static final int MOST_EVENTS = 40;

    private final Feed feed;
    private final Aide aide;

    AidController(Feed feed, Aide aide) {
        this.feed = feed;
        this.aide = aide;
    }

    @GetMapping
    Aide.Aid read(@PathVariable String id) {
        Head head = feed.head(id).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        return aide.help(id, List.copyOf(feed.events(id, Math.max(0, head.lastSeq() - MOST_EVENTS), MOST_EVENTS)));
    }
}
