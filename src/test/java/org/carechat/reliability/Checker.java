package org.carechat.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.reliability.History.Line;
import org.carechat.reliability.History.What;

/// Compares what the clients did and saw with what the service's log has: nothing acknowledged is lost, doubled or
/// out of order, nothing is there that nobody sent, each turn is answered once, and every socket was shown the log
/// whole.
final class Checker {

    private final List<String> faults = new ArrayList<>();
    private final Map<String, List<Logged>> logs;

    private Checker(Map<String, List<Logged>> logs) {
        this.logs = logs;
    }

    /// @param logs by conversation
    /// @return what is wrong; empty where all is well
    static List<String> faults(List<Line> history, Map<String, List<Logged>> logs) {
        Checker checker = new Checker(logs);
        logs.forEach(checker::checkNumbers);
        logs.forEach(checker::checkAnswers);
        checker.checkMessages(history);
        checker.checkOrder(history);
        checker.checkSeen(history);
        return checker.faults;
    }

    private void checkNumbers(String conversation, List<Logged> log) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).seq() != i + 1) {
                fault(
                        "gap",
                        conversation,
                        "event " + (i + 1) + " has the number " + log.get(i).seq());
                return;
            }
        }
        Set<String> ids = log.stream().map(Logged::id).collect(Collectors.toSet());
        if (ids.size() != log.size()) {
            fault("doubled", conversation, "an event's id comes twice");
        }
    }

    /// Each turn of a customer's message is answered, in one piece; and without saying the same twice, unless two
    /// messages that came together asked for it.
    private void checkAnswers(String conversation, List<Logged> log) {
        Map<String, List<Logged>> answers = new LinkedHashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        for (Logged event : log) {
            if (event.role().equals("customer")) {
                answers.putIfAbsent(event.turn(), new ArrayList<>());
                asked.merge(event.turn(), 1, Integer::sum);
            } else if (answers.containsKey(event.turn())) {
                answers.get(event.turn()).add(event);
            }
        }
        answers.forEach((turn, said) -> {
            if (said.isEmpty()) {
                fault("unanswered", conversation, "turn " + turn);
            } else if (said.getLast().seq() - said.getFirst().seq() != said.size() - 1) {
                fault("answered-twice", conversation, "turn " + turn + " is in pieces: " + seqs(said));
            } else if (asked.get(turn) == 1
                    && said.stream().map(Logged::text).distinct().count() != said.size()) {
                fault("answered-twice", conversation, "turn " + turn + " says the same again: " + seqs(said));
            }
        });
    }

    private void checkMessages(List<Line> history) {
        Map<String, Line> acknowledged = new HashMap<>();
        Set<String> sent = new HashSet<>();
        Set<String> refused = new HashSet<>();
        for (Line line : history) {
            switch (line.what()) {
                case INVOKED -> sent.add(line.id());
                case ACKNOWLEDGED -> acknowledged.put(line.id(), line);
                case REFUSED -> refused.add(line.id());
                case STUMBLED, UNKNOWN, SAW -> {}
            }
        }
        Set<String> stored = new HashSet<>();
        logs.forEach((conversation, log) -> log.stream()
                .filter(event -> !event.message().isEmpty())
                .forEach(event -> {
                    if (!stored.add(event.message())) {
                        fault("doubled", conversation, event.message());
                    }
                    if (!sent.contains(event.message())) {
                        fault("invented", conversation, event.message());
                    }
                    if (refused.contains(event.message())) {
                        fault("stored-though-refused", conversation, event.message());
                    }
                }));
        acknowledged.values().forEach(line -> checkThere(line, stored));
    }

    private void checkThere(Line line, Set<String> stored) {
        if (!stored.contains(line.id())) {
            fault("lost", line.conversation(), line.id());
            return;
        }
        List<Logged> log = logs.getOrDefault(line.conversation(), List.of());
        boolean same = line.seq() <= log.size()
                && log.get((int) line.seq() - 1).message().equals(line.id());
        if (!same) {
            fault("moved", line.conversation(), line.id() + " was acknowledged as " + line.seq());
        }
    }

    /// What was acknowledged before another was sent stands before it.
    private void checkOrder(List<Line> history) {
        Map<String, Long> highest = new HashMap<>();
        Map<String, Long> floor = new HashMap<>();
        for (Line line : history) {
            if (line.what() == What.INVOKED) {
                floor.put(line.id(), highest.getOrDefault(line.conversation(), 0L));
            } else if (line.what() == What.ACKNOWLEDGED) {
                if (line.seq() <= floor.getOrDefault(line.id(), 0L)) {
                    fault("out-of-order", line.conversation(), line.id() + " is " + line.seq());
                }
                highest.merge(line.conversation(), line.seq(), Math::max);
            }
        }
    }

    private void checkSeen(List<Line> history) {
        Map<String, List<Line>> seen = history.stream()
                .filter(line -> line.what() == What.SAW)
                .collect(Collectors.groupingBy(Line::client, LinkedHashMap::new, Collectors.toList()));
        seen.forEach(this::checkSeen);
    }

    private void checkSeen(String client, List<Line> seen) {
        String conversation = seen.getFirst().conversation();
        List<Logged> log = logs.getOrDefault(conversation, List.of());
        for (int i = 0; i < seen.size(); i++) {
            Line line = seen.get(i);
            if (line.seq() != i + 1) {
                fault("shown-wrong", conversation, client + " saw " + line.seq() + " where " + (i + 1) + " was due");
                return;
            }
            if (i >= log.size() || !log.get(i).id().equals(line.id())) {
                fault("shown-wrong", conversation, client + " saw another event as number " + line.seq());
                return;
            }
        }
        if (seen.size() < log.size()) {
            fault("not-shown", conversation, client + " saw " + seen.size() + " of " + log.size());
        }
    }

    private void fault(String kind, String conversation, String what) {
        faults.add(kind + " in " + conversation + ": " + what);
    }

    private static List<Long> seqs(List<Logged> events) {
        return events.stream().map(Logged::seq).toList();
    }
}
