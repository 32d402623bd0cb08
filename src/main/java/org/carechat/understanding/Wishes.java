package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carechat.language.Span;

/// Whether a message wants two things: where cutting it between two clauses leaves two halves that are each clearly
/// after something of its own. Thread-safe.
final class Wishes {

    private static final double CLEAR = 0.82;
    private static final int SHORTEST = 3;
    /// What can be wanted beside something else; the rest is told about it.
    private static final Set<String> WANTED = Set.of(
            "ask-human",
            "ticket-status",
            "complaint",
            "compensation",
            "privacy",
            "hotline-query",
            "price-query",
            "install-fee",
            "coverage-query",
            "service-area",
            "return-exchange",
            "return-policy",
            "book-visit",
            "book-maintenance",
            "book-inspection",
            "relocation",
            "install-request",
            "consumables",
            "cancel-appointment",
            "reschedule",
            "warranty-period",
            "invoice-lost",
            "voucher-problem",
            "fake-hotline",
            "bot-identity",
            "resume",
            "health-card",
            "safety-inspection",
            "misconduct",
            "abuse",
            "waiting",
            "how-to",
            "relocation-fee",
            "complaint-ways",
            "authenticity");
    private static final Set<String> TOLD = Set.of(
            "voucher-problem", "misconduct", "authenticity", "complaint", "resume", "abuse", "waiting", "bot-identity");
    /// Two of one of these are one thing said twice.
    private static final List<Set<String>> ONE = List.of(
            Set.of("book-visit", "book-maintenance", "book-inspection", "install-request", "relocation", "reschedule"),
            Set.of("price-query", "install-fee", "coverage-query", "consumables", "relocation-fee", "warranty-period"),
            Set.of("relocation", "price-query", "install-fee"),
            Set.of("book-visit", "service-area"),
            Set.of("complaint", "return-exchange"),
            Set.of("resume", "book-maintenance", "book-visit"),
            Set.of("safety-inspection", "book-inspection"),
            Set.of("hotline-query", "fake-hotline"),
            Set.of("invoice-lost", "voucher-problem"),
            Set.of("ticket-status", "cancel-appointment", "reschedule", "book-maintenance"),
            Set.of("ticket-status", "book-visit", "fake-hotline", "return-exchange"),
            Set.of("health-card", "return-exchange", "return-policy", "book-visit", "price-query", "coverage-query"),
            Set.of("misconduct", "complaint", "price-query", "install-fee", "abuse", "invoice-lost"),
            Set.of("complaint", "complaint-ways", "ticket-status", "abuse", "hotline-query"),
            Set.of("waiting", "booking-howto", "resume", "privacy", "book-inspection"),
            Set.of("how-to", "self-check", "consumables", "error-code"),
            Set.of("authenticity", "consumables", "fake-hotline"),
            Set.of("cancel-appointment", "return-exchange"));
    private static final Pattern WISH =
            Pattern.compile("[?]|吗|么$|不$|没$|帮|给我|派|约|叫|让|我要|想|转|找|退|换|删|赔|投诉|曝光|12315|多少|几|哪|怎么|咋|能|可以|是不是|来");

    private final IntentReader reader;

    Wishes(IntentReader reader) {
        this.reader = reader;
    }

    /// @return the two things that are wanted; empty where it is one
    List<Want> two(Message message) {
        List<Span> clauses = Clauses.of(message.text());
        List<Want> best = List.of();
        double clearest = CLEAR;
        for (int at = 1; at < clauses.size(); at++) {
            Span first = new Span(clauses.getFirst().from(), clauses.get(at - 1).to());
            Span second = new Span(clauses.get(at).from(), clauses.getLast().to());
            double clear = clear(message, first, second);
            if (clear > clearest) {
                clearest = clear;
                best = wants(message, first, second);
            }
        }
        return best;
    }

    private double clear(Message message, Span first, Span second) {
        if (first.length() < SHORTEST || second.length() < SHORTEST) {
            return 0;
        }
        IntentReader.Verdict one = reader.best(message.text(first));
        if (!isClear(one)) {
            return 0;
        }
        IntentReader.Verdict other = reader.best(message.text(second));
        boolean two = isClear(other)
                && !isOne(one, other)
                && isSaid(message, first, one)
                && isSaid(message, second, other)
                && (isWish(message, first) || isWish(message, second));
        return two ? Math.min(one.probability(), other.probability()) : 0;
    }

    private List<Want> wants(Message message, Span first, Span second) {
        List<Want> wants = new ArrayList<>();
        for (Span half : List.of(first, second)) {
            Intent intent = reader.best(message.text(half)).intent();
            if (intent != null) {
                wants.add(new Want(intent, half));
            }
        }
        return wants;
    }

    private static boolean isClear(IntentReader.Verdict verdict) {
        Intent intent = verdict.intent();
        return intent != null && verdict.probability() >= CLEAR && WANTED.contains(intent.id());
    }

    /// A wish is worded as one; what somebody complains of, or is doing, is simply told.
    private static boolean isSaid(Message message, Span half, IntentReader.Verdict verdict) {
        Intent intent = verdict.intent();
        return intent != null && TOLD.contains(intent.id()) || isWish(message, half);
    }

    private static boolean isWish(Message message, Span half) {
        return WISH.matcher(message.text(half)).find();
    }

    private static boolean isOne(IntentReader.Verdict one, IntentReader.Verdict other) {
        Intent first = one.intent();
        Intent second = other.intent();
        return first == null
                || second == null
                || first.equals(second)
                || ONE.stream().anyMatch(set -> set.contains(first.id()) && set.contains(second.id()));
    }
}
