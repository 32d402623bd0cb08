package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// Checks one self-check: every step can be reached, every path ends and stays within its length and its limits of
/// lighting and resetting, and no step asks a customer for a technician's work. Confined to one thread.
final class CheckLint {

    private final SelfCheck check;
    private final YamlNode root;
    private final Set<String> knownChecks;
    private final Set<String> hazards;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();

    CheckLint(SelfCheck check, YamlNode root, Set<String> knownChecks, Set<String> hazards) {
        this.check = check;
        this.root = root;
        this.knownChecks = knownChecks;
        this.hazards = hazards;
    }

    /// What a path has asked so far.
    private record Path(List<String> steps, int ignites, int resets) {
        Path with(CheckStep step) {
            List<String> more = new ArrayList<>(steps);
            more.add(step.id());
            return new Path(more, ignites + step.ignites(), resets + step.resets());
        }
    }

    List<Problem> problems() {
        walk(check.first(), new Path(List.of(), 0, 0));
        for (CheckStep step : check.steps().values()) {
            if (!reached.contains(step.id())) {
                report(step.id(), "the step '" + step.id() + "' is never reached", "lead to it, or take it out");
            }
            if (step.risk() == Risk.TECHNICIAN) {
                report(step.id(), "the step '" + step.id() + "' is a technician's work", "book a visit instead");
            }
            if (step.options().stream().anyMatch(CheckLint::isMisnamed)) {
                report(
                        step.id(),
                        "in the step '" + step.id()
                                + "' an answer that solves isn't called 'fixed', or one that is doesn't",
                        "call just the solving one 'fixed': by this name the words of before.yaml find it");
            }
        }
        return problems.stream().distinct().toList();
    }

    private void walk(String id, Path before) {
        CheckStep step = check.steps().get(id);
        if (step == null) {
            report("there is no step '" + id + "'", "name a step of this file");
            return;
        }
        if (before.steps().contains(id)) {
            report(id, "the steps " + before.steps() + " lead back to '" + id + "'", "let every path end");
            return;
        }
        reached.add(id);
        Path path = before.with(step);
        limits(path);
        Stream.concat(step.options().stream().map(CheckOption::outcome), Stream.of(step.unsure()))
                .forEach(outcome -> follow(outcome, path));
    }

    private void follow(Outcome outcome, Path path) {
        switch (outcome) {
            case Outcome.GoTo next -> walk(next.step(), path);
            case Outcome.OtherCheck other -> {
                if (!knownChecks.contains(other.check())) {
                    report("there is no check '" + other.check() + "'", "name one that is there");
                }
            }
            case Outcome.Emergency emergency -> {
                if (!hazards.contains(emergency.hazard())) {
                    report("there is no hazard '" + emergency.hazard() + "'", "name one of emergencies.yaml");
                }
            }
            case Outcome.Solved ignored -> {}
            case Outcome.Book ignored -> {}
            case Outcome.GasCompany ignored -> {}
            case Outcome.Observe ignored -> {}
            case Outcome.Person ignored -> {}
        }
    }

    private static boolean isMisnamed(CheckOption option) {
        return option.solves() != option.value().equals(Walk.FIXED);
    }

    private void limits(Path path) {
        if (path.steps().size() > check.mostSteps()) {
            report("the path " + path.steps() + " is longer than " + check.mostSteps(), "shorten it");
        }
        if (path.ignites() > SelfCheck.MOST_IGNITIONS) {
            report("the path " + path.steps() + " lights it " + path.ignites() + " times", "at most 3 in total");
        }
        if (path.resets() > SelfCheck.MOST_RESETS) {
            report("the path " + path.steps() + " resets " + path.resets() + " times", "at most once");
        }
    }

    private void report(String message, String remedy) {
        problems.add(root.problem(check.id() + ": " + message, remedy));
    }

    /// Names the line of the step.
    private void report(String step, String message, String remedy) {
        YamlNode place = root.get("steps").items().stream()
                .filter(node -> node.get("id").text().equals(step))
                .findFirst()
                .orElse(root);
        problems.add(place.problem(check.id() + ": " + message, remedy));
    }
}
