package org.carechat.desk;

import java.util.ArrayList;
import java.util.List;
import org.carechat.conversation.Mode;
import org.carechat.handoff.Agent;
import org.carechat.handoff.Agents;
import org.carechat.handoff.QueueIndex;
import org.carechat.handoff.SearchIndex;
import org.carechat.handoff.SearchTerms;
import org.carechat.handoff.Waiting;
import org.carechat.handoff.Whereabouts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What there is to do: the queue, my conversations, all others, and who else is here.
@RestController("deskListController")
@RequestMapping(Area.REST)
class ListController {

    private static final int MOST = 200;

    /// A colleague, to pass a conversation on to.
    record Colleague(String id, String name, String state, int load, int capacity) {}

    private final QueueIndex queue;
    private final Whereabouts whereabouts;
    private final Listing listing;
    private final Agents agents;
    private final Me me;
    private final SearchIndex index;

    ListController(
            QueueIndex queue, Whereabouts whereabouts, Listing listing, Agents agents, Me me, SearchIndex index) {
        this.index = index;
        this.queue = queue;
        this.whereabouts = whereabouts;
        this.listing = listing;
        this.agents = agents;
        this.me = me;
    }

    @GetMapping("/queue")
    Listed<ItemView> queue() {
        List<String> waiting = waiting();
        return new Listed<>(in(Mode.QUEUED, listing.of(waiting)));
    }

    @GetMapping("/conversations")
    Listed<ItemView> conversations(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @RequestParam(defaultValue = "mine") String state,
            @RequestParam(defaultValue = "") String q) {
        List<String> numbered = SearchTerms.of(q).map(index::find).orElse(List.of());
        List<ItemView> found = numbered.isEmpty() || !state.equals("any")
                ? in(state, signedIn.account().id())
                : listing.of(numbered);
        return new Listed<>(found.stream()
                .filter(item -> numbered.contains(item.id()) || Listing.matches(item, q.strip()))
                .toList());
    }

    private List<ItemView> in(String state, String agent) {
        return switch (state) {
            case "mine" -> mine(agent);
            case "queued" -> in(Mode.QUEUED, listing.of(waiting()));
            case "open" -> open();
            case "closed" -> in(Mode.CLOSED, listing.of(whereabouts.in(Mode.CLOSED, MOST)));
            case "any" -> any();
            default -> throw DeskRefusal.invalid("state", "value");
        };
    }

    /// Of all conversations only those that a number leads to, and what was done last.
    private List<ItemView> any() {
        List<ItemView> all = new ArrayList<>(open());
        all.addAll(in(Mode.CLOSED, listing.of(whereabouts.in(Mode.CLOSED, MOST))));
        return all;
    }

    @GetMapping("/agents")
    Listed<Colleague> agents() {
        return new Listed<>(agents.all().stream().map(this::colleague).toList());
    }

    private Colleague colleague(Agent agent) {
        MeView.Standing standing = me.standing(agent.id());
        return new Colleague(agent.id(), agent.name(), standing.state(), standing.load(), standing.capacity());
    }

    private List<String> waiting() {
        return queue.first(MOST).stream().map(Waiting::conversation).toList();
    }

    private List<ItemView> mine(String agent) {
        return listing.of(whereabouts.of(agent)).stream()
                .filter(item -> item.owner() != null && item.owner().id().equals(agent))
                .toList();
    }

    private List<ItemView> open() {
        List<String> open = new ArrayList<>(waiting());
        open.addAll(whereabouts.in(Mode.HUMAN, MOST));
        open.addAll(whereabouts.in(Mode.BOT, MOST));
        return listing.of(open.stream().distinct().toList()).stream()
                .filter(item -> !item.mode().equals(Mode.CLOSED.wire()))
                .toList();
    }

    /// The index may lag behind the owner: what isn't so any more is left out.
    private static List<ItemView> in(Mode mode, List<ItemView> items) {
        return items.stream().filter(item -> item.mode().equals(mode.wire())).toList();
    }
}
