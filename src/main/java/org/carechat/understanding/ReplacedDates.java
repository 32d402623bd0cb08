package org.carechat.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// "Not Double Eleven two years ago, three years ago": a date that is taken back goes, and lends the new one what
/// that leaves out, its year or its day.
final class ReplacedDates {

    /// A date that holds.
    ///
    /// @param instead where the date stood that it replaces; null where it replaces none
    record Settled(Moment moment, @Nullable Span instead) {}

    private static final int NEAR = 10;
    private static final Pattern DENIED_BEFORE = Pattern.compile("(?:不是|唔系|勿是|并非|不在|不系)$");
    private static final Pattern DENIED_AFTER =
            Pattern.compile("^(?:买的|装的|修的|的)?[,，\\s]*(?:不对|说错|错了|记错|搞错|讲错|写错|不是[,，]|哦不|噢不|啊不|呃不|不不)");
    private static final Pattern RHETORICAL = Pattern.compile("(?:吗|么|\\?)\\s*$");

    private final Dates dates;

    ReplacedDates(Dates dates) {
        this.dates = dates;
    }

    List<Settled> in(String text, LocalDate today) {
        List<Settled> settled = new ArrayList<>();
        Moment denied = null;
        for (Moment moment : dates.in(text, today)) {
            if (isDenied(text, moment.span())) {
                denied = moment;
            } else if (denied == null || moment.span().from() - denied.span().to() > NEAR) {
                settled.add(new Settled(moment, null));
            } else {
                settled.add(new Settled(completed(text, denied, moment, today), denied.span()));
                denied = null;
            }
        }
        return settled;
    }

    private static boolean isDenied(String text, Span span) {
        String after = text.substring(span.to(), Math.min(text.length(), span.to() + NEAR));
        String before = text.substring(Math.max(0, span.from() - 3), span.from());
        return DENIED_AFTER.matcher(after).find()
                || DENIED_BEFORE.matcher(before).find()
                        && !RHETORICAL.matcher(clause(text, span)).find();
    }

    private static String clause(String text, Span span) {
        int end = span.to();
        while (end < text.length() && (!Clauses.ends(text.charAt(end)) || text.charAt(end) == '?')) {
            end++;
        }
        return text.substring(span.from(), end);
    }

    private Moment completed(String text, Moment before, Moment now, LocalDate today) {
        String old = text.substring(before.span().from(), before.span().to());
        String said = text.substring(now.span().from(), now.span().to());
        for (int cut = 1; cut < old.length(); cut++) {
            String whole = isYear(now)
                    ? said + old.substring(cut)
                    : now.isOpen() ? old.substring(0, old.length() - cut) + said : "";
            Moment found = whole.isEmpty() ? null : dates.whole(whole, today);
            if (found != null) {
                return new Moment(now.span(), found.back(), found.ahead(), found.years());
            }
        }
        return now;
    }

    private static boolean isYear(Moment moment) {
        return moment.back() != null
                && moment.years().isEmpty()
                && moment.back().form().length() == 4;
    }
}
