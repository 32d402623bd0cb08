package org.carechat.understanding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;

/// Who somebody is and when they had a visit, told to nobody's question right after a complaint was registered,
/// belongs to that complaint. Stateless.
final class CaseDetails {

    private static final Duration RIGHT_AFTER = Duration.ofMinutes(30);
    private static final Set<String> KINDS = Set.of("complaint", "misconduct");
    private static final Set<String> DETAILS = Set.of(
            Slots.NAME,
            Slots.PHONE,
            Slots.CITY,
            Slots.DISTRICT,
            Slots.ADDRESS,
            Slots.VISIT_DATE,
            Slots.VISIT_TIME,
            Slots.REPAIR_DATE,
            Slots.PURCHASE_DATE);

    private CaseDetails() {}

    /// @return the same, what belongs to a case added to it
    static List<Command> joined(Message message, List<Command> commands) {
        boolean details = !commands.isEmpty()
                && commands.stream().allMatch(command -> isDetail(command) || isVisit(message, command));
        if (!details || message.question() != null || message.parts().isEmpty()) {
            return commands;
        }
        List<Command> joined = new ArrayList<>(commands);
        lastCase(message).ifPresent(kind -> {
            joined.removeIf(Command.Start.class::isInstance);
            joined.add(new Command.Start("case", Map.of("kind", kind, "sure", "yes")));
        });
        return joined;
    }

    private static Optional<String> lastCase(Message message) {
        List<Finding> cases = message.state().findings("case");
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        Finding last = cases.getLast();
        boolean closed = "closed".equals(last.data().get("status"));
        boolean recent =
                Duration.between(last.at(), message.parts().getLast().at()).compareTo(RIGHT_AFTER) < 0;
        return closed || !recent
                ? Optional.empty()
                : Optional.of(String.valueOf(last.data().get("kind"))).filter(KINDS::contains);
    }

    /// When somebody should have come is told of the complaint, unless it is asked.
    private static boolean isVisit(Message message, Command command) {
        return command.equals(new Command.Start("booking", Map.of("action", "status")))
                && !Composer.looksLikeAQuestion(message.text());
    }

    private static boolean isDetail(Command command) {
        return command instanceof Command.Fill fill && DETAILS.contains(fill.slot());
    }
}
