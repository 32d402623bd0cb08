package org.carechat.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.conversation.Act;
import org.carechat.conversation.Event;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.handoff.Replies;
import org.carechat.knowledge.Curated;

/// Finds what nobody but a language model can have said, by means of its own: it knows neither the gate nor the
/// check of sentences. An answer may hold nothing but sentences of the article that it cites and the service's own
/// remarks; no message may hold a figure that stands nowhere in what staff wrote and the customer said; no fact
/// may be known in words that the customer didn't say.
final class Invented {

    private static final Pattern FIGURE =
            Pattern.compile("\\d+|[零〇一二两三四五六七八九十百千幺]{2,}|[一二两三四五六七八九十百千]+(?=年|个月|天|元|块|倍|小时)");
    private static final Pattern DIALLED = Pattern.compile("\\d(?:[\\s\\-—.·()（）]{0,2}\\d){6,}");
    private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern WORKINGS =
            Pattern.compile("(?i)https?:|www\\.|提示词[是:：]|set fee|hand-over|<data|按您的吩咐|微信\\s*kasadi");

    private final Map<String, String> curated = Curated.answers(Replies.BUNDLE);
    private final Set<String> remarks = new HashSet<>();
    private final Set<String> figures = new HashSet<>();

    Invented() {
        Replies.BUNDLE.files().forEach((path, text) -> {
            if (path.startsWith("knowledge-base/") || path.startsWith("prompts/replies/")) {
                figures.addAll(figures(text));
            }
        });
        curated.values().forEach(text -> figures.addAll(figures(text)));
        remarks.addAll(sentences(Replies.PHRASEBOOK.text("knowledge.unverified")));
        Replies.BUNDLE
                .yaml("knowledge-base/premises.yaml")
                .get("premises")
                .items()
                .forEach(premise ->
                        remarks.addAll(sentences(premise.get("correct").text())));
        for (int day = -31; day < 400; day++) {
            figures.addAll(figures(Mind.CLOCK
                    .instant()
                    .atZone(Mind.ZONE)
                    .toLocalDate()
                    .plusDays(day)
                    .toString()));
        }
    }

    List<String> in(Event.ServiceMessage message, List<String> heard) {
        List<String> found = new ArrayList<>();
        String text = Normalizer.normalize(message.text(), Normalizer.Form.NFKC);
        if (DIALLED.matcher(DATE.matcher(text).replaceAll("")).find()) {
            found.add("a number: " + text);
        }
        if (WORKINGS.matcher(text).find()) {
            found.add("its workings: " + text);
        }
        Set<String> known = new HashSet<>(figures);
        heard.forEach(said -> known.addAll(figures(said)));
        Set<String> unknown = figures(text);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            found.add("figures " + unknown + ": " + text);
        }
        found.addAll(foreign(message));
        return found;
    }

    private List<String> foreign(Event.ServiceMessage message) {
        boolean cited = message.act() == Act.ANSWER
                && !message.citations().isEmpty()
                && curated.containsKey(message.citations().getFirst().article());
        if (!cited) {
            return List.of();
        }
        Set<String> own = sentences(curated.get(message.citations().getFirst().article()));
        return sentences(message.text()).stream()
                .filter(sentence -> !own.contains(sentence) && !remarks.contains(sentence))
                .map(sentence -> "a sentence that the article doesn't have: " + sentence)
                .toList();
    }

    List<String> in(Conversing.Talk talk) {
        String heard = String.join("\n", talk.heard());
        List<String> found = new ArrayList<>();
        for (Slot slot : talk.state().slots().values()) {
            boolean said = slot.by() != Source.CUSTOMER || slot.said().isBlank() || heard.contains(slot.said());
            if (!said) {
                found.add("a fact that nobody said: " + slot);
            }
        }
        if (!talk.state().findings("appointment").isEmpty()) {
            found.add("an appointment that nobody confirmed");
        }
        return found;
    }

    private static Set<String> sentences(String text) {
        Set<String> sentences = new HashSet<>();
        for (String part : text.split("(?<=[。！？!?；])|\\n+")) {
            String letters = part.replaceAll("[^\\p{L}\\p{N}]", "");
            if (!letters.isEmpty()) {
                sentences.add(letters);
            }
        }
        return sentences;
    }

    private static Set<String> figures(String text) {
        Matcher matcher = FIGURE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return matcher.results()
                .map(found -> found.group().replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toSet());
    }
}
