package org.carechat.store;

/// Appends to the journal. `ARGV`: entries. Answer: nothing where there is no such conversation, else the journal's
/// length.
final class AppendScript {

    static final Script SCRIPT = Script.ofConversation("""
        if redis.call('EXISTS', head) == 0 then return {} end
        push(journal, 1, #ARGV)
        return {redis.call('LLEN', journal)}
        """);

    private AppendScript() {}
}
