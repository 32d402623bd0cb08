package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contact;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.ShownText;
import org.carechat.language.ChineseText;
import org.carechat.language.DigitRun;

/// Nothing that a customer can be shown holds a phone number outside the registry, or one that may not be given
/// out, in whatever writing; and nothing repeats a masked one.
final class PhoneLint {

    private static final int SHORTEST_NUMBER = 5;
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^}]*}}|\\{[^}]*}");
    private static final Pattern MASKED = Pattern.compile("[0-9]+\\s*[*＊xX×]+\\s*[0-9]{2,}");

    private final Contacts contacts;

    PhoneLint(Contacts contacts) {
        this.contacts = contacts;
    }

    List<Problem> check(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        for (ShownText.Line line : ShownText.of(bundle)) {
            String text = ChineseText.of(REFERENCE.matcher(line.text()).replaceAll("。"))
                    .text();
            for (DigitRun run : DigitRun.in(text, SHORTEST_NUMBER)) {
                if (!mayBeGivenOut(run.digits())) {
                    problems.add(problem(
                            line, text.substring(run.span().from(), run.span().to())));
                }
            }
            Matcher masked = MASKED.matcher(text);
            while (masked.find()) {
                problems.add(problem(line, masked.group()));
            }
        }
        return problems;
    }

    private static Problem problem(ShownText.Line line, String number) {
        return new Problem(
                line.path(),
                line.line(),
                "the number '" + number + "' may not be given out",
                "enter it in contacts.yaml, verified, and write {{contact:…}}, or take it out");
    }

    private boolean mayBeGivenOut(String digits) {
        return contacts.all().stream()
                .filter(Contact::mayBeGivenOut)
                .anyMatch(contact -> contact.value() != null
                        && contact.value().replaceAll("[^0-9]", "").equals(digits));
    }
}
