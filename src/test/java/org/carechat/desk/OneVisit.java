package org.carechat.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.carechat.customer.Visits;
import org.carechat.customer.Visits.Calling;
import org.carechat.customer.Visits.Visit;

/// Everybody has one appointment.
final class OneVisit implements Visits {

    @Override
    public List<Visit> of(String person, Collection<String> conversations) {
        Map<String, Object> data = Map.of(
                "number",
                "K7M2Q9",
                "contact",
                Map.of("name", "王女士", "phone", "13900000001"),
                "address",
                Map.of("city", "杭州", "detail", "文三路100号2单元301"));
        return List.of(new Visit("v-1", true, data));
    }

    @Override
    public Calling off(String visit) {
        return Calling.UNKNOWN;
    }

    @Override
    public void disown(String visit) {}

    @Override
    public void forget(String person) {}
}
