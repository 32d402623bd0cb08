package org.carechat.dialogue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fixed replies of `prompts/replies/`, by key. Each has one or more wordings with `{placeholders}`. Immutable.
public class Phrasebook {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private final Supplier<Map<String, List<String>>> wordings;

    public Phrasebook(Map<String, List<String>> wordings) {
        Map<String, List<String>> copy = Map.copyOf(wordings);
        this.wordings = () -> copy;
    }

    private Phrasebook(Supplier<Map<String, List<String>>> wordings) {
        this.wordings = wordings;
    }

    /// @return a phrasebook for those who outlast a bundle: it has what the one in use has
    public static Phrasebook following(Supplier<Phrasebook> inUse) {
        return new Phrasebook(() -> inUse.get().wordings.get());
    }

    public boolean has(String key) {
        return wordings.get().containsKey(key);
    }

    /// @return the first wording, as it is written
    public String text(String key) {
        return text(key, 0);
    }

    /// @param variant 0 for the first wording; beyond the last one, the last
    /// @throws IllegalArgumentException for a key that isn't there: the test of the phrasebook finds it before a
    /// customer
    public String text(String key, int variant) {
        List<String> all = wordings.get().get(key);
        if (all == null) {
            throw new IllegalArgumentException("there is no reply '" + key + "' in prompts/replies");
        }
        return all.get(Math.min(variant, all.size() - 1));
    }

    /// @throws IllegalArgumentException where a placeholder has no value
    public String render(String key, Map<String, String> args, int variant) {
        Matcher matcher = PLACEHOLDER.matcher(text(key, variant));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(key, found.group(1), args)));
    }

    private static String value(String key, String name, Map<String, String> args) {
        String value = args.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the reply '" + key + "' needs a value for {" + name + "}");
        }
        return value;
    }
}
