package org.carechat.coverage;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.coverage.rules.Ruling;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;

/// Says what a source reads: a period in words, or what the policy's fact says. Immutable.
final class Readings {

    private static final int LONGEST_YEARS = 50;

    private final RuleBook book;
    private final Phrasebook phrasebook;

    Readings(RuleBook book, Phrasebook phrasebook) {
        this.book = book;
        this.phrasebook = phrasebook;
    }

    /// @return null for a value that is neither a period nor the policy's
    @Nullable
    String words(Ruling.Reading reading) {
        String known = book.says(reading);
        return known == null ? period(reading.value()) : known;
    }

    private @Nullable String period(String value) {
        try {
            Period period = Period.parse(value);
            boolean odd = period.isNegative() || period.isZero() || period.toTotalMonths() / 12 > LONGEST_YEARS;
            return odd ? null : words(period);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String words(Period period) {
        List<String> words = new ArrayList<>();
        add(words, "coverage.period.years", period.getYears());
        add(words, "coverage.period.months", period.getMonths());
        add(words, "coverage.period.days", period.getDays());
        return String.join("", words);
    }

    private void add(List<String> words, String key, int number) {
        if (number > 0) {
            words.add(phrasebook.render(key, Map.of("n", Integer.toString(number)), 0));
        }
    }
}
