package org.carechat.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carechat.bundle.Contact;
import org.carechat.bundle.Contacts;
import org.carechat.dialogue.Gate;
import org.carechat.language.ChineseText;
import org.carechat.language.Recent;

/// The gate on what goes out: a sentence passes when every figure and promise in it is found in the evidence,
/// however either is written, and when it suggests nothing that must never be suggested. The national short
/// numbers are always evidence. Thread-safe.
final class EvidenceGate implements Gate {

    private static final String ENDS = "。！？!?；\n";
    /// What is left after sentences were withheld must still say something.
    private static final int LEAST_LETTERS = 6;
    /// Articles and fixed replies go out again and again, and are the evidence of what is said about them.
    private static final int REMEMBERED = 2048;
    /// Longer texts are a person's, and not said twice.
    private static final int LONGEST_REMEMBERED = 1000;

    private final Promises promises;
    private final NeverSuggest never;
    private final Set<Claim> always;
    private final Clock clock;
    private final GateListener listener;
    private final Recent<Said, Set<Claim>> recent = new Recent<>(REMEMBERED);

    /// What a text claims depends on the day: 明天 is a date.
    private record Said(String text, LocalDate today) {}

    /// @param clock in the zone of the service: 明天 is the day after its today
    EvidenceGate(Promises promises, NeverSuggest never, Contacts contacts, Clock clock, GateListener listener) {
        this.promises = promises;
        this.never = never;
        this.clock = clock;
        this.listener = listener;
        Set<Claim> national = new HashSet<>();
        for (Contact contact : contacts.all()) {
            String value = contact.value();
            if (contact.status() == Contact.Status.NATIONAL && value != null) {
                national.addAll(Figures.in(ChineseText.of(value).text()));
            }
        }
        always = Set.copyOf(national);
    }

    @Override
    public List<String> doubts(String text, List<String> evidence) {
        Set<Claim> known = known(evidence);
        return sentences(text).stream()
                .flatMap(sentence -> reason(sentence, known, evidence).stream())
                .distinct()
                .toList();
    }

    @Override
    public String pass(String text, List<String> evidence) {
        Set<Claim> known = known(evidence);
        StringBuilder passed = new StringBuilder();
        boolean withheld = false;
        for (String sentence : sentences(text)) {
            Optional<String> reason = reason(sentence, known, evidence);
            reason.ifPresentOrElse(listener::withheld, () -> passed.append(sentence));
            withheld |= reason.isPresent();
        }
        String rest = passed.toString().strip();
        return withheld && letters(rest) < LEAST_LETTERS ? "" : rest;
    }

    private Set<Claim> known(List<String> evidence) {
        Set<Claim> known = new HashSet<>(always);
        evidence.forEach(piece -> known.addAll(claims(piece)));
        return known;
    }

    /// @return why a sentence can't be sent; what was reviewed word for word may tell of dangerous things
    private Optional<String> reason(String sentence, Set<Claim> known, List<String> evidence) {
        return claims(sentence).stream()
                .filter(claim -> !known.contains(claim))
                .map(Claim::kind)
                .findFirst()
                .or(() -> isReviewed(sentence, evidence) ? Optional.empty() : never.in(sentence));
    }

    private static boolean isReviewed(String sentence, List<String> evidence) {
        return evidence.stream().anyMatch(piece -> piece.contains(sentence.strip()));
    }

    private Set<Claim> claims(String text) {
        Said said = new Said(text, LocalDate.now(clock));
        return text.length() > LONGEST_REMEMBERED ? claims(said) : recent.get(said, this::claims);
    }

    private Set<Claim> claims(Said said) {
        String plain = new Writings(said.today()).plain(said.text());
        Set<Claim> claims = Figures.in(plain);
        claims.addAll(promises.in(plain));
        return Set.copyOf(claims);
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0 && !insideAddress(text, i)) {
                sentences.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    /// fix。com is one address, however it looks.
    private static boolean insideAddress(String text, int at) {
        return text.charAt(at) == '。'
                && at > 0
                && at + 1 < text.length()
                && latin(text.charAt(at - 1))
                && latin(text.charAt(at + 1));
    }

    private static boolean latin(char c) {
        char normal = Character.toLowerCase(c);
        return normal >= 'a' && normal <= 'z' || normal >= 'ａ' && normal <= 'ｚ' || c >= '0' && c <= '9';
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
