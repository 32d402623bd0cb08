package org.carechat.store;

import java.util.List;
import org.carechat.conversation.Archive;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Journal;

/// The journal, which goes on in the archive. Thread-safe.
final class ArchivedJournal implements Journal {

    private final Journal journal;
    private final Archive archive;

    ArchivedJournal(Journal journal, Archive archive) {
        this.journal = journal;
        this.archive = archive;
    }

    @Override
    public List<Entry> entries(String conversation, long after) {
        List<Entry> entries = journal.entries(conversation, after);
        if (!entries.isEmpty() || after > 0) {
            return entries;
        }
        return archive.find(conversation).map(Archive.Archived::entries).orElse(List.of());
    }

    @Override
    public void append(String conversation, List<Entry> entries) {
        journal.append(conversation, entries);
    }
}
