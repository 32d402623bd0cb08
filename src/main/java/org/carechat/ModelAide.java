package org.carechat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.dialogue.Gate;
import org.carechat.handoff.Aide;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.Lines;
import org.carechat.language.PersonalData;
import org.carechat.language.PromptTemplate;
import org.carechat.language.Told;

/// Helps agents by a language model. A line with anything in it that would need evidence is dropped: figures,
/// dates and verdicts stand in the packet, where each has its source. Thread-safe.
final class ModelAide implements Aide {

    private static final int REMEMBERED = 500;
    private static final int MOST_LINES = 4;
    private static final int MOST_SUGGESTIONS = 2;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_SAID = 300;

    private final LanguageModel model;
    private final Gate gate;
    private final PromptTemplate summarise;
    private final PromptTemplate suggest;
    private final Function<String, Set<String>> personal;
    private final Supplier<String> ids;
    /// What was written last; asking again for the same talk costs nothing.
    private final Map<String, Aid> written = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Aid> eldest) {
            return size() > REMEMBERED;
        }
    });

    /// @param personal the words of a conversation that tell who its customer is: the model doesn't get to see them
    ModelAide(
            LanguageModel model,
            Gate gate,
            PromptTemplate summarise,
            PromptTemplate suggest,
            Function<String, Set<String>> personal,
            Supplier<String> ids) {
        this.model = model;
        this.gate = gate;
        this.summarise = summarise;
        this.suggest = suggest;
        this.personal = personal;
        this.ids = ids;
    }

    @Override
    public Aid help(String conversation, List<Posted> events) {
        if (events.isEmpty() || !model.ready()) {
            return new Aid(List.of(), List.of());
        }
        String talk = conversation + "/" + events.getLast().seq();
        Aid known = written.get(talk);
        if (known != null) {
            return known;
        }
        // Each opening has the time and tokens of a turn: one that failed, or was another node's, is no reason to
        // refuse the next.
        Aid aid = write(conversation, talk + "/aid/" + ids.get(), events);
        if (!aid.summary().isEmpty()) {
            written.put(talk, aid);
        }
        return aid;
    }

    private Aid write(String conversation, String turn, List<Posted> events) {
        String talk = events.stream().flatMap(ModelAide::line).collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of("talk", PersonalData.mask(talk, personal.apply(conversation)));
        return new Aid(
                ask(Asking.Purpose.SUMMARISE, conversation, turn, summarise, values, MOST_LINES),
                ask(Asking.Purpose.SUGGEST, conversation, turn, suggest, values, MOST_SUGGESTIONS));
    }

    private List<String> ask(
            Asking.Purpose purpose,
            String conversation,
            String turn,
            PromptTemplate template,
            Map<String, String> values,
            int most) {
        Asking asking = new Asking(purpose, conversation, turn, template.render(values), Set.of());
        return switch (model.ask(asking, LanguageModel.Listener.PATIENT)) {
            case Told.Answer answer ->
                Lines.of(answer.text()).stream()
                        .filter(line -> isHarmless(line) && !template.isShownBy(line))
                        .limit(most)
                        .toList();
            case Told.Failed ignored -> List.of();
        };
    }

    private boolean isHarmless(String line) {
        return !line.equals("NONE")
                && line.length() <= LONGEST_LINE
                && gate.pass(line, List.of()).strip().equals(line);
    }

    private static Stream<String> line(Posted posted) {
        String who = posted.event().stamp().from().role().wire();
        return words(posted.event()).map(words -> who + ": " + cut(words));
    }

    private static Stream<String> words(Event event) {
        return switch (event) {
            case Event.CustomerMessage message -> Stream.of(message.content().words());
            case Event.ServiceMessage message -> Stream.of(message.text());
            case Event.AgentMessage message -> Stream.of(message.content().words());
            case Event.ModeChanged ignored -> Stream.empty();
            case Event.Rated ignored -> Stream.empty();
            case Event.Erased ignored -> Stream.empty();
            case Event.Unknown ignored -> Stream.empty();
        };
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID);
    }
}
