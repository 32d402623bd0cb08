package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;

/// Where the references of a text lead. Immutable.
final class References {

    /// How every complaint about a broken reference ends.
    static final String NOWHERE = "leads nowhere";

    private static final Pattern ANY = Pattern.compile("\\{\\{[^}]*(?:}}?)?");

    private final Facts facts;
    private final Contacts contacts;
    private final Conflicts conflicts;

    References(Facts facts, Contacts contacts, Conflicts conflicts) {
        this.facts = facts;
        this.contacts = contacts;
        this.conflicts = conflicts;
    }

    /// @return the references that lead nowhere, as they are written
    List<String> broken(String text) {
        return ANY.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(reference -> !leadsSomewhere(reference))
                .toList();
    }

    /// @return the facts that a text quotes, those of the conflicts that it quotes included
    List<Fact> facts(String text) {
        List<Fact> quoted = new ArrayList<>();
        ArticleText.REFERENCE.matcher(text).results().forEach(found -> {
            String key = found.group(2);
            Fact fact = found.group(1).equals("fact") ? facts.find(key) : null;
            Conflicts.Conflict conflict = found.group(1).equals("conflict") ? conflicts.find(key) : null;
            if (fact != null) {
                quoted.add(fact);
            }
            if (conflict != null) {
                quoted.addAll(facts(conflict.say()));
            }
        });
        return quoted;
    }

    private boolean leadsSomewhere(String reference) {
        var matcher = ArticleText.REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return false;
        }
        String key = matcher.group(2);
        return switch (matcher.group(1)) {
            case "fact" -> facts.find(key) != null;
            case "contact" -> contacts.find(key) != null;
            default -> conflicts.find(key) != null;
        };
    }
}
