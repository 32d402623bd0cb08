package org.carechat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carechat.booking.AgentBooking;
import org.carechat.bundle.Current;
import org.carechat.conversation.Entry;
import org.carechat.desk.BookingTool;
import org.carechat.desk.Served;
import org.carechat.dialogue.Errand;
import org.carechat.dialogue.TurnRunner;

/// Books visits for agents, and says so to the customer. Thread-safe.
final class AgentVisits implements BookingTool {

    private final Current current;
    private final TurnRunner runner;
    private final Supplier<String> ids;
    private final ZoneId zone;

    AgentVisits(Current current, TurnRunner runner, Supplier<String> ids, ZoneId zone) {
        this.current = current;
        this.runner = runner;
        this.ids = ids;
        this.zone = zone;
    }

    @Override
    public Optional<List<Map<String, Object>>> windows(Served customer, Map<String, String> filled, LocalDate from) {
        return current.part(AgentBooking.class).windows(customer.state(), filled, from, customer.now());
    }

    @Override
    public Answer book(Served customer, Map<String, String> filled, String window) {
        AgentBooking.Customer whom =
                new AgentBooking.Customer(customer.state(), customer.head().person(), customer.now(), ids.get());
        return switch (current.part(AgentBooking.class).book(whom, filled, window)) {
            case AgentBooking.Result.Booked booked ->
                new Answer.Booked(
                        booked.visit(),
                        runner.say(
                                customer.state(),
                                AgentChecks.turn(customer, ids.get(), zone),
                                booked.reply(),
                                joined(booked.entries(), Errand.ended(customer.state()))));
            case AgentBooking.Result.Exists exists -> new Answer.Exists(exists.visit());
            case AgentBooking.Result.Taken ignored -> new Answer.Taken();
            case AgentBooking.Result.Incomplete incomplete -> new Answer.Incomplete(incomplete.slot());
            case AgentBooking.Result.NoAnswer ignored -> new Answer.NoAnswer();
        };
    }

    private static List<Entry> joined(List<Entry> booked, List<Entry> ended) {
        return Stream.concat(booked.stream(), ended.stream()).toList();
    }
}
