package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;

/// What is said of another machine's fault while one is being seen to: "the washer leaks, too". It is a matter of
/// its own, read apart from the answer and the facts that stand beside it. Thread-safe.
final class Asides {

    private static final String SELF_CHECK = "self-check";
    private static final List<String> SEEING_TO = List.of(SELF_CHECK, "coverage", "booking");
    private static final Set<String> FAULT = Set.of(Slots.SYMPTOM, Slots.ERROR_CODE);
    private static final Pattern BROKEN =
            Pattern.compile("坏了|坏掉|毛病|出问题|有问题|出故障|有故障|不好使|不好用|不能用|用不了|不灵|罢工|不工作|不对劲|不正常|唔得|不行了");
    private static final Pattern TOO = Pattern.compile("也|还有|另外|对了|顺便|顺带|同时|再就是|再一个|仲有|又");
    private static final Pattern TURN =
            Pattern.compile("(?:对了|另外|还有|顺便|顺带|哦对|再一个|再就是|然后|同时|个事|件事|一个|一件|问题|说|一下|啊|哎|诶|哦|那个|,)+");
    private static final Pattern CORRECTING = Pattern.compile("写错|说错|搞错|讲错|弄错|记错|错了|应该是|(?<!是)不是|不对(?!劲|头)|^是|^我是");

    private final FactReader facts;
    private final ProductSlot products;
    private final Set<String> supply;

    /// @param supply symptoms that two machines share where what feeds them has failed
    Asides(FactReader facts, ProductSlot products, List<String> supply) {
        this.facts = facts;
        this.products = products;
        this.supply = Set.copyOf(supply);
    }

    /// What a look for asides needs to know.
    ///
    /// @param own what the machine that is being seen to may be
    /// @param answers whether a stretch, read by itself, answers the open question
    private record Look(
            Message message, Set<String> own, List<Span> clauses, List<Mention> mentions, Predicate<Span> answers) {}

    /// @return the stretches that are about another machine's fault, left to right; none where none is seen to
    List<Span> in(Message message, Predicate<Span> answers) {
        Set<String> own = seenTo(message);
        if (own.isEmpty() || products.read(message).stream().noneMatch(mention -> isOther(mention, own))) {
            return List.of();
        }
        Look look = new Look(message, own, Clauses.of(message.text()), facts.read(message), answers);
        List<Span> asides = new ArrayList<>();
        for (int at = 0; at < look.clauses().size(); ) {
            int end = end(look, at);
            if (end > at) {
                int from = at > 0 && isTurn(look, at - 1) ? at - 1 : at;
                asides.add(new Span(
                        look.clauses().get(from).from(),
                        look.clauses().get(end - 1).to()));
            }
            at = Math.max(at + 1, end);
        }
        return asides;
    }

    /// @return the clause after the aside that begins with the clause `at`; `at` where none begins there
    private int end(Look look, int at) {
        if (!isOfAnother(look, at) || isCorrecting(look, at) || isEvidence(look, at)) {
            return at;
        }
        int end = at + 1;
        boolean faulty = isFaulty(look, at);
        boolean marked = has(TOO, look, at) || at > 0 && isTurn(look, at - 1);
        if (!faulty && end < look.clauses().size() && !isNamed(look, end) && isFaulty(look, end)) {
            faulty = true;
            marked |= has(TOO, look, end);
            end++;
        }
        if (!faulty || !(marked || isApart(look, at))) {
            return at;
        }
        while (end < look.clauses().size() && belongs(look, end)) {
            end++;
        }
        return end;
    }

    /// "Two years old" after what is said of the other machine is said of that one, unless it answers the question.
    private static boolean belongs(Look look, int clause) {
        Span where = look.clauses().get(clause);
        List<Mention> told = look.mentions().stream()
                .filter(mention -> where.overlaps(mention.span()))
                .toList();
        return !told.isEmpty()
                && told.stream().noneMatch(mention -> look.message().asks(mention.slot()))
                && !isNamed(look, clause)
                && !isFaulty(look, clause)
                && !look.answers().test(where);
    }

    /// Without a word such as "too", one machine of a kind is more likely the right name for the one under way.
    private boolean isApart(Look look, int clause) {
        return isStep(look.message())
                && named(look, clause).stream().noneMatch(mention -> products.areOfAKind(mention.value(), look.own()));
    }

    /// That the stove doesn't light either is the answer to whether it does.
    private boolean isEvidence(Look look, int clause) {
        Question question = look.message().question();
        if (question == null || !isStep(look.message())) {
            return false;
        }
        Span where = look.clauses().get(clause);
        String known = look.message().state().value(Slots.SYMPTOM).orElse("");
        boolean same = supply.contains(known)
                && look.mentions().stream()
                        .anyMatch(mention -> mention.slot().equals(Slots.SYMPTOM)
                                && mention.value().equals(known)
                                && where.overlaps(mention.span()));
        return (same || products.areSpokenOf(question, named(look, clause)))
                && look.answers().test(where);
    }

    private static boolean isStep(Message message) {
        Question question = message.question();
        return question != null
                && message.state()
                        .frame(question.frame())
                        .filter(frame -> frame.flow().equals(SELF_CHECK))
                        .isPresent();
    }

    private boolean isOfAnother(Look look, int clause) {
        List<Mention> named = named(look, clause);
        return !named.isEmpty() && named.stream().allMatch(mention -> isOther(mention, look.own()));
    }

    private boolean isOther(Mention mention, Set<String> own) {
        return switch (mention.slot()) {
            case Slots.PRODUCT -> !own.contains(mention.value());
            case ProductSlot.HINT -> products.meanings(mention.value()).stream().noneMatch(own::contains);
            default -> false;
        };
    }

    private static boolean isNamed(Look look, int clause) {
        return !named(look, clause).isEmpty();
    }

    private static List<Mention> named(Look look, int clause) {
        Span where = look.clauses().get(clause);
        return look.mentions().stream()
                .filter(mention ->
                        mention.slot().equals(Slots.PRODUCT) || mention.slot().equals(ProductSlot.HINT))
                .filter(mention -> where.overlaps(mention.span()))
                .toList();
    }

    private static boolean isFaulty(Look look, int clause) {
        Span where = look.clauses().get(clause);
        return has(BROKEN, look, clause)
                || look.mentions().stream()
                        .anyMatch(mention -> FAULT.contains(mention.slot()) && where.overlaps(mention.span()));
    }

    private static boolean isCorrecting(Look look, int clause) {
        return has(CORRECTING, look, clause) || clause > 0 && has(CORRECTING, look, clause - 1);
    }

    private static boolean isTurn(Look look, int clause) {
        return TURN.matcher(look.message().text(look.clauses().get(clause))).matches();
    }

    private static boolean has(Pattern pattern, Look look, int clause) {
        return pattern.matcher(look.message().text(look.clauses().get(clause))).find();
    }

    /// @return what the machine may be that a flow is busy with; none where none is, or it is still asked which
    private Set<String> seenTo(Message message) {
        boolean busy = message.question() != null
                && SEEING_TO.stream()
                        .anyMatch(flow -> message.state().running(flow).isPresent());
        if (!busy) {
            return Set.of();
        }
        Set<String> own = new HashSet<>();
        if (message.asks(Slots.PRODUCT)) {
            own.addAll(products.candidates(message));
        } else {
            message.state()
                    .value(Slots.PRODUCT)
                    .filter(product -> !product.equals("unknown"))
                    .ifPresent(own::add);
        }
        return own;
    }
}
