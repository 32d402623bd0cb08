package org.carechat.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Author;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Stamp;

/// What agents can do in tests of the door: one check, one verdict, one window.
final class FakeTools implements CheckTool, CoverageTool, BookingTool {

    private static Outcome said(String words, Instant at) {
        Event event = new Event.ServiceMessage(
                new Stamp("e-" + words, at, "t", Author.system()), Act.ASK, words, null, List.of(), List.of(), null);
        return new Outcome(List.of(new Entry.Flagged("told", words)), List.of(event), null);
    }

    @Override
    public List<CheckTool.Offered> offered() {
        return List.of(new CheckTool.Offered("stove", "燃气灶打不着火", "gas-stove", "燃气灶", "打不着火", List.of("no-ignition")));
    }

    @Override
    public Optional<Outcome> begin(Served customer, String check, String product) {
        return check.equals("stove") ? Optional.of(said("闻到燃气味吗", customer.now())) : Optional.empty();
    }

    @Override
    public List<CoverageTool.Field> fields(Conversation state) {
        return List.of(new CoverageTool.Field("purchaseDate", "购买日期", "day", List.of(), null));
    }

    @Override
    public CoverageTool.Verdict verify(Served customer, Map<String, String> facts) {
        String day = facts.getOrDefault("purchaseDate", "");
        return switch (day) {
            case "" -> new CoverageTool.Verdict.Open(List.of(), List.of("购买日期"));
            case "2030-01-01" -> new CoverageTool.Verdict.Wrong("purchaseDate");
            default ->
                new CoverageTool.Verdict.Decided(
                        List.of(new Entry.Flagged("decided", day)), Map.of("outcome", "covered"), "保修期内免费");
        };
    }

    @Override
    public Optional<List<Map<String, Object>>> windows(Served customer, Map<String, String> filled, LocalDate from) {
        return Optional.of(List.of(Map.of("id", "s1", "date", from.toString())));
    }

    @Override
    public BookingTool.Answer book(Served customer, Map<String, String> filled, String window) {
        return switch (window) {
            case "s1" -> new BookingTool.Answer.Booked(Map.of("number", "K7M2Q9"), said("约好了", customer.now()));
            case "s2" -> new BookingTool.Answer.Exists(Map.of("number", "K7M2Q9"));
            case "s3" -> new BookingTool.Answer.Taken();
            case "s4" -> new BookingTool.Answer.NoAnswer();
            default -> new BookingTool.Answer.Incomplete("phone");
        };
    }
}
