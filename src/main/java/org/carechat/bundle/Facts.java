package org.carechat.bundle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every figure that articles, rules and replies quote, by key. Immutable.
public final class Facts {

    private static final String FILE = "knowledge-base/facts.yaml";

    private final Map<String, Fact> byKey;

    private Facts(Map<String, Fact> byKey) {
        this.byKey = byKey;
    }

    public static Facts of(Bundle bundle) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (YamlNode item : bundle.yaml(FILE).items()) {
            Fact fact = read(item);
            if (facts.put(fact.key(), fact) != null) {
                throw item.wrong("the fact '" + fact.key() + "' stands here twice", "keep one of them");
            }
        }
        return new Facts(facts);
    }

    /// @return the fact, which must exist: who asks for a key has checked it when the bundle was read
    public Fact get(String key) {
        Fact fact = byKey.get(key);
        if (fact == null) {
            throw new BundleException(new Problem(FILE, 0, "there is no fact '" + key + "'", "add it"));
        }
        return fact;
    }

    public @Nullable Fact find(String key) {
        return byKey.get(key);
    }

    public Collection<Fact> all() {
        return byKey.values();
    }

    private static Fact read(YamlNode item) {
        return new Fact(
                item.get("key").text(),
                item.get("value").text(),
                item.get("says").text(),
                item.get("what").text(),
                item.get("source").text(),
                item.get("verified").bool(),
                day(item, "from"),
                day(item, "to"));
    }

    private static @Nullable LocalDate day(YamlNode item, String key) {
        YamlNode node = item.find(key);
        if (node == null) {
            return null;
        }
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("'" + node.text() + "' is not a day", "write it as 2026-01-31");
        }
    }
}
