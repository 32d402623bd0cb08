package org.carechat.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signs of one hazard that share what takes them back. Something takes a sign back only where it governs it: where
/// the two overlap, or stand in one clause, and it isn't denied itself (没炒菜). Immutable.
///
/// @param unsure whether the signs alone never make it certain
/// @param stays whether what they speak of stays until somebody mends it
record Signs(Hazard hazard, List<Sign> unless, boolean unsure, boolean stays) {

    /// More occurrences of one sign than anybody writes in earnest.
    private static final int ENOUGH = 50;

    /// @param sign one of them
    /// @param raw where words stand, also those that only look like a sign
    /// @param into gets what stands; a sign that stood and was taken back is dismissed
    void look(Sign sign, SearchText text, Found raw, Found found, Meaning.Of meaning, Findings into) {
        Look look = new Look(text, raw, meaning);
        sign.standsIn(text, found, look::enough);
        if (look.best != Meaning.Tense.NOTHING) {
            boolean now = look.best == Meaning.Tense.NOW && !unsure;
            into.sightings().add(new Sighting(hazard, now, sign.written()));
        } else if (look.seen > 0) {
            into.dismissed().add(hazard);
        }
    }

    /// Goes through the occurrences of one sign until one counts fully.
    private final class Look {

        private final SearchText text;
        private final Found raw;
        private final Meaning.Of meaning;
        private Meaning.Tense best = Meaning.Tense.NOTHING;
        private int seen;
        private @Nullable List<Span> silencers;

        Look(SearchText text, Found raw, Meaning.Of meaning) {
            this.text = text;
            this.raw = raw;
            this.meaning = meaning;
        }

        boolean enough(List<Span> spans) {
            seen++;
            Meaning.Tense tense = meaning.read(spans, stays);
            if (tense.compareTo(best) < 0 && !takenBack(Spans.extent(spans))) {
                best = tense;
            }
            return best == Meaning.Tense.NOW || seen >= ENOUGH;
        }

        private boolean takenBack(Span sign) {
            for (Span silencer : silencers()) {
                if (text.between(silencer, sign) < SearchText.COMMA && !meaning.denies(silencer)) {
                    return true;
                }
            }
            return false;
        }

        private List<Span> silencers() {
            if (silencers == null) {
                silencers = unless.stream()
                        .flatMap(silencer -> silencer.stretches(text, raw, ENOUGH).stream())
                        .toList();
            }
            return silencers;
        }
    }
}
