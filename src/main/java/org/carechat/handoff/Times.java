package org.carechat.handoff;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Part of a day: `08:30-20:00`, the end not included; `24:00` ends with the day.
record Times(LocalTime from, LocalTime to) {

    private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /// @throws IllegalArgumentException where the text isn't of that form, naming it
    static Times parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a time of day like '08:30-20:00'");
        }
        try {
            Times times = new Times(LocalTime.parse(matcher.group(1)), end(matcher.group(2)));
            if (times.from().isBefore(times.to())) {
                return times;
            }
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException("'" + text + "' names an hour that there isn't", noTime);
        }
        throw new IllegalArgumentException("'" + text + "' ends before it begins");
    }

    private static LocalTime end(String text) {
        return text.equals("24:00") ? LocalTime.MAX : LocalTime.parse(text);
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
