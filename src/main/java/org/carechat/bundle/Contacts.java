package org.carechat.bundle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The contact registry: what may be given out, what is masked in the source, what is known to be false. Immutable.
public final class Contacts {

    private static final String FILE = "knowledge-base/contacts.yaml";

    private final Map<String, Contact> byId;

    private Contacts(Map<String, Contact> byId) {
        this.byId = byId;
    }

    public static Contacts of(Bundle bundle) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        for (YamlNode item : bundle.yaml(FILE).items()) {
            Contact contact = read(item);
            if (contacts.put(contact.id(), contact) != null) {
                throw item.wrong("the contact '" + contact.id() + "' stands here twice", "keep one of them");
            }
        }
        return new Contacts(contacts);
    }

    public @Nullable Contact find(String id) {
        return byId.get(id);
    }

    public Contact get(String id) {
        Contact contact = byId.get(id);
        if (contact == null) {
            throw new BundleException(new Problem(FILE, 0, "there is no contact '" + id + "'", "add it"));
        }
        return contact;
    }

    public Collection<Contact> all() {
        return byId.values();
    }

    private static Contact read(YamlNode item) {
        return new Contact(
                item.get("id").text(),
                item.get("name").text(),
                item.get("kind").text(),
                item.findText("value"),
                item.findText("masked"),
                status(item.get("status")),
                item.get("say").text(),
                item.findText("where"));
    }

    private static Contact.Status status(YamlNode node) {
        try {
            return Contact.Status.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw node.wrong(
                    "'" + node.text() + "' is no status", "write verified, unverified, masked, false or national");
        }
    }
}
