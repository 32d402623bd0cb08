package org.carechat.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the desk is open, as administrators set it.
///
/// @param weekly as [Hours] reads it; null for what is configured
public record OpeningHours(@Nullable String weekly, List<Holiday> holidays) {

    /// @throws IllegalArgumentException that names what is wrong
    public OpeningHours {
        if (weekly != null) {
            Hours.parse(weekly);
        }
        holidays = List.copyOf(holidays);
    }

    /// @param configured what counts where no week is set
    Hours hours(Hours configured) {
        return (weekly == null ? configured : Hours.parse(weekly)).with(holidays);
    }
}
