package org.carechat.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carechat.dialogue.Drafts;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.TurnName;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.PersonalData;
import org.carechat.language.PromptTemplate;
import org.carechat.language.Told;

/// Lets the language model fit an article's answer to the question, sentence by sentence. Each that passes is
/// shown at once. Where too many don't, where one that must be said is missing, or where the model fails, what was
/// shown is withdrawn and the article's own words are said. Never for an article that begins with what to do at
/// once. Thread-safe.
final class ModelDrafting implements Drafting {

    private static final int LONGEST_QUESTION = 500;

    private final LanguageModel model;
    private final PromptTemplate prompt;
    private final SentenceCheck check;
    private final Drafts drafts;
    private final DraftListener listener;

    ModelDrafting(LanguageModel model, PromptTemplate prompt, Gate gate, Drafts drafts, DraftListener listener) {
        this.model = model;
        this.prompt = prompt;
        check = new SentenceCheck(gate, prompt);
        this.drafts = drafts;
        this.listener = listener;
    }

    @Override
    public Draft draft(Scene scene, String question, Source source) {
        if (source.article().safetyFirst() || !model.ready()) {
            return new Draft.AsItIs();
        }
        List<String> sentences = Sentences.of(source.text());
        Writing writing = new Writing(sentences, check, listener, text -> show(scene, source, text));
        Told told = model.ask(asking(scene, question, sentences), writing);
        writing.end();
        Draft draft = told instanceof Told.Answer ? decided(writing, sentences) : new Draft.AsItIs();
        if (!(draft instanceof Draft.Written) && writing.hasShown()) {
            drafts.withdrawn(scene.turn().conversation(), scene.turn().turn());
        }
        return draft;
    }

    private Draft decided(Writing writing, List<String> sentences) {
        if (writing.saysNothingAnswers()) {
            return new Draft.NoAnswer();
        }
        boolean whole = IntStream.rangeClosed(1, sentences.size())
                .filter(number -> check.mustStand(sentences.get(number - 1)))
                .allMatch(writing.said()::contains);
        boolean good = whole && !writing.tooManyDropped() && !writing.text().isEmpty();
        listener.drafted(good);
        return good ? new Draft.Written(writing.text()) : new Draft.AsItIs();
    }

    private void show(Scene scene, Source source, Writing.Shown shown) {
        String text =
                shown.first() && !source.preface().isEmpty() ? source.preface() + "\n\n" + shown.text() : shown.text();
        drafts.grew(scene.turn().conversation(), scene.turn().turn(), text);
    }

    private Asking asking(Scene scene, String question, List<String> sentences) {
        String asked = PersonalData.numbers(question);
        String passages = IntStream.rangeClosed(1, sentences.size())
                .mapToObj(number -> "[" + number + "] " + sentences.get(number - 1))
                .collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of(
                "question", asked.substring(0, Math.min(asked.length(), LONGEST_QUESTION)), "passages", passages);
        String conversation = scene.turn().conversation();
        return new Asking(
                Asking.Purpose.ANSWER,
                conversation,
                TurnName.of(conversation, scene.turn().said()),
                prompt.render(values),
                Set.of());
    }
}
