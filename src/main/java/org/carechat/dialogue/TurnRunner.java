package org.carechat.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Role;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.conversation.Turns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the turn that is due in a conversation: claims it, decides it, commits it. Whatever goes wrong before the
/// commit leaves nothing behind, and the turn is run again, here or on another node; after the third failure, or
/// when it hangs, the message is set aside with an apology and the offer of a person, and the conversation goes on.
/// Thread-safe: the claim keeps two runs of one turn apart.
public final class TurnRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);
    private static final int MOST_TRIES = 3;
    /// So many runs may vanish, with their nodes or without the store, before the turn itself is blamed.
    private static final int MOST_VANISHED = 5;
    private static final int CACHED = 10_000;
    /// A language model may take eight seconds of a turn, the rules three, the book three.
    private static final Duration LONGEST = Duration.ofSeconds(15);
    /// A turn takes milliseconds of a processor. One that takes seconds never ends, and the next message waits.
    private static final Duration BUSIEST = Duration.ofSeconds(3);

    /// What a runner is made of.
    ///
    /// @param minds gives what thinks with the knowledge base in use; a turn keeps the one that it began with
    public record Parts(
            Turns turns,
            Supplier<Mind> minds,
            Supplier<String> ids,
            Clock clock,
            ZoneId zone,
            List<TurnListener> listeners) {}

    /// A mind, and the logic that is made of it.
    private record Thinking(Mind mind, Menu menu, TurnLogic logic) {}

    private final Parts parts;
    private final Renewals renewals;
    private final NewerJournals newer;
    private volatile @Nullable Thinking thinking;
    /// Folded states by conversation: a cache that the journal's version keeps honest.
    private final Map<String, Conversation> states = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Conversation> eldest) {
            return size() > CACHED;
        }
    });

    public TurnRunner(Parts parts) {
        this(parts, LONGEST, BUSIEST);
    }

    /// @param longest how long a turn may take before it is given up
    /// @param busiest how much of a processor's time it may take
    TurnRunner(Parts parts, Duration longest, Duration busiest) {
        this.parts = parts;
        renewals = new Renewals(parts.turns(), longest, busiest);
        newer = new NewerJournals(parts.clock());
    }

    private Thinking thinking() {
        Mind mind = parts.minds().get();
        Thinking known = thinking;
        if (known != null && known.mind() == mind) {
            return known;
        }
        Menu menu = new Menu(mind.phrasebook());
        Speaker speaker = new Speaker(mind.phrasebook(), mind.gate(), menu, parts.ids());
        Author bot = Author.bot(mind.phrasebook().text("bot.name"));
        Dialogue dialogue = new Dialogue(mind.skills(), parts.ids(), menu);
        Thinking made =
                new Thinking(mind, menu, new TurnLogic(mind.triage(), mind.understanding(), dialogue, speaker, bot));
        thinking = made;
        return made;
    }

    /// Forgets what was remembered of a conversation that was erased.
    public void forget(String conversation) {
        states.remove(conversation);
    }

    /// @return whether more is waiting for a turn in this conversation
    public boolean run(String conversation) {
        return run(conversation, () -> {});
    }

    /// @param givenUp called on another thread once a run that hangs has been set aside, while this call goes on:
    ///     the conversation is free
    /// @return whether more is waiting for a turn in this conversation
    boolean run(String conversation, Runnable givenUp) {
        if (newer.leaves(conversation)) {
            return false;
        }
        Conversation known = states.getOrDefault(conversation, Conversation.empty(conversation));
        Optional<Claim> claimed = parts.turns().claim(conversation, known.version());
        if (claimed.isEmpty()) {
            return false;
        }
        Claim claim = claimed.get();
        if (newer.isAhead(claim) && claim.tries() <= MOST_VANISHED) {
            LOG.warn("the journal of {} is newer than this node: its turn is left to another", conversation);
            return false;
        }
        Conversation state = known.with(claim.journal());
        Settling settling = new Settling();
        try (Renewals.Renewal ignored = renewals.keep(claim, () -> giveUp(claim, state, settling, givenUp))) {
            Outcome outcome = decide(claim, state);
            if (!settling.byTheRun()) {
                throw new ClaimLost(conversation);
            }
            return commit(claim, state, outcome);
        } catch (ClaimLost e) {
            LOG.info("turn {} of {} was taken over by another run", claim.turn(), conversation);
            states.remove(conversation);
            lost(claim);
            return false;
        } catch (StoreUnavailable e) {
            lost(claim);
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            lost(claim);
            giveBack(claim);
            throw e;
        } finally {
            settling.byTheRun();
        }
    }

    /// Ends a turn that hangs: nothing that it does later is shown.
    private void giveUp(Claim claim, Conversation state, Settling settling, Runnable givenUp) {
        if (!settling.byTheWatchdog()) {
            return;
        }
        LOG.error("turn {} of {} takes too long, and is set aside", claim.turn(), claim.conversation());
        try {
            commit(claim, state, setAside(claim, state, "TooLong"));
        } catch (RuntimeException e) {
            LOG.warn("turn {} of {} will be run again: {}", claim.turn(), claim.conversation(), e.toString());
        } finally {
            givenUp.run();
        }
    }

    /// What an agent sends the customer through the bot, ready to be stored.
    ///
    /// @return empty where there is nothing to ask
    public Optional<Outcome> send(Conversation state, Scene.TurnContext turn, Errand errand) {
        return thinking().logic().send(state, turn, errand);
    }

    /// What the system says for an agent, ready to be stored.
    public Outcome say(Conversation state, Scene.TurnContext turn, Reply reply, List<Entry> entries) {
        return thinking().logic().say(state, turn, reply, entries);
    }

    private void giveBack(Claim claim) {
        try {
            parts.turns().giveBack(claim);
        } catch (StoreUnavailable e) {
            LOG.warn("turn {} of {} waits for the end of its lease", claim.turn(), claim.conversation());
        }
    }

    private void lost(Claim claim) {
        parts.listeners().forEach(listener -> listener.lost(claim));
    }

    private Outcome decide(Claim claim, Conversation state) {
        if (claim.tries() > MOST_VANISHED) {
            LOG.error("turn {} of {} was never ended by {} runs", claim.turn(), claim.conversation(), claim.tries());
            return setAside(claim, state, "NeverEnded");
        }
        Scene.TurnContext turn = context(claim);
        Thinking now = thinking();
        Journaling journaling = entries -> {
            states.remove(claim.conversation());
            if (!parts.turns().note(claim, entries)) {
                throw new ClaimLost(claim.conversation());
            }
        };
        try {
            return now.logic().decide(state, turn, claim.upTo(), now.mind().version(), journaling);
        } catch (ClaimLost | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("turn {} of {} failed, try {}", claim.turn(), claim.conversation(), claim.tries(), e);
            if (claim.tries() < MOST_TRIES) {
                throw e;
            }
            return setAside(claim, state, e.getClass().getSimpleName());
        }
    }

    private Outcome setAside(Claim claim, Conversation state, String reason) {
        Thinking now = thinking();
        return now.logic()
                .setAside(state, context(claim), claim.upTo(), now.mind().version(), reason, now.menu());
    }

    private boolean commit(Claim claim, Conversation state, Outcome outcome) {
        Optional<Committed> committed = parts.turns().commit(claim, outcome);
        if (committed.isEmpty()) {
            throw new ClaimLost(claim.conversation());
        }
        Conversation after = state.with(outcome.entries());
        if (after.version() == committed.get().entries()) {
            states.put(claim.conversation(), after);
        } else {
            states.remove(claim.conversation());
        }
        parts.listeners().forEach(listener -> listener.committed(claim, outcome, committed.get()));
        return committed.get().more();
    }

    private Scene.TurnContext context(Claim claim) {
        List<Incoming> said = claim.events().stream()
                .filter(posted -> posted.event().stamp().from().role() == Role.CUSTOMER)
                .filter(posted -> posted.event() instanceof Event.CustomerMessage)
                .map(posted -> {
                    Event.CustomerMessage message = (Event.CustomerMessage) posted.event();
                    return new Incoming(
                            posted.seq(),
                            message.content(),
                            message.replyTo(),
                            message.stamp().at());
                })
                .toList();
        Mode mode = claim.mode();
        return new Scene.TurnContext(
                claim.conversation(),
                claim.person(),
                claim.channel(),
                claim.turn(),
                mode,
                said,
                parts.clock().instant(),
                parts.zone());
    }
}
