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

/// Puts the figures into an article's text: each comes from `facts.yaml`, the contact registry or a contested
/// point, and is evidence. Immutable.
final class ArticleText {

    static final Pattern REFERENCE = Pattern.compile("\\{\\{(fact|contact|conflict):([a-z0-9.-]+)}}");

    private final Facts facts;
    private final Contacts contacts;
    private final Conflicts conflicts;

    ArticleText(Facts facts, Contacts contacts, Conflicts conflicts) {
        this.facts = facts;
        this.contacts = contacts;
        this.conflicts = conflicts;
    }

    /// @param evidence what the text rests on: its figures, and its own words without them, which were reviewed
    /// @param verified whether the brand has confirmed every fact in it
    record Rendered(String text, List<String> evidence, boolean verified) {}

    Rendered render(String body) {
        List<String> evidence = new ArrayList<>();
        List<Fact> quoted = new ArrayList<>();
        String text = render(body, quoted, evidence);
        return new Rendered(text, List.copyOf(evidence), quoted.stream().allMatch(Fact::verified));
    }

    private String render(String body, List<Fact> quoted, List<String> evidence) {
        evidence.add(plain(body));
        Matcher matcher = REFERENCE.matcher(body);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found, quoted, evidence)));
    }

    /// @return the text without its references
    static String plain(String body) {
        return REFERENCE.matcher(body).replaceAll("");
    }

    /// @return the text as it is looked for: contested points written out, figures left away
    String words(String body) {
        return REFERENCE
                .matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("conflict")
                                ? plain(conflicts.get(found.group(2)).say())
                                : ""));
    }

    private String value(MatchResult found, List<Fact> quoted, List<String> evidence) {
        String key = found.group(2);
        return switch (found.group(1)) {
            case "fact" -> {
                Fact fact = facts.get(key);
                quoted.add(fact);
                evidence.add(fact.says());
                yield fact.says();
            }
            case "contact" -> {
                String said = said(contacts.get(key));
                evidence.add(said);
                yield said;
            }
            default -> render(conflicts.get(key).say(), quoted, evidence);
        };
    }

    private static String said(Contact contact) {
        String value = contact.value();
        return contact.mayBeGivenOut() && value != null ? value : contact.say();
    }
}
