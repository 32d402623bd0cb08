package org.carechat.store;

/// Journals entries while a turn runs. `ARGV`: run, epoch, number of entries, entries. Answer: nothing where the
/// claim is lost, else the length of the journal.
final class NoteScript {

    static final Script SCRIPT = Script.ofConversation(Fence.HELD + """
        local run, epoch, entries = unpack(ARGV, 1, 3)
        if not held(run, epoch) then return {} end
        push(journal, 4, entries)
        return {redis.call('LLEN', journal)}
        """);

    private NoteScript() {}
}
