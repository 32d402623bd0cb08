package org.carechat.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.Numerals;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// The time of day that suits: `morning`, `afternoon`, `evening`, or hours such as `14:00-16:00`. Read where a
/// visit is asked about or a day for one is named.
final class VisitTimeSlot implements SlotReader {

    private static final String MORNING = "morning";
    private static final String AFTERNOON = "afternoon";
    private static final String EVENING = "evening";
    private static final String ANY = "08:00-20:00";
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("上午", MORNING),
            Map.entry("早上", MORNING),
            Map.entry("早晨", MORNING),
            Map.entry("一早", MORNING),
            Map.entry("朝早", MORNING),
            Map.entry("上昼", MORNING),
            Map.entry("明早", MORNING),
            Map.entry("头晌", MORNING),
            Map.entry("上半天", MORNING),
            Map.entry("清早", MORNING),
            Map.entry("早间", MORNING),
            Map.entry("下午", AFTERNOON),
            Map.entry("晏昼", AFTERNOON),
            Map.entry("午后", AFTERNOON),
            Map.entry("下昼", AFTERNOON),
            Map.entry("后晌", AFTERNOON),
            Map.entry("下半天", AFTERNOON),
            Map.entry("下晌", AFTERNOON),
            Map.entry("晚上", EVENING),
            Map.entry("傍晚", EVENING),
            Map.entry("下班后", EVENING),
            Map.entry("夜晚", EVENING),
            Map.entry("夜头", EVENING),
            Map.entry("今晚", EVENING),
            Map.entry("明晚", EVENING),
            Map.entry("下班以后", EVENING),
            Map.entry("晚饭后", EVENING),
            Map.entry("晚间", EVENING),
            Map.entry("晚黑", EVENING),
            Map.entry("下了班", EVENING),
            Map.entry("中午", "11:00-14:00"),
            Map.entry("晌午", "11:00-14:00"));
    private static final Pattern VISIT =
            Pattern.compile("上门|来个?人|来人|过来|约|改到|改成|改|师傅|检修|派|有空|在家|方便|能来|安排|来修|来装|来洗|嚟|睇下|来看|明|后天|周|礼拜|星期|号");
    private static final Pattern HOURS = Pattern.compile(
            "([0-9]{1,2}|[一两二三四五六七八九十]{1,3})(?:点钟?|:00|时|:)(半|[0-9]{2}(?!:))?(?:(?:到|-|至|~|—)([0-9]{1,2}|[一两二三四五六七八九十]{1,3})(?:点|:00|时)?)?"
                + "|([0-9]{1,2})-([0-9]{1,2})点");
    private static final Pattern WHENEVER = Pattern.compile("都行|都可以|随便|随时|什么时候都|几点都|任何时间|都得|都在家|全天|看你们|你们定|你安排|都方便");

    private final Trie<String> parts;

    VisitTimeSlot() {
        Trie.Builder<String> words = Trie.builder();
        PARTS.forEach(words::add);
        parts = words.build();
    }

    @Override
    public List<Mention> read(Message message) {
        String text = message.text();
        boolean asked =
                message.asks(Slots.VISIT_TIME) || message.asks(Slots.VISIT_DATE) || message.asks(Slots.VISIT_WINDOW);
        if (!asked && !VISIT.matcher(text).find()) {
            return List.of();
        }
        List<Trie.Match<String>> named = parts.longest(text);
        String part = named.isEmpty() ? null : named.getLast().value();
        Matcher hours = HOURS.matcher(text);
        if (hours.find()) {
            String window = window(hours, part);
            if (window != null) {
                return List.of(new Mention(Slots.VISIT_TIME, window, new Span(hours.start(), hours.end())));
            }
        }
        if (part != null) {
            return List.of(new Mention(Slots.VISIT_TIME, part, named.getLast().span()));
        }
        Matcher whenever = WHENEVER.matcher(text);
        return message.asks(Slots.VISIT_TIME) && whenever.find()
                ? List.of(new Mention(Slots.VISIT_TIME, ANY, new Span(whenever.start(), whenever.end())))
                : List.of();
    }

    private static @Nullable String window(Matcher hours, @Nullable String part) {
        boolean bare = hours.group(4) != null;
        Integer from = Numerals.parse(bare ? hours.group(4) : hours.group(1));
        String until = bare ? hours.group(5) : hours.group(3);
        Integer to = until == null ? null : Numerals.parse(until);
        if (from == null || from > 24) {
            return null;
        }
        int start = byDay(from, part);
        int end = to == null ? start + 1 : Math.max(byDay(to, part), start + 1);
        return end > 24 || to != null && to > 24 ? null : "%02d:00-%02d:00".formatted(start, end);
    }

    /// Nobody is visited at three in the morning: small hours without a part of the day are afternoon.
    private static int byDay(int hour, @Nullable String part) {
        boolean late = AFTERNOON.equals(part) || EVENING.equals(part) || part == null && hour < 7;
        return late && hour < 12 ? hour + 12 : hour;
    }
}
