package org.carechat.conversation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Journal entries as JSON-like maps with a `type`. The names are a contract with what is stored: never rename,
/// only add. What can't be read as one of the known types becomes [Entry.Unknown] and is written back as it was.
public final class EntryCodec {

    private EntryCodec() {}

    public static Map<String, Object> write(Entry entry) {
        Fields to = Fields.empty().put("type", type(entry));
        switch (entry) {
            case Entry.SlotFilled filled -> slot(filled.slot(), to);
            case Entry.SlotDropped dropped -> to.put("slot", dropped.slot());
            case Entry.FlowStarted started ->
                to.put("frame", started.frame()).put("flow", started.flow()).put("notes", started.notes());
            case Entry.FlowEnded ended -> to.put("frame", ended.frame()).put("outcome", ended.outcome());
            case Entry.FlowRaised raised -> to.put("frame", raised.frame());
            case Entry.FrameNoted noted ->
                to.put("frame", noted.frame()).put("key", noted.key()).put("value", noted.value());
            case Entry.Asked asked -> question(asked.question(), to);
            case Entry.Answered ignored -> {}
            case Entry.Resumed resumed -> question(resumed.question(), to);
            case Entry.PutOff put -> matter(put.matter(), to);
            case Entry.TakenUp taken -> to.put("matter", taken.matter());
            case Entry.Offered offered ->
                to.put(
                                "choices",
                                offered.choices().stream()
                                        .map(EntryCodec::choice)
                                        .toList())
                        .put("proposed", offered.proposed());
            case Entry.Found found -> finding(found.finding(), to);
            case Entry.Flagged flagged -> to.put("flag", flagged.flag()).put("value", flagged.value());
            case Entry.Intended intended -> intention(intended.intention(), to);
            case Entry.Carried carried ->
                to.put("intention", carried.intention()).put("result", carried.result());
            case Entry.Misread misread -> to.put("reason", misread.reason());
            case Entry.Understood ignored -> {}
            case Entry.SetAside aside -> to.put("seq", aside.seq()).put("reason", aside.reason());
            case Entry.TurnEnded ended -> turnEnded(ended, to);
            case Entry.Unknown unknown -> to.map().putAll(unknown.fields());
        }
        return to.map();
    }

    /// @throws IllegalArgumentException where not even the type is there
    public static Entry read(Map<String, Object> json) {
        Fields from = new Fields(json);
        String type = from.text("type");
        try {
            return known(type, from);
        } catch (IllegalArgumentException | ClassCastException | DateTimeException newer) {
            Map<String, Object> rest = new LinkedHashMap<>(json);
            rest.remove("type");
            return new Entry.Unknown(type, rest);
        }
    }

    static String type(Entry entry) {
        return switch (entry) {
            case Entry.SlotFilled ignored -> "slot-filled";
            case Entry.SlotDropped ignored -> "slot-dropped";
            case Entry.FlowStarted ignored -> "flow-started";
            case Entry.FlowEnded ignored -> "flow-ended";
            case Entry.FlowRaised ignored -> "flow-raised";
            case Entry.FrameNoted ignored -> "frame-noted";
            case Entry.Asked ignored -> "asked";
            case Entry.Answered ignored -> "answered";
            case Entry.Resumed ignored -> "resumed";
            case Entry.PutOff ignored -> "put-off";
            case Entry.TakenUp ignored -> "taken-up";
            case Entry.Offered ignored -> "offered";
            case Entry.Found ignored -> "found";
            case Entry.Flagged ignored -> "flagged";
            case Entry.Intended ignored -> "intended";
            case Entry.Carried ignored -> "carried";
            case Entry.Misread ignored -> "misread";
            case Entry.Understood ignored -> "understood";
            case Entry.SetAside ignored -> "set-aside";
            case Entry.TurnEnded ignored -> "turn-ended";
            case Entry.Unknown unknown -> unknown.type();
        };
    }

