package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;

/// Signs of one hazard that share what takes them back. Something takes a sign back only where it governs it: where
/// the two overlap, or stand in one clause, and it isn't denied itself (没炒菜). Immutable.
///
/// @param unsure whether the signs alone never make it certain
/// @param stays whether what they speak of stays until somebody mends it
record Signs(Hazard hazard, List<Sign> any, List<Sign> unless, boolean unsure, boolean stays) {

    /// More occurrences of one sign than anybody writes in earnest.
    private static final int ENOUGH = 50;

    /// @param raw where words stand, also those that only look like a sign
    List<Sighting> in(SearchText text, List<List<Span>> raw, List<List<Span>> found, Meaning.Of meaning) {
        List<Sighting> sightings = new ArrayList<>(0);
        for (Sign sign : any) {
            Look look = new Look(text, raw, meaning);
            sign.standsIn(text, found, look::enough);
            if (look.best != Meaning.Reading.NOTHING) {
                boolean now = look.best == Meaning.Reading.NOW && !unsure;
                sightings.add(new Sighting(hazard, now, sign.written()));
            }
        }
        return sightings;
    }

    /// Goes through the occurrences of one sign until one counts fully.
    private final class Look {

        private final SearchText text;
        private final List<List<Span>> raw;
        private final Meaning.Of meaning;
        private Meaning.Reading best = Meaning.Reading.NOTHING;
        private int seen;

        Look(SearchText text, List<List<Span>> raw, Meaning.Of meaning) {
            this.text = text;
            this.raw = raw;
            this.meaning = meaning;
        }

        boolean enough(List<Span> spans) {
            Meaning.Reading reading = meaning.read(spans, stays);
            if (reading.compareTo(best) < 0 && !takenBack(Spans.extent(spans))) {
                best = reading;
            }
            return best == Meaning.Reading.NOW || ++seen >= ENOUGH;
        }

        private boolean takenBack(Span sign) {
            return unless.stream().anyMatch(silencer -> silencer.standsIn(text, raw, spans -> governs(spans, sign)));
        }

        private boolean governs(List<Span> silencer, Span sign) {
            Span extent = Spans.extent(silencer);
            return text.between(extent, sign) < SearchText.COMMA && !meaning.denies(silencer);
        }
    }
}
