package org.carechat.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carechat.language.Numerals;
import org.jspecify.annotations.Nullable;

/// Finds dates in text in normal writing, the longest at each place.
final class Dates {

    private static final String STARTS = "今昨前明后大去上下这本周礼星双国五元过春除年疫半好几快不刚中端清情旧头琴寻听呢拜多满将差约小整圣儿劳新农正光三六妇八一二封还没未很";

    private final List<DateShape> shapes;

    Dates(Feasts feasts) {
        shapes = List.of(new CalendarDates(feasts), new RelativeDates(), new Durations());
    }

    private Dates(List<DateShape> shapes) {
        this.shapes = shapes;
    }

    /// Only points in time, not how long something lasts or lasted.
    static Dates withoutDurations(Feasts feasts) {
        return new Dates(List.of(new CalendarDates(feasts), new RelativeDates()));
    }

    List<Moment> in(String text, LocalDate today) {
        List<Moment> moments = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean start = mayStart(text.charAt(at)) && !isInsideFigures(text, at);
            Moment moment = start ? longestAt(text, at, today) : null;
            if (moment == null) {
                at++;
            } else {
                moments.add(moment);
                at = moment.span().to();
            }
        }
        return moments;
    }

    /// @return the date that a text is from end to end; null where it is none
    @Nullable
    Moment whole(String text, LocalDate today) {
        Moment found = mayStart(text.charAt(0)) ? longestAt(text, 0, today) : null;
        return found != null && found.span().to() == text.length() ? found : null;
    }

    private @Nullable Moment longestAt(String text, int at, LocalDate today) {
        Moment longest = null;
        for (DateShape shape : shapes) {
            Moment found = shape.at(text, at, today);
            if (found != null
                    && (longest == null || found.span().to() > longest.span().to())) {
                longest = found;
            }
        }
        return longest;
    }

    /// The end of a phone number is no number of weeks.
    private static boolean isInsideFigures(String text, int at) {
        return at > 0 && isFigure(text.charAt(at)) && isFigure(text.charAt(at - 1));
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean mayStart(char c) {
        return Numerals.startsNumber(c) || STARTS.indexOf(c) >= 0;
    }
}
