package org.carechat.language;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// What may still be spent: by a turn in time and tokens, by a conversation and by the day in tokens, and by the
/// day in money; conversations and days are counted on all nodes together. A request is granted on its estimate
/// and settled on what it used. Thread-safe.
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
    record Grant(String turn, String conversation, long until, long tokens) {}

    private record Turn(long until, long tokens) {}

    private final ModelSettings.Allowance allowance;
    private final Duration turnTime;
    private final ModelLedger ledger;
    private final Clocks clocks;
    private final Map<String, Turn> turns = remembering();
    private final Map<String, Long> conversations = remembering();
    private LocalDate day;
    private ModelLedger.Spent spent;

    Budgets(ModelSettings settings, ModelLedger ledger, Clocks clocks) {
        allowance = settings.allowance();
        turnTime = settings.times().turn();
        this.ledger = ledger;
        this.clocks = clocks;
        day = clocks.today();
        spent = ledger.spend(day, 0, 0);
    }

    /// @return empty where the turn's time, or any allowance, is used up
    Optional<Grant> grant(Asking asking) {
        Optional<Grant> grant = reserved(asking, estimate(asking));
        if (grant.isPresent() && talked(grant.get(), grant.get().tokens()) > allowance.tokensPerConversation()) {
            giveBack(grant.get());
            return Optional.empty();
        }
        return grant;
    }

    private synchronized Optional<Grant> reserved(Asking asking, long wanted) {
        newDay();
        long now = clocks.nanos().getAsLong();
        Turn turn = turns.getOrDefault(asking.turn(), new Turn(now + turnTime.toNanos(), 0));
        boolean fits = now < turn.until()
                && turn.tokens() + wanted <= allowance.tokensPerTurn()
                && spent.tokens() + wanted <= allowance.tokensPerDay()
                && spent.microCost() < allowance.costPerDay() * 1e6;
        if (!fits) {
            return Optional.empty();
        }
        turns.put(asking.turn(), new Turn(turn.until(), turn.tokens() + wanted));
        return Optional.of(new Grant(asking.turn(), asking.conversation(), turn.until(), wanted));
    }

    /// @return what the conversation has spent today on all nodes, or on this one where the others can't be asked
    private long talked(Grant grant, long tokens) {
        OptionalLong everywhere = ledger.talked(clocks.today(), grant.conversation(), tokens);
        synchronized (this) {
            long known = conversations.getOrDefault(grant.conversation(), 0L) + tokens;
            conversations.put(grant.conversation(), everywhere.orElse(known));
            return everywhere.orElse(known);
        }
    }

    private void giveBack(Grant grant) {
        talked(grant, -grant.tokens());
        inTurn(grant, -grant.tokens());
    }

    /// Puts what was used in place of what was reserved.
    ///
    /// @param microCost in millionths
    void settle(Grant grant, long tokens, long microCost) {
        ModelLedger.Spent now = ledger.spend(clocks.today(), tokens, microCost);
        synchronized (this) {
            spent = now;
        }
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
