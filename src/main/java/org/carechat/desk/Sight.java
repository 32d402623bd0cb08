package org.carechat.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carechat.cases.Case;
import org.carechat.cases.Cases;
import org.carechat.conversation.Head;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.customer.Blocks;
import org.carechat.customer.People;
import org.carechat.customer.Visits;
import org.carechat.handoff.Packing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an agent sees of the customer beyond the one conversation. What can't be had just now is left out: the
/// conversation itself is there. Thread-safe.
final class Sight {

    private static final Logger LOG = LoggerFactory.getLogger(Sight.class);
    private static final int MOST = 20;

    /// @param earlier the customer's other conversations, newest first
    /// @param visits the customer's appointments from whichever conversation, newest first
    /// @param cases the customer's cases from whichever conversation, newest first
    /// @param blockedUntil absent where they may write
    record Beyond(
            List<ItemView> earlier,
            List<Map<String, Object>> visits,
            List<Map<String, Object>> cases,
            @Nullable Instant blockedUntil) {}

    private final People people;
    private final Visits visits;
    private final Cases cases;
    private final Blocks blocks;
    private final Listing listing;

    Sight(People people, Visits visits, Cases cases, Blocks blocks, Listing listing) {
        this.people = people;
        this.visits = visits;
        this.cases = cases;
        this.blocks = blocks;
        this.listing = listing;
    }

    Beyond beyond(Head head) {
        List<String> all = people.conversations(head.person());
        List<String> earlier = all.stream()
                .filter(id -> !id.equals(head.id()))
                .sorted(Comparator.reverseOrder())
                .limit(MOST)
                .toList();
        return new Beyond(
                listing.of(earlier),
                visits(head.person(), all),
                cases(head.person()),
                blocks.until(head.person()).orElse(null));
    }

    private List<Map<String, Object>> cases(String person) {
        try {
            return cases.of(person).stream().limit(MOST).map(Sight::named).toList();
        } catch (StoreUnavailable e) {
            LOG.debug("the cases of a customer can't be had now", e);
            return List.of();
        }
    }

    /// The rest of it is read where cases are.
    private static Map<String, Object> named(Case one) {
        return Map.of(
                "id", one.id(),
                "number", one.number(),
                "kind", one.kind().wire(),
                "status", one.status().wire(),
                "conversation", one.conversation());
    }

    private List<Map<String, Object>> visits(String person, List<String> conversations) {
        try {
            return visits.of(person, conversations).stream()
                    .limit(MOST)
                    .map(visit -> Packing.appointment(visit.data()))
                    .toList();
        } catch (StoreUnavailable e) {
            LOG.debug("the visits of a customer can't be had now", e);
            return List.of();
        }
    }
}
