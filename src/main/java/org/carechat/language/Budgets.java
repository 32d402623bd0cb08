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

/// What may still be spent: by a turn in time, and by a turn, a conversation and the day in tokens and money, each
/// counted on all nodes together. A request is granted on its estimate, which is reserved until it is settled on
/// what it used. Thread-safe.
final class Budgets {

    private static final int REMEMBERED = 20_000;

    /// Where the clocks come from.
    record Clocks(LongSupplier nanos, Clock clock, ZoneId zone) {
        LocalDate today() {
            return clock.instant().atZone(zone).toLocalDate();
        }
    }

    /// @param until when the turn's time is up, by the nanosecond clock
    /// @param reserved what may come of it at most
    record Grant(String turn, String conversation, LocalDate day, long until, ModelLedger.Spent reserved) {

        private Grant within(long limit) {
            return new Grant(turn, conversation, day, Math.min(until, limit), reserved);
        }
    }

    private record Turn(long until, ModelLedger.Spent spent) {}

    private final ModelSettings.Allowance allowance;
    private final Duration turnTime;
    private final ModelLedger ledger;
    private final Clocks clocks;
    private final List<ModelSettings.Price> prices;
    private final Map<String, Turn> turns = remembering();
    private final Map<String, ModelLedger.Spent> conversations = remembering();
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
        return reserved(asking).flatMap(this::everywhere);
    }

    private synchronized Optional<Grant> reserved(Asking asking) {
        newDay();
        long now = clocks.nanos().getAsLong();
        Turn turn = turns.getOrDefault(asking.turn(), new Turn(now + turnTime.toNanos(), ModelLedger.Spent.NOTHING));
        ModelLedger.Spent wanted = new ModelLedger.Spent(estimate(asking), dearest(asking));
        ModelLedger.Spent spentThen = turn.spent().plus(wanted);
        if (now >= turn.until() || !isTurns(spentThen)) {
            return Optional.empty();
        }
        turns.put(asking.turn(), new Turn(turn.until(), spentThen));
        return Optional.of(new Grant(asking.turn(), asking.conversation(), day, turn.until(), wanted));
    }

    private boolean isTurns(ModelLedger.Spent all) {
        return all.isWithin(allowance.tokensPerTurn(), allowance.cost().perTurn());
    }

    /// What is reserved counts on all nodes from now on; where it is too much it is given back.
    private Optional<Grant> everywhere(Grant grant) {
        ModelLedger.Talked talked = talked(grant, grant.reserved());
        ModelLedger.Spent today = spend(grant.day(), grant.reserved());
        Duration left = turnTime.minus(talked.took());
        boolean fits = left.isPositive()
                && isTurns(talked.turn())
                && talked.conversation()
                        .isWithin(
                                allowance.tokensPerConversation(),
                                allowance.cost().perConversation())
                && today.isWithin(allowance.tokensPerDay(), allowance.cost().perDay());
        if (!fits) {
            settle(grant, 0, 0);
            return Optional.empty();
        }
        return Optional.of(grant.within(clocks.nanos().getAsLong() + left.toNanos()));
    }

    /// @return what is spent by now on all nodes, or on this one where the others can't be asked
    private ModelLedger.Talked talked(Grant grant, ModelLedger.Spent more) {
        Optional<ModelLedger.Talked> everywhere = ledger.talked(grant.day(), grant.conversation(), grant.turn(), more);
        synchronized (this) {
            ModelLedger.Spent known = conversations
                    .getOrDefault(grant.conversation(), ModelLedger.Spent.NOTHING)
                    .plus(more);
            ModelLedger.Spent all =
                    everywhere.map(ModelLedger.Talked::conversation).orElse(known);
            conversations.put(grant.conversation(), all);
            return everywhere.orElseGet(() -> new ModelLedger.Talked(all, ModelLedger.Spent.NOTHING, Duration.ZERO));
        }
    }

    private ModelLedger.Spent spend(LocalDate of, ModelLedger.Spent more) {
        ModelLedger.Spent now = ledger.spend(of, more.tokens(), more.microCost());
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
        ModelLedger.Spent more = new ModelLedger.Spent(tokens, microCost).less(grant.reserved());
        spend(grant.day(), more);
        inTurn(grant, more);
        talked(grant, more);
    }

    private synchronized void inTurn(Grant grant, ModelLedger.Spent more) {
        turns.computeIfPresent(
                grant.turn(),
                (name, turn) -> new Turn(turn.until(), turn.spent().plus(more)));
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
