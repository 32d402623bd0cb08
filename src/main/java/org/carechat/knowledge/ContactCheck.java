package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.bundle.Contact;
import org.carechat.bundle.Contacts;
import org.carechat.language.ChineseText;
import org.carechat.language.DigitRun;

/// Recognises a phone number that a customer brings, in whatever writing, and says what is known of it. A number
/// is never repeated, completed or confirmed unless the registry has it as verified.
final class ContactCheck {

    private static final int SHORTEST_NUMBER = 7;

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    /// Without one of these a mobile number is taken for the customer's own.
    private static final Pattern DOUBT = Pattern.compile("官方|真|假|靠谱|骗|可信|能信|是你们|你们的|客服|师傅|热线|售后|谁的|打来|来电|安全吗|能打");

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
        boolean doubted = DOUBT.matcher(text).find();
        return numbers(text.replaceAll("([四4八8])百", "$1零零")).stream()
                .filter(digits -> doubted || !MOBILE.matcher(digits).matches())
                .map(this::standingOf)
                .max(Comparator.comparingInt(standing -> standing == Standing.UNKNOWN ? 0 : 1));
    }

    /// The numbers of a text as they stand, and what all its digits give when words stand between them
    /// ("400 然后 618 再 9123"), which counts only where it is one of the registry's.
    private List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>(DigitRun.in(text, SHORTEST_NUMBER).stream()
                .map(DigitRun::digits)
                .toList());
        String all = DigitRun.in(text, 1).stream().map(DigitRun::digits).collect(Collectors.joining());
        contacts.all().stream()
                .map(Contact::value)
                .filter(Objects::nonNull)
                .map(ContactCheck::digits)
                .filter(digits -> digits.length() >= SHORTEST_NUMBER && all.contains(digits))
                .forEach(numbers::add);
        return numbers;
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
