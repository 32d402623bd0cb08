package org.carechat.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// How the customer wants to be called: a surname with a title, a surname taken apart ("the Chen of ear and
/// east"), or a full name where it was asked for.
final class NameSlot implements SlotReader {

    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final Pattern PLACE = Pattern.compile("(?:市|省|区|县|镇|乡|村|路|街|巷|弄|道|州|苑|园|栋|幢|室|楼)$");
    private static final Set<String> WHAT = Set.of(Slots.PRODUCT, Slots.SYMPTOM, Slots.SERVICE);

    private final Finder titled;
    private final Finder called;
    private final Pattern full;
    private final Pattern bare;
    /// Where a town is asked for: no town begins so.
    private final Pattern person;
    private final PhoneSlot phones = new PhoneSlot();
    private final Trie<String> split;
    private final Map<String, String> titles;

    NameSlot(YamlNode file) {
        String surnames = String.join("|", file.texts("surnames"));
        titles = file.get("titles").entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
        String title = titles.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
        String calling = String.join("|", file.texts("called"));
        titled = new Finder("(?:姓|我是|叫|找|联系)?(" + surnames + ")(" + HAN + "{0,2}?)(" + title + ")");
        called = new Finder("(?:" + calling + "|姓)(?:是|:|叫|的)?((?:" + surnames + ")" + HAN + "{0,2})");
        String none = "(?!" + String.join("|", file.texts("no-names")) + "|" + HAN + "{1,2}?["
                + file.get("never").text() + "])";
        full = Pattern.compile(none + "(?:" + surnames + ")" + HAN + "{0,2}");
        String alone = "(?<![^\\s,。;:、0-9])(" + none + "%s)(?=$|[\\s,。;:、!]|[0-9幺])";
        bare = Pattern.compile(alone.formatted("(?:" + surnames + ")" + HAN + "{0,2}"));
        YamlNode people = file.get("no-towns");
        person = Pattern.compile(alone.formatted("(?:[" + people.get("two").text() + "]" + HAN + "|["
                + people.get("three").text() + "]" + HAN + "{2})"));
        split = split(file.get("split"));
    }

    @Override
    public List<Mention> read(Message message) {
        boolean asked = message.asks(Slots.NAME);
        Mention found = bySplitSurname(message);
        found = found == null ? byTitle(message) : found;
        found = found == null ? byCall(message, asked) : found;
        found = found == null && asked ? byItself(message) : found;
        found = found == null ? bare(message) : found;
        return found == null ? List.of() : List.of(found);
    }

    private @Nullable Mention bySplitSurname(Message message) {
        List<Trie.Match<String>> matches = split.longest(message.text());
        if (matches.isEmpty()) {
            return null;
        }
        Trie.Match<String> match = matches.getFirst();
        String after = message.after(match.span().to(), 4);
        return titles.keySet().stream()
                .filter(title -> title.length() > 1 && after.startsWith(title))
                .findFirst()
                .map(title -> mention(match.value() + titles.get(title), match.span()))
                .orElseGet(() -> mention(match.value(), match.span()));
    }

    private @Nullable Mention byTitle(Message message) {
        MatchResult matcher = titled.first(message.text());
        if (matcher == null) {
            return null;
        }
        String name = matcher.group(1) + matcher.group(2) + titles.get(matcher.group(3));
        return mention(name, new Span(matcher.start(1), matcher.end()));
    }

    private @Nullable Mention byCall(Message message, boolean asked) {
        MatchResult matcher = called.first(message.text());
        if (matcher == null) {
            return null;
        }
        boolean clear = (asked
                || matcher.group().startsWith("我叫")
                || matcher.group().contains("名")
                || matcher.group().startsWith("联系人")
                || matcher.group().startsWith("姓"));
        if (!clear) {
            return null;
        }
        int end = matcher.end(1);
        int cut = end;
        for (int at = matcher.start(1) + 1; at < end; at++) {
            if ("的电地址住在手就,是".indexOf(message.text().charAt(at)) >= 0) {
                cut = at;
                break;
            }
        }
        return mention(message.text().substring(matcher.start(1), cut), new Span(matcher.start(), cut));
    }

    /// A name between spaces or marks: beside a phone number, or where a visit is being arranged.
    private @Nullable Mention bare(Message message) {
        boolean called = !phones.read(message).isEmpty();
        if (!called && (!message.isAskedBy("booking") || WHAT.stream().anyMatch(message::asks))) {
            return null;
        }
        int least = called ? 1 : 2;
        boolean where = message.asks(Slots.CITY) || message.asks(Slots.DISTRICT);
        Matcher matcher = (where && !called ? person : bare).matcher(message.text());
        while (matcher.find()) {
            if (matcher.group(1).length() >= least
                    && !PLACE.matcher(matcher.group(1)).find()) {
                return mention(matcher.group(1), new Span(matcher.start(1), matcher.end(1)));
            }
        }
        return null;
    }

    private @Nullable Mention byItself(Message message) {
        for (Span clause : Clauses.of(message.text())) {
            String text = message.text().substring(clause.from(), clause.to());
            if (text.length() >= 1
                    && text.length() <= 4
                    && full.matcher(text).matches()
                    && !PLACE.matcher(text).find()) {
                return mention(text, clause);
            }
        }
        return null;
    }

    private static Mention mention(String name, Span span) {
        return new Mention(Slots.NAME, name, span);
    }

    private static Trie<String> split(YamlNode node) {
        Trie.Builder<String> words = Trie.builder();
        node.entries().forEach((said, surname) -> words.add(said, surname.text()));
        return words.build();
    }
}