    private static Entry known(String type, Fields from) {
        return switch (type) {
            case "slot-filled" -> new Entry.SlotFilled(slot(from));
            case "slot-dropped" -> new Entry.SlotDropped(from.text("slot"));
            case "flow-started" -> new Entry.FlowStarted(from.text("frame"), from.text("flow"), from.notes("notes"));
            case "flow-ended" -> new Entry.FlowEnded(from.text("frame"), from.text("outcome"));
            case "flow-raised" -> new Entry.FlowRaised(from.text("frame"));
            case "frame-noted" -> new Entry.FrameNoted(from.text("frame"), from.text("key"), from.text("value"));
            case "asked" -> new Entry.Asked(question(from));
            case "answered" -> new Entry.Answered();
            case "resumed" -> new Entry.Resumed(question(from));
            case "put-off" -> new Entry.PutOff(matter(from));
            case "taken-up" -> new Entry.TakenUp(from.text("matter"));
            case "offered" ->
                new Entry.Offered(
                        from.list("choices").stream().map(EntryCodec::choice).toList(), from.find("proposed"));
            case "found" -> new Entry.Found(finding(from));
            case "flagged" -> new Entry.Flagged(from.text("flag"), from.text("value"));
            case "intended" -> new Entry.Intended(intention(from));
            case "carried" -> new Entry.Carried(from.text("intention"), from.json("result"));
            case "misread" -> new Entry.Misread(from.text("reason"));
            case "understood" -> new Entry.Understood();
            case "set-aside" -> new Entry.SetAside(from.number("seq"), from.text("reason"));
            case "turn-ended" -> turnEnded(from);
            default -> throw new IllegalArgumentException("'" + type + "' is not a known type");
        };
    }

    private static void slot(Slot slot, Fields to) {
        to.put("name", slot.name())
                .put("value", slot.value())
                .put("said", slot.said())
                .put("by", slot.by().wire())
                .put("seq", slot.seq())
                .put("at", slot.at().toString());
    }

    private static Slot slot(Fields from) {
        return new Slot(
                from.text("name"),
                from.text("value"),
                from.text("said"),
                Source.ofWire(from.text("by")),
                from.number("seq"),
                at(from));
    }

    private static void question(Question question, Fields to) {
        to.put("frame", question.frame())
                .put("slot", question.slot())
                .put(
                        "options",
                        question.options().stream().map(EntryCodec::option).toList());
    }

    private static Question question(Fields from) {
        List<Option> options = from.list("options").stream()
                .map(option -> new Option(option.text("value"), option.text("label"), option.texts("ways")))
                .toList();
        return new Question(from.text("frame"), from.text("slot"), options);
    }

    private static void matter(Matter matter, Fields to) {
        to.put("id", matter.id())
                .put("commands", matter.commands())
                .put("said", matter.said())
                .put("seq", matter.seq());
    }

    private static Matter matter(Fields from) {
        return new Matter(from.text("id"), from.texts("commands"), from.text("said"), from.number("seq"));
    }

    private static Map<String, Object> option(Option option) {
        return Fields.empty()
                .put("value", option.value())
                .put("label", option.label())
                .put("ways", option.ways())
                .map();
    }

    private static Map<String, Object> choice(OpenChoice choice) {
        return Fields.empty()
                .put("id", choice.id())
                .put("label", choice.label())
                .put("command", choice.command())
                .map();
    }

    private static OpenChoice choice(Fields from) {
        return new OpenChoice(from.text("id"), from.text("label"), from.text("command"));
    }

    private static void finding(Finding finding, Fields to) {
        to.put("kind", finding.kind())
                .put("id", finding.id())
                .put("at", finding.at().toString())
                .put("data", finding.data());
    }

    private static Finding finding(Fields from) {
        return new Finding(from.text("kind"), from.text("id"), at(from), from.json("data"));
    }

    private static void intention(Intention intention, Fields to) {
        to.put("id", intention.id()).put("kind", intention.kind()).put("data", intention.data());
    }

    private static Intention intention(Fields from) {
        return new Intention(from.text("id"), from.text("kind"), from.json("data"));
    }

    private static void turnEnded(Entry.TurnEnded ended, Fields to) {
        to.put("turn", ended.turn())
                .put("upTo", ended.upTo())
                .put("at", ended.at().toString())
                .put("bundle", ended.bundle());
    }

    private static Entry.TurnEnded turnEnded(Fields from) {
        return new Entry.TurnEnded(from.text("turn"), from.number("upTo"), at(from), from.text("bundle"));
    }

    private static Instant at(Fields from) {
        return Instant.parse(from.text("at"));
    }
}
