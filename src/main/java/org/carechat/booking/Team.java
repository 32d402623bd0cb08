package org.carechat.booking;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Those who can do the same work in the same places, `carechat.booking.teams`. A list that names none means any.
///
/// @param name lower-case letters, digits and hyphens; part of the ids of windows, so it stays
/// @param products the skill: the appliances that they may work on
/// @param capacity visits in one window of one city; null for that of all
record Team(
        String name,
        @DefaultValue Set<String> products,
        @DefaultValue Set<VisitService> services,
        @DefaultValue Set<String> cities,
        @DefaultValue Set<String> districts,
        @Nullable Integer capacity) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /// Those who come where no teams are set.
    static final Team ANY = new Team("any", Set.of(), Set.of(), Set.of(), Set.of(), null);

    /// @throws IllegalArgumentException naming what can't be meant
    Team {
        String setting = "carechat.booking.teams: '" + name + "'";
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(setting + " needs a name of lower-case letters, digits and hyphens");
        }
        if (capacity != null && capacity < 1) {
            throw new IllegalArgumentException(setting + " has a capacity of " + capacity + ", which is less than 1");
        }
    }

    boolean does(Work work) {
        return fits(products, work.product())
                && fits(services, work.service())
                && fits(cities, SlotId.plain(work.city()))
                && fits(districts, work.district());
    }

    private static <T> boolean fits(Set<T> named, @Nullable T wanted) {
        return named.isEmpty() || wanted != null && named.contains(wanted);
    }

    /// What is to be done, and where.
    record Work(String city, @Nullable String district, String product, VisitService service) {

        static Work of(SlotQuery query) {
            return new Work(query.city(), query.district(), query.product(), query.service());
        }

        static Work of(VisitRequest request) {
            Appointment.Address address = request.address();
            return new Work(address.city(), address.district(), request.product(), request.service());
        }

        static Work of(Appointment visit) {
            Appointment.Address address = visit.address();
            return new Work(address.city(), address.district(), visit.product(), visit.service());
        }

        Work on(String otherProduct) {
            return new Work(city, district, otherProduct, service);
        }
    }
}
