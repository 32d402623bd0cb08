package org.carechat.booking;

import java.util.Map;

/// Appointments as others show them.
public final class Appointments {

    private Appointments() {}

    /// @return the whole appointment in the shape of the booking API, nothing masked: for whom it belongs to
    public static Map<String, Object> data(Appointment visit) {
        return AppointmentData.whole(visit);
    }
}
