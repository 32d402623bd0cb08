package org.carechat.language;

import java.util.Arrays;
import java.util.List;

/// What a customer wrote, and the same in one writing: NFKC, half width, lower case, simplified characters,
/// repeated marks and white space as one, invisible characters dropped. Every position of the normal writing
/// leads back to the raw one, so that what is found can be quoted as it was written. Immutable.
public final class ChineseText {

    private final String raw;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    ChineseText(String raw, String text, int[] starts, int[] ends) {
        this.raw = raw;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static ChineseText of(String raw) {
        return new Normaliser(raw).normalise();
    }

    /// @return the text as it came
    public String raw() {
        return raw;
    }

    /// @return the text in its normal writing
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// @return where a stretch of the normal writing stands in the raw text
    public Span toRaw(Span span) {
        if (span.length() == 0) {
            int at = span.from() < text.length() ? starts[span.from()] : raw.length();
            return new Span(at, at);
        }
        return new Span(starts[span.from()], ends[span.to() - 1]);
    }

    /// @return how the customer wrote a stretch of the normal writing
    public String rawOf(Span span) {
        Span where = toRaw(span);
        return raw.substring(where.from(), where.to());
    }

    /// @return a stretch of the normal writing as a text of its own, with positions in the same raw text
    public ChineseText slice(Span span) {
        int[] from = Arrays.copyOfRange(starts, span.from(), span.to());
        int[] to = Arrays.copyOfRange(ends, span.from(), span.to());
        return new ChineseText(raw, text.substring(span.from(), span.to()), from, to);
    }

    /// @param spans left to right, none overlapping another
    /// @return what is left without them, a line's end in the place of each
    public ChineseText without(List<Span> spans) {
        Mapped mapped = new Mapped(text.length() + 8);
        int at = 0;
        for (Span span : spans) {
            copy(mapped, at, span.from());
            Span where = toRaw(span);
            mapped.add('\n', where.from(), where.to());
            at = span.to();
        }
        copy(mapped, at, text.length());
        return mapped.toText(raw);
    }

    /// Writes what is commonly mistyped or misheard as it was meant; the replaced stretch leads back to all of
    /// what stood there.
    ///
    /// @param corrections wrong writing → right writing, both in normal writing
    public ChineseText corrected(Trie<String> corrections) {
        List<Trie.Match<String>> matches = corrections.longest(text);
        if (matches.isEmpty()) {
            return this;
        }
        Mapped mapped = new Mapped(text.length() + 8);
        int at = 0;
        for (Trie.Match<String> match : matches) {
            copy(mapped, at, match.span().from());
            Span where = toRaw(match.span());
            match.value().chars().forEach(c -> mapped.add((char) c, where.from(), where.to()));
            at = match.span().to();
        }
        copy(mapped, at, text.length());
        return mapped.toText(raw);
    }

    private void copy(Mapped mapped, int from, int to) {
        for (int i = from; i < to; i++) {
            mapped.add(text.charAt(i), starts[i], ends[i]);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
