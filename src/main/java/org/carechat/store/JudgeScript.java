package org.carechat.store;

/// Looks up whether a customer's message was sent before. `ARGV`: clientMessageId, digest. Answer: nothing where it
/// wasn't; else as [AcceptScript] for a repeat. It writes what it found again, see there.
final class JudgeScript {

    static final Script SCRIPT = Script.ofConversation("""
        return repeated('c:' .. ARGV[1], ARGV[2]) or {}
        """);

    private JudgeScript() {}
}
