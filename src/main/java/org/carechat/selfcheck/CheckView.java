package org.carechat.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.bundle.Products;
import org.jspecify.annotations.Nullable;

/// A self-check as staff review it: what is asked, what each answer means and where it leads.
///
/// @param products the appliances that it is for, as customers know them; empty for all of them
/// @param mostSteps the longest path that is allowed
record CheckView(String id, String title, List<String> products, int mostSteps, List<StepView> steps) {

    /// @param risk who may do it: `user`, `power-off-first` or `technician`
    /// @param ignites how many times it has the customer try to light it
    /// @param resets how many times it has the customer push a breaker or a reset button
    record StepView(String id, String ask, String risk, int ignites, int resets, List<WayView> ways) {}

    /// @param answer empty for "don't know"
    /// @param means said before what comes next; empty where there is nothing to say
    /// @param leads `goto`, `check`, `solved`, `book`, `emergency`, `gas-company`, `observe` or `person`
    /// @param to the step, the check or the danger that follows; null where the check ends
    /// @param says what the customer is told at the end; empty where there is nothing to say
    record WayView(
            String answer,
            String means,
            String leads,
            @Nullable String to,
            String says) {}

    static CheckView of(SelfCheck check, Products products) {
        List<String> labels = check.products().stream()
                .filter(product -> !product.equals(SelfCheck.ANY))
                .map(product -> products.get(product).label())
                .toList();
        return new CheckView(check.id(), check.title(), labels, check.mostSteps(), steps(check.steps()));
    }

    private static List<StepView> steps(Map<String, CheckStep> steps) {
        return steps.values().stream().map(CheckView::step).toList();
    }

    static StepView step(CheckStep step) {
        List<WayView> ways = Stream.concat(
                        step.options().stream().map(option -> way(option.label(), option.means(), option.outcome())),
                        Stream.of(way("", "", step.unsure())))
                .toList();
        return new StepView(step.id(), step.ask(), step.risk().wire(), step.ignites(), step.resets(), ways);
    }

    private static WayView way(String answer, String means, Outcome outcome) {
        return switch (outcome) {
            case Outcome.GoTo next -> new WayView(answer, means, outcome.word(), next.step(), "");
            case Outcome.OtherCheck other -> new WayView(answer, means, outcome.word(), other.check(), "");
            case Outcome.Emergency danger -> new WayView(answer, means, outcome.word(), danger.hazard(), "");
            case Outcome.Solved solved -> new WayView(answer, means, outcome.word(), null, solved.tip());
            case Outcome.Book book -> new WayView(answer, means, outcome.word(), null, book.text());
            case Outcome.GasCompany gas -> new WayView(answer, means, outcome.word(), null, gas.text());
            case Outcome.Observe observe -> new WayView(answer, means, outcome.word(), null, observe.text());
            case Outcome.Person person -> new WayView(answer, means, outcome.word(), null, person.text());
        };
    }
}
