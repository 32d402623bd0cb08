package org.carechat.understanding;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// The feasts that customers date things by, from `lexicon/calendar.yaml`.
final class Feasts {

    /// A feast: where it falls in a year; null outside the years that are listed.
    @FunctionalInterface
    interface Feast {
        @Nullable
        Interval in(int year);
    }

    private final Trie<Feast> feasts;
    private final Trie<Interval> eras;

    Feasts(YamlNode file) {
        Trie.Builder<Feast> byName = Trie.builder();
        for (YamlNode item : file.get("fixed").items()) {
            MonthDay day = MonthDay.parse("--" + item.get("day").text());
            item.texts("names").forEach(name -> byName.add(name, year -> Interval.day(day.atYear(year))));
        }
        for (YamlNode item : file.get("moving").items()) {
            Feast feast = moving(item);
            item.texts("names").forEach(name -> byName.add(name, feast));
        }
        feasts = byName.build();
        eras = eras(file.get("eras"));
    }

    Trie.@Nullable Match<Feast> feastAt(String text, int at) {
        return feasts.longestAt(text, at);
    }

    Trie.@Nullable Match<Interval> eraAt(String text, int at) {
        return eras.longestAt(text, at);
    }

    /// @return the last time that the feast came, today included
    static @Nullable Interval last(Feast feast, LocalDate today) {
        Interval thisYear = feast.in(today.getYear());
        return thisYear != null && !thisYear.from().isAfter(today) ? thisYear : feast.in(today.getYear() - 1);
    }

    /// @return the next time that it comes, today included
    static @Nullable Interval next(Feast feast, LocalDate today) {
        Interval thisYear = feast.in(today.getYear());
        return thisYear != null && !thisYear.to().isBefore(today) ? thisYear : feast.in(today.getYear() + 1);
    }

    private static Feast moving(YamlNode item) {
        int before = item.get("before").number().intValue();
        int after = item.get("after").number().intValue();
        List<LocalDate> days = new ArrayList<>();
        item.texts("days").forEach(day -> days.add(LocalDate.parse(day)));
        IntFunction<@Nullable LocalDate> find = year ->
                days.stream().filter(day -> day.getYear() == year).findFirst().orElse(null);
        return year -> {
            LocalDate day = find.apply(year);
            return day == null ? null : new Interval(day.minusDays(before), day.plusDays(after));
        };
    }

    private static Trie<Interval> eras(YamlNode list) {
        Trie.Builder<Interval> eras = Trie.builder();
        for (YamlNode item : list.items()) {
            Interval when = new Interval(
                    LocalDate.parse(item.get("from").text()),
                    LocalDate.parse(item.get("to").text()));
            item.texts("names").forEach(name -> eras.add(name, when));
        }
        return eras.build();
    }
}
