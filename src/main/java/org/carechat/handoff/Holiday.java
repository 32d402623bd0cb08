package org.carechat.handoff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Days on which the desk is open at other times than usual, or not at all.
///
/// @param last the last of them, `first` itself where it is one
/// @param hours `09:00-12:00`, several after each other with commas between; empty where the desk is closed
public record Holiday(LocalDate first, LocalDate last, String name, String hours) {

    /// @throws IllegalArgumentException that says what is wrong
    public Holiday {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the holiday '" + name + "' ends before it begins");
        }
        times(hours);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    List<Times> times() {
        return times(hours);
    }

    private static List<Times> times(String text) {
        return Arrays.stream(text.split(","))
                .filter(part -> !part.isBlank())
                .map(part -> Times.parse(part.strip()))
                .toList();
    }
}
