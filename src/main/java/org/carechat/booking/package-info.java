/// Visits: which time windows are free, and the appointments in them. Asks for what a visit needs, repeats it for
/// confirmation, books through the [BookingApi] and gives the number. Ships with a book of its own, served under
/// `/booking/v1`; another one is called where `carechat.booking.url` is set.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "bundle", "webhooks"})
package org.carechat.booking;

import org.jspecify.annotations.NullMarked;
