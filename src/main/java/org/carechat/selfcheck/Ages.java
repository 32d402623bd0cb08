package org.carechat.selfcheck;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Slots;

/// Whether an appliance is past its years, from its age or the day it was bought, as far as either is known. A span
/// that may reach the limit counts as past it.
enum Ages {
    NOT_ASKED,
    UNKNOWN,
    UNDER,
    OVER;

    static Ages of(Conversation state, LocalDate today, int years) {
        Optional<String> age = state.value(Slots.AGE);
        if (age.isPresent()) {
            return byAge(age.get(), years);
        }
        return state.value(Slots.PURCHASE_DATE)
                .map(bought -> byDate(bought, today, years))
                .orElse(NOT_ASKED);
    }

    private static Ages byAge(String age, int years) {
        try {
            double most = Arrays.stream(age.split("/"))
                    .mapToDouble(Double::parseDouble)
                    .max()
                    .orElseThrow();
            return most >= years ? OVER : UNDER;
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    /// @param bought a day, a month, a year, or an interval of them: the earliest day counts
    private static Ages byDate(String bought, LocalDate today, int years) {
        String first = bought.split("/")[0];
        try {
            LocalDate day = switch (first.length()) {
                case 4 -> Year.parse(first).atDay(1);
                case 7 -> LocalDate.parse(first + "-01");
                default -> LocalDate.parse(first);
            };
            return ChronoUnit.YEARS.between(day, today) >= years ? OVER : UNDER;
        } catch (java.time.DateTimeException e) {
            return NOT_ASKED;
        }
    }
}
