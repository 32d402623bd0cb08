package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Contact;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;

/// Puts the figures into an article's text: each comes from `facts.yaml` or the contact registry, and is evidence.
final class ArticleText {

    static final Pattern REFERENCE = Pattern.compile("\\{\\{(fact|contact):([a-z0-9.-]+)}}");

    private final Facts facts;
    private final Contacts contacts;

    ArticleText(Facts facts, Contacts contacts) {
        this.facts = facts;
        this.contacts = contacts;
    }

    /// @param evidence what the figures in `text` rest on
    /// @param verified whether the brand has confirmed every fact in it
    record Rendered(String text, List<String> evidence, boolean verified) {}

    Rendered render(String body) {
        List<String> evidence = new ArrayList<>();
        List<Fact> quoted = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(body);
        String text = matcher.replaceAll(found -> Matcher.quoteReplacement(value(found, quoted, evidence)));
        boolean verified = quoted.stream().allMatch(Fact::verified);
        return new Rendered(text, List.copyOf(evidence), verified);
    }

    private String value(MatchResult found, List<Fact> quoted, List<String> evidence) {
        String key = found.group(2);
        if (found.group(1).equals("fact")) {
            Fact fact = facts.get(key);
            quoted.add(fact);
            evidence.add(fact.says());
            return fact.says();
        }
        Contact contact = contacts.get(key);
        String value = contact.value();
        String said = contact.mayBeGivenOut() && value != null ? value : contact.say();
        evidence.add(said);
        return said;
    }
}
