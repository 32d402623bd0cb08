package org.carechat.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads how a sign is meant: as there now, as denied, as a question or a supposition, as past or somebody else's.
/// What may be there now counts as there now. Immutable.
final class Meaning {

    /// In order of gravity.
    enum Tense {
        NOW,
        UNSURE,
        NOTHING
    }

    private final Denials denials;
    private final List<Context> contexts;
    private final ByFirst byFirst = new ByFirst();

    Meaning(Vocabulary vocabulary, YamlNode root) {
        denials = denials(vocabulary, root.get("denials"));
        contexts = root.get("contexts").items().stream()
                .map(item -> context(vocabulary, item))
                .toList();
        for (int i = 0; i < contexts.size(); i++) {
            for (Sign words : contexts.get(i).any()) {
                byFirst.add(words, i);
            }
        }
    }

    /// One message being read. Not for several threads.
    final class Of {

        private final SearchText text;
        private final Found found;
        private Denials.@Nullable Denied denied;
        private @Nullable List<List<Span>> standing;

        private Of(SearchText text, Found found) {
            this.text = text;
            this.found = found;
        }

        /// @param stays whether what the sign speaks of stays until somebody mends it
        Tense read(List<Span> sign, boolean stays) {
            if (denied().covers(sign)) {
                return Tense.NOTHING;
            }
            Span extent = Spans.extent(sign);
            Tense tense = Tense.NOW;
            for (int i = 0; i < contexts.size(); i++) {
                Context context = contexts.get(i);
                if (!(stays && context.passing()) && context.appliesTo(extent, text, words().get(i))) {
                    if (context.effect() == Context.Effect.NOTHING) {
                        return Tense.NOTHING;
                    }
                    tense = Tense.UNSURE;
                }
            }
            return tense;
        }

        /// @return whether what would take a sign back is itself denied: 没炒菜
        boolean denies(Span silencer) {
            return denied().starts().get(silencer.start());
        }

        /// @return the numbers of the contexts that stand anywhere in the message
        List<Integer> standing() {
            return IntStream.range(0, contexts.size())
                    .filter(i -> !words().get(i).isEmpty())
                    .boxed()
                    .toList();
        }

        private List<List<Span>> words() {
            if (standing == null) {
                List<List<Span>> words = new ArrayList<>(Collections.nCopies(contexts.size(), List.of()));
                byFirst.in(found).stream()
                        .forEach(i -> words.set(i, contexts.get(i).in(text, found)));
                standing = words;
            }
            return standing;
        }

        private Denials.Denied denied() {
            if (denied == null) {
                denied = denials.in(text, found);
            }
            return denied;
        }
    }

    Of of(SearchText text, Found found) {
        return new Of(text, found);
    }

    private static Context context(Vocabulary vocabulary, YamlNode node) {
        List<Integer> unless = node.texts("unless").stream()
                .map(group -> vocabulary.words().existing(group))
                .toList();
        List<Sign> any = node.get("words").texts().stream()
                .map(words -> Sign.parse(words, vocabulary.words()))
                .toList();
        return new Context(
                any,
                Context.Effect.valueOf(upper(node.get("means").text())),
                unless,
                Context.Scope.valueOf(upper(node.text("within", "sentence"))),
                Context.Side.valueOf(upper(node.text("stands", "any"))),
                node.text("passing", "false").equals("true"));
    }

    private static Denials denials(Vocabulary vocabulary, YamlNode node) {
        List<String> parts = new ArrayList<>(List.of("before", "attached", "after", "light"));
        List<Integer> groups = parts.stream()
                .map(part -> vocabulary.fill("denials " + part, node.get(part).texts()))
                .toList();
        return new Denials(
                groups.get(0),
                groups.get(1),
                groups.get(2),
                groups.get(3),
                node.get("endings").text(),
                node.get("reach").number().intValueExact());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
