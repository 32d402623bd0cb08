package org.carechat.knowledge;

import java.util.Optional;
import org.carechat.bundle.Contact;
import org.carechat.bundle.Contacts;
import org.carechat.language.ChineseText;
import org.carechat.language.DigitRun;

/// Recognises a phone number that a customer brings, in whatever writing, and says what is known of it. A number is
/// never
/// repeated, completed or confirmed unless the registry has it as verified.
final class ContactCheck {

    private static final int SHORTEST_NUMBER = 7;

    private final Contacts contacts;

    ContactCheck(Contacts contacts) {
        this.contacts = contacts;
    }

    /// What is known of a number that somebody asks about.
    enum Standing {
        VERIFIED,
        UNVERIFIED,
        FALSE,
        UNKNOWN
    }

    /// @return empty where the question brings no number
    Optional<Standing> standing(String question) {
        String text = ChineseText.of(question).text();
        Optional<Standing> masked = masked(text);
        if (masked.isPresent()) {
            return masked;
        }
        return DigitRun.in(text, SHORTEST_NUMBER).stream()
                .map(run -> standingOf(run.digits()))
                .max(java.util.Comparator.comparingInt(standing -> standing == Standing.UNKNOWN ? 0 : 1));
    }

    private Standing standingOf(String digits) {
        for (Contact contact : contacts.all()) {
            String value = contact.value();
            if (value != null && contact.kind().equals("phone") && digits(value).equals(digits)) {
                return standing(contact);
            }
            if (contact.masked() != null && fits(contact.masked(), digits)) {
                return standing(contact);
            }
        }
        return Standing.UNKNOWN;
    }

    /// The masked writing itself, such as `9*18`, counts as the number that it hides.
    private Optional<Standing> masked(String text) {
        return contacts.all().stream()
                .filter(contact -> contact.masked() != null && text.contains(contact.masked()))
                .map(ContactCheck::standing)
                .findFirst();
    }

    private static boolean fits(String masked, String digits) {
        int star = masked.indexOf('*');
        String head = digits(masked.substring(0, star));
        String tail = digits(masked.substring(star + 1));
        return digits.length() > head.length() + tail.length() && digits.startsWith(head) && digits.endsWith(tail);
    }

    private static Standing standing(Contact contact) {
        return switch (contact.status()) {
            case VERIFIED, NATIONAL -> Standing.VERIFIED;
            case FALSE -> Standing.FALSE;
            case UNVERIFIED, MASKED -> Standing.UNVERIFIED;
        };
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
