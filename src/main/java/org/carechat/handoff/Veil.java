package org.carechat.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Slots;

/// Hides personal data at the desk until somebody asks for it with a reason: phone numbers, addresses and names
/// stay recognisable and can't be used. Immutable.
public final class Veil {

    /// The kind of finding that records who has looked, and why.
    public static final String LOOK = "look";

    /// Knows of nobody's data: hides what looks like some.
    public static final Veil PLAIN = new Veil(List.of(), List.of());

    private static final Duration GOOD_FOR = Duration.ofHours(8);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)?86[ -]?)?(?:1[3-9](?:[ -]?[0-9]){9}|0[0-9]{2,3}[ -]?[0-9]{7,8})(?![0-9])");
    private static final Pattern DOOR = Pattern.compile(
            "(?:[0-9A-Za-z]+\\s*(?:号楼|号|弄|栋|幢|座|单元|楼|层|室|户)[\\s,，-]*){2,}(?:[0-9]{1,4}(?:[-－][0-9]{2,4})?(?![0-9]))?"
                    + "|[0-9]+\\s*(?:号楼|栋|幢|座|弄)[\\s,，-]*[0-9]{1,2}[-－][0-9]{2,4}");
    private static final List<String> TITLES = List.of("女士", "先生", "小姐", "阿姨", "师傅", "老师");

    private record Look(String agent, Instant until) {}

    private final List<String> addresses;
    private final List<Look> looks;

    private Veil(List<String> addresses, List<Look> looks) {
        this.addresses = addresses;
        this.looks = looks;
    }

    public static Veil of(Conversation state) {
        List<String> addresses = state.value(Slots.ADDRESS)
                .filter(value -> value.length() > 1)
                .map(List::of)
                .orElse(List.of());
        List<Look> looks = state.findings(LOOK).stream()
                .map(look -> new Look(
                        String.valueOf(look.data().get("agent")), look.at().plus(GOOD_FOR)))
                .toList();
        return new Veil(addresses, looks);
    }

    /// @return whether the agent has asked for what is behind it, not long ago
    public boolean liftedFor(String agent, Instant now) {
        return looks.stream()
                .anyMatch(look -> look.agent().equals(agent) && look.until().isAfter(now));
    }

    public String over(String text) {
        String hidden = text;
        for (String address : addresses) {
            hidden = hidden.replace(address, Masking.address(address));
        }
        String narrow = narrow(hidden);
        hidden = PHONE.matcher(narrow).find() ? PHONE.matcher(narrow).replaceAll(Veil::phone) : hidden;
        return DOOR.matcher(hidden).replaceAll("…");
    }

    /// @return the family name alone; as it is where it is no more than that
    public static String name(String name) {
        boolean titled = TITLES.stream().anyMatch(name::endsWith);
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return titled || first == name.length() ? name : name.substring(0, first) + "*";
    }

    private static String phone(MatchResult found) {
        String digits = found.group().replaceAll("[^0-9]", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
        return Matcher.quoteReplacement(Masking.phone(digits));
    }

    /// Digits only: everything else stays as it was written.
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            narrow.append(sign >= '０' && sign <= '９' ? (char) (sign - '０' + '0') : sign);
        }
        return narrow.toString();
    }
}
