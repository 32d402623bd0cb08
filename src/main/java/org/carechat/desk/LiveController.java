package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.conversation.Mode;
import org.carechat.handoff.QueueIndex;
import org.carechat.handoff.Waiting;
import org.carechat.handoff.Whereabouts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// All live conversations, for those who supervise: whoever waits first, then those that people have, then the
/// bot's, the newest of each first.
@RestController("deskLiveController")
@RequestMapping(Area.REST + "/live")
class LiveController {

    private static final int MOST = 500;

    /// @param counts how many there are in each mode, of those that are listed
    record Live(List<ItemView> items, Map<String, Long> counts) {}

    private final QueueIndex queue;
    private final Whereabouts whereabouts;
    private final Listing listing;

    LiveController(QueueIndex queue, Whereabouts whereabouts, Listing listing) {
        this.queue = queue;
        this.whereabouts = whereabouts;
        this.listing = listing;
    }

    @GetMapping
    Live live() {
        List<String> waiting =
                queue.first(MOST).stream().map(Waiting::conversation).toList();
        List<String> all = Stream.of(waiting, whereabouts.in(Mode.HUMAN, MOST), whereabouts.in(Mode.BOT, MOST))
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<ItemView> items = listing.of(all).stream()
                .filter(item -> !item.mode().equals(Mode.CLOSED.wire()))
                .toList();
        return new Live(items, items.stream().collect(Collectors.groupingBy(ItemView::mode, Collectors.counting())));
    }
}
