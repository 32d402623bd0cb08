package org.carechat.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.conversation.Turns;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.CommandLine;
import org.carechat.dialogue.Mind;
import org.carechat.dialogue.Said;
import org.carechat.dialogue.TurnRunner;
import org.carechat.handoff.Replies;

/// A conversation in which a visit is arranged: real turns over a journal in memory, commands instead of words, the
/// replies that ship with the service. It is Sunday, ten in the morning.
final class Arranging implements Turns {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Clock CLOCK = Clock.fixed(Visits.AT, ZoneOffset.UTC);

    private final AtomicInteger next = new AtomicInteger();
    private final Supplier<String> ids = () -> "id-%06d".formatted(next.incrementAndGet());
    private final List<Entry> journal = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Event> said = new ArrayList<>();
    private final TurnRunner runner;
    private Content content = new Content.Text("…");
    private boolean dies;
    private int tries;
    private long seq;

    Arranging(BookingApi api) {
        this(api, new MemoryLedger());
    }

    Arranging(BookingApi api, Ledger ledger) {
        BookingSkill skill = new BookingSkill(api, ledger, new VisitWords(Replies.PHRASEBOOK, Replies.PRODUCTS));
        Mind mind = new Mind(
                "bundle",
                (in, state) -> Optional.empty(),
                reading -> List.copyOf(commands),
                (text, evidence) -> text,
                List.of(skill),
                Replies.PHRASEBOOK);
        runner = new TurnRunner(new TurnRunner.Parts(this, () -> mind, ids, ticking(), ZONE, List.of()));
    }

    /// The customer says something that is read as these command lines.
    Arranging says(String... lines) {
        read(lines);
        content = new Content.Text(String.join(" ", lines));
        return run();
    }

    private Command said(Command command) {
        Said now = new Said("", seq + 1);
        return switch (command) {
            case Command.Fill fill -> new Command.Fill(fill.slot(), fill.value(), now);
            case Command.Correct correct -> new Command.Correct(correct.slot(), correct.value(), now);
            default -> command;
        };
    }

    private void read(String... lines) {
        commands.clear();
        Stream.of(lines).map(CommandLine::parse).map(this::said).forEach(commands::add);
    }

    /// The customer quotes a number, and is read as these command lines.
    Arranging quotes(String number, String... lines) {
        read(lines);
        content = new Content.Text(number);
        return run();
    }

    /// @param label how the choice's words begin
    Arranging picks(String label) {
        OpenChoice picked = state().choices().stream()
                .filter(choice -> choice.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + label + "' among " + labels()));
        content = new Content.Picked(picked.id(), picked.label());
        commands.clear();
        return run();
    }

    /// The node dies right before the turn that comes is committed.
    Arranging diesBeforeTheNextCommit() {
        dies = true;
        return this;
    }

    /// Another node runs the same turn again.
    Arranging runsAgain() {
        tries = 0;
        return again();
    }

    Conversation state() {
        return Conversation.empty("c-1").with(journal);
    }

    List<Entry> journal() {
        return journal;
    }

    /// @return what the bot said in the last turn
    List<Event.ServiceMessage> messages() {
        return said.stream().map(Event.ServiceMessage.class::cast).toList();
    }

    Event.ServiceMessage last() {
        return messages().getLast();
    }

    String text() {
        return String.join(
                "\n", messages().stream().map(Event.ServiceMessage::text).toList());
    }

    List<String> labels() {
        return state().choices().stream().map(OpenChoice::label).toList();
    }

    /// @return the fact that is asked for
    String asksFor() {
        return state().question() == null ? "" : state().question().slot();
    }

    /// Each look at the clock is a second later.
    private static Clock ticking() {
        return new InstantSource() {
            private Instant now = Visits.AT;

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        }.withZone(ZONE);
    }

    private Arranging run() {
        tries = 0;
        seq++;
        return again();
    }

    private Arranging again() {
        try {
            runner.run("c-1");
        } catch (StoreUnavailable e) {
            said.clear();
        }
        return this;
    }

    @Override
    public Optional<Claim> claim(String conversation, long known) {
        tries++;
        Stamp stamp = new Stamp(ids.get(), Visits.AT, "turn-1", Author.customer());
        Posted posted = new Posted(seq, new Event.CustomerMessage(stamp, ids.get(), content, null));
        return Optional.of(new Claim(
                conversation,
                "p-1",
                "web",
                "turn-" + next.incrementAndGet(),
                tries,
                1,
                tries,
                Mode.BOT,
                null,
                List.of(posted),
                seq,
                List.copyOf(journal.subList((int) known, journal.size()))));
    }

    @Override
    public boolean renew(Claim claim) {
        return true;
    }

    @Override
    public boolean note(Claim claim, List<Entry> entries) {
        return journal.addAll(entries);
    }

    @Override
    public Optional<Committed> commit(Claim claim, Outcome outcome) {
        if (dies) {
            dies = false;
            throw new StoreUnavailable("the node died", new IllegalStateException());
        }
        journal.addAll(outcome.entries());
        said.clear();
        said.addAll(outcome.events());
        return Optional.of(new Committed(outcome.events().size(), journal.size(), false));
    }

    @Override
    public List<String> due(int max) {
        return List.of();
    }
}
