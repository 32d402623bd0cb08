package org.carechat.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carechat.conversation.Entry;
import org.carechat.conversation.OpenChoice;

/// The choices that entries leave open, as the head keeps them: ids that a script can look through, labels sealed.
record Offers(Records records) {

    /// Adds the ids between newlines (empty where the entries offer nothing new) and the sealed choices.
    Args add(Args args, String conversation, List<Entry> entries, Optional<DataKey> key) {
        Optional<List<OpenChoice>> last = entries.stream()
                .filter(Entry.Offered.class::isInstance)
                .map(entry -> ((Entry.Offered) entry).choices())
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            return args.add("").add("");
        }
        String ids = last.get().stream().map(choice -> choice.id() + "\n").collect(Collectors.joining("", "\n", ""));
        return args.add(ids).add(records.choices(conversation, last.get(), key));
    }
}
