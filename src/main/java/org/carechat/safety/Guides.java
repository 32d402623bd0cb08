package org.carechat.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Contact;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.dialogue.Reply;

/// The guide of every hazard, checked: the first message is short and asks nothing, contacts may be given out.
/// Immutable.
final class Guides {

    private static final int LONGEST_FIRST = 60;
    private static final Set<String> FAMILIES = Set.of("gas", "electric", "other");

    private final Map<Hazard, Guide> guides = new EnumMap<>(Hazard.class);
    private final Contacts contacts;

    private Guides(YamlNode root, Contacts contacts) {
        this.contacts = contacts;
        List<Problem> problems = new ArrayList<>();
        for (YamlNode node : root.get("hazards").items()) {
            Guide guide = read(node);
            check(node, guide, problems);
            guides.put(guide.hazard(), guide);
        }
        for (Hazard hazard : Hazard.values()) {
            if (!guides.containsKey(hazard)) {
                problems.add(root.problem("the hazard '" + hazard.id() + "' is missing", "write its guide"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
    }

    /// @throws BundleException naming file and line of everything that is wrong
    static Guides of(Bundle bundle, Contacts contacts) {
        return new Guides(bundle.yaml(FirstLine.FILE), contacts);
    }

    Guide of(Hazard hazard) {
        Guide guide = guides.get(hazard);
        if (guide == null) {
            throw new IllegalStateException("every hazard has a guide: that was checked");
        }
        return guide;
    }

    /// @return the short message that comes first, with its card
    Reply first(Guide guide) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hazard", guide.hazard().id());
        fields.put("steps", guide.steps());
        fields.put("contacts", guide.contacts().stream().map(this::contact).toList());
        return written(guide.first()).carrying(new Card("emergency", fields));
    }

    /// @return a text of the guide as a reply; it is reviewed text and its own evidence
    static Reply written(String text) {
        return Reply.written(Act.EMERGENCY, text).proving(List.of(text));
    }

    private Map<String, Object> contact(String id) {
        Contact contact = contacts.get(id);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", contact.name());
        if (contact.value() != null) {
            fields.put("value", contact.value());
        }
        fields.put("status", contact.status().wire());
        if (contact.where() != null) {
            fields.put("where", contact.where());
        }
        return fields;
    }

    private static Guide read(YamlNode node) {
        return new Guide(
                Hazard.of(node.get("id").text())
                        .orElseThrow(() -> node.wrong("there is no such hazard", "use a name of the interface")),
                node.get("name").text(),
                node.get("family").text(),
                node.get("first").text(),
                node.get("next").text(),
                node.get("steps").texts(),
                node.texts("contacts"),
                node.get("unsure").text(),
                node.get("help").text());
    }

    private void check(YamlNode node, Guide guide, List<Problem> problems) {
        int length = guide.first().codePointCount(0, guide.first().length());
        if (length > LONGEST_FIRST) {
            problems.add(
                    node.get("first").problem("the first message has " + length + " letters", "make it at most 60"));
        }
        if (guide.first().contains("？")
                || guide.first().contains("?")
                || guide.first().contains("吗")) {
            problems.add(node.get("first").problem("the first message asks something", "only say what to do"));
        }
        if (!FAMILIES.contains(guide.family())) {
            problems.add(node.get("family").problem("no such family", "write gas, electric or other"));
        }
        for (String id : guide.contacts()) {
            Contact contact = contacts.find(id);
            if (contact == null || !contact.mayBeGivenOut()) {
                problems.add(node.get("contacts").problem("'" + id + "' may not be given out", "name another contact"));
            }
        }
    }
}
