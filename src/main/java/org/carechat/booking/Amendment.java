package org.carechat.booking;

import org.jspecify.annotations.Nullable;

/// What is to be changed about a visit that stays in its window. Null for what stays as it is.
///
/// @param phone digits only
/// @param detail the address within the city
/// @param also another wish for the same visit
public record Amendment(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String district,
        @Nullable String detail,
        Appointment.@Nullable Extra also) {

    static Amendment phone(String phone) {
        return new Amendment(null, phone, null, null, null);
    }

    static Amendment name(String name) {
        return new Amendment(name, null, null, null, null);
    }

    static Amendment address(@Nullable String district, @Nullable String detail) {
        return new Amendment(null, null, district, detail, null);
    }

    static Amendment also(Appointment.Extra extra) {
        return new Amendment(null, null, null, null, extra);
    }

    boolean changesAddress() {
        return district != null || detail != null;
    }

    Appointment.Contact contact(Appointment.Contact known) {
        return new Appointment.Contact(name == null ? known.name() : name, phone == null ? known.phone() : phone);
    }

    Appointment.Address address(Appointment.Address known) {
        return new Appointment.Address(
                known.city(), district == null ? known.district() : district, detail == null ? known.detail() : detail);
    }
}
