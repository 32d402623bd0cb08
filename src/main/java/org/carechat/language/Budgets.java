package org.carechat.language;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What may still be spent: by a turn in time and tokens, by a conversation and by the day in tokens, and by the
/// day in money, each counted on all nodes together. A request is granted on its estimate, which is reserved until
/// it is settled on what it used. Thread-safe.
final class Budgets {

    private static final int REMEMBERED = 20_000;

    /// Where the clocks come from.
    record Clocks(LongSupplier nanos, Clock clock, ZoneId zone) {
        LocalDate today() {
            return clock.instant().atZone(zone).toLocalDate();
        }
    }

    /// @param until when the turn's time is up, by the nanosecond clock
    /// @param tokens what was reserved
    /// @param microCost what was reserved
    record Grant(String turn, String conversation, LocalDate day, long until, long tokens, long microCost) {

        private Grant within(long limit) {
            return new Grant(turn, conversation, day, Math.min(until, limit), tokens, microCost);
        }
    }

    private record Turn(long until, long tokens) {}

    private final ModelSettings.Allowance allowance;
    private final Duration turnTime;
    private final ModelLedger ledger;
    private final Clocks clocks;
    private final List<ModelSettings.Price> prices;
    private final Map<String, Turn> turns = remembering();
    private final Map<String, Long> conversations = remembering();
    private LocalDate day;
    private ModelLedger.Spent spent;

    Budgets(ModelSettings settings, ModelLedger ledger, Clocks clocks) {
        allowance = settings.allowance();
        turnTime = settings.times().turn();
        this.ledger = ledger;
        this.clocks = clocks;
        prices = settings.endpoints().stream()
                .map(ModelSettings.EndpointSettings::price)
                .toList();
        day = clocks.today();
        spent = ledger.spend(day, 0, 0);
    }

    /// @return empty where the turn's time, or any allowance, is used up
    Optional<Grant> grant(Asking asking) {
        return reserved(asking, estimate(asking)).flatMap(this::everywhere);
    }

    private synchronized Optional<Grant> reserved(Asking asking, long wanted) {
        newDay();
        long now = clocks.nanos().getAsLong();
        Turn turn = turns.getOrDefault(asking.turn(), new Turn(now + turnTime.toNanos(), 0));
        if (now >= turn.until() || turn.tokens() + wanted > allowance.tokensPerTurn()) {
            return Optional.empty();
        }
        turns.put(asking.turn(), new Turn(turn.until(), turn.tokens() + wanted));
        return Optional.of(new Grant(asking.turn(), asking.conversation(), day, turn.until(), wanted, dearest(asking)));
    }

    /// What is reserved counts on all nodes from now on; where it is too much it is given back.
    private Optional<Grant> everywhere(Grant grant) {
        ModelLedger.Talked talked = talked(grant, grant.tokens());
        ModelLedger.Spent today = spend(grant.day(), grant.tokens(), grant.microCost());
        Duration left = turnTime.minus(talked.took());
        boolean fits = left.isPositive()
                && talked.turn() <= allowance.tokensPerTurn()
                && talked.conversation() <= allowance.tokensPerConversation()
                && today.tokens() <= allowance.tokensPerDay()
                && today.microCost() <= allowance.costPerDay() * 1e6;
        if (!fits) {
            settle(grant, 0, 0);
            return Optional.empty();
        }
        return Optional.of(grant.within(clocks.nanos().getAsLong() + left.toNanos()));
    }

    /// @return what is spent by now on all nodes, or on this one where the others can't be asked
    private ModelLedger.Talked talked(Grant grant, long tokens) {
        Optional<ModelLedger.Talked> everywhere =
                ledger.talked(grant.day(), grant.conversation(), grant.turn(), tokens);
        synchronized (this) {
            long known = conversations.getOrDefault(grant.conversation(), 0L) + tokens;
            long spentByNow = everywhere.map(ModelLedger.Talked::conversation).orElse(known);
            conversations.put(grant.conversation(), spentByNow);
            return everywhere.orElseGet(() -> new ModelLedger.Talked(spentByNow, 0, Duration.ZERO));
        }
    }

    private ModelLedger.Spent spend(LocalDate of, long tokens, long microCost) {
        ModelLedger.Spent now = ledger.spend(of, tokens, microCost);
        synchronized (this) {
            if (of.equals(day)) {
                spent = now;
            }
        }
        return now;
    }

    /// Puts what was used in place of what was reserved.
    ///
    /// @param microCost in millionths
    void settle(Grant grant, long tokens, long microCost) {
        spend(grant.day(), tokens - grant.tokens(), microCost - grant.microCost());
        inTurn(grant, tokens - grant.tokens());
        talked(grant, tokens - grant.tokens());
    }

    private synchronized void inTurn(Grant grant, long tokens) {
        turns.computeIfPresent(grant.turn(), (name, turn) -> new Turn(turn.until(), turn.tokens() + tokens));
    }

    synchronized ModelLedger.Spent spentToday() {
        newDay();
        return spent;
    }

    /// @return what it costs at most, at whichever endpoint, in millionths
    private long dearest(Asking asking) {
        long input = estimate(asking) - asking.purpose().mostTokens();
        return prices.stream()
                .mapToLong(price -> Math.round(price.input() * input
                        + price.output() * asking.purpose().mostTokens()))
                .max()
                .orElse(0);
    }

    /// @return never too few: a Chinese character is at most about one token, a Latin letter less
    static long estimate(Asking asking) {
        return asking.prompt().system().length()
                + asking.prompt().user().length()
                + asking.purpose().mostTokens();
    }

    private void newDay() {
        LocalDate today = clocks.today();
        if (!today.equals(day)) {
            day = today;
            spent = ledger.spend(today, 0, 0);
            conversations.clear();
        }
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
