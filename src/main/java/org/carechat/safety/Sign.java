package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A sign of danger: words that stand close to each other. Written as words and `<groups>` with spaces between
/// them; `..3` lets up to three letters stand between its neighbours, in that order and within one sentence; `~12`
/// lets up to twelve stand between them, in either order and across sentences. Immutable.
record Sign(String written, List<Element> elements) {

    private static final int LONGEST_WORD = 24;

    /// One word group of the sign, and how far from the one before it may stand.
    record Element(int group, int gap, boolean eitherOrder) {}

    /// @param groups the index that the groups of the sign are looked up in; plain words become groups of their own
    /// @throws IllegalArgumentException for a group that isn't there, or a distance that is no number
    static Sign parse(String written, Words groups) {
        List<Element> elements = new ArrayList<>();
        int gap = 0;
        boolean eitherOrder = false;
        for (String part : written.strip().split("\\s+")) {
            if (part.startsWith("..") || part.startsWith("~")) {
                eitherOrder = part.startsWith("~");
                gap = Integer.parseInt(part.substring(eitherOrder ? 1 : 2));
            } else {
                elements.add(new Element(groupOf(part, groups), gap, eitherOrder));
                gap = 0;
                eitherOrder = false;
            }
        }
        return new Sign(written, List.copyOf(elements));
    }

    private static int groupOf(String part, Words groups) {
        if (!part.startsWith("<")) {
            groups.add("'" + part, part);
            return groups.group("'" + part);
        }
        return groups.existing(part.substring(1, part.length() - 1));
    }

    /// @return the group of words that it begins with
    int first() {
        return elements.getFirst().group();
    }

    /// @return whether the sign stands in the text in a way that `accept` takes
    boolean standsIn(SearchText text, Found found, Predicate<List<Span>> accept) {
        for (Span first : found.get(elements.getFirst().group())) {
            if (extend(text, found, List.of(first), accept)) {
                return true;
            }
        }
        return false;
    }

    /// @return the stretches that the sign takes up, at most `most` of them
    List<Span> stretches(SearchText text, Found found, int most) {
        List<Span> stretches = new ArrayList<>(0);
        standsIn(text, found, spans -> {
            stretches.add(Spans.extent(spans));
            return stretches.size() >= most;
        });
        return stretches;
    }

    private boolean extend(SearchText text, Found found, List<Span> taken, Predicate<List<Span>> accept) {
        if (taken.size() == elements.size()) {
            return accept.test(taken);
        }
        Element element = elements.get(taken.size());
        Span before = taken.getLast();
        List<Span> candidates = found.get(element.group());
        int reach = element.gap() + LONGEST_WORD;
        for (int i = Spans.firstFrom(candidates, before.start() - reach); i < candidates.size(); i++) {
            Span next = candidates.get(i);
            if (next.start() > before.end() + element.gap()) {
                return false;
            }
            if (fits(text, before, next, element) && extend(text, found, plus(taken, next), accept)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(SearchText text, Span before, Span next, Element element) {
        if (next.start() >= before.end()) {
            return next.start() - before.end() <= element.gap()
                    && (element.eitherOrder() || text.strongestBreak(before.end(), next.start()) < SearchText.STOP);
        }
        return element.eitherOrder() && next.end() <= before.start() && before.start() - next.end() <= element.gap();
    }

    private static List<Span> plus(List<Span> taken, Span next) {
        List<Span> more = new ArrayList<>(taken);
        more.add(next);
        return more;
    }
}
