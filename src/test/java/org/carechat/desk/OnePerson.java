package org.carechat.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carechat.customer.People;

/// Everybody has two conversations: `c1`, and `c2` before it.
final class OnePerson implements People {

    @Override
    public List<String> conversations(String person) {
        return List.of("c1", "c2");
    }

    @Override
    public void forget(String person, Collection<String> conversations) {}

    @Override
    public Optional<String> conversation(String person) {
        return Optional.empty();
    }

    @Override
    public boolean remember(String person, String conversation, String instead) {
        return false;
    }
}
