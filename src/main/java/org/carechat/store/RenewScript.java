package org.carechat.store;

/// Prolongs a lease that is still the newest. `ARGV`: conversation, run, epoch, lease (ms). Answer: nothing where
/// it is lost, else 1.
final class RenewScript {

    static final Script SCRIPT = Script.ofConversation(Script.NOW + Fence.HELD + """
        local conversation, run, epoch, lease = unpack(ARGV)
        if not held(run, epoch) then return {} end
        redis.call('ZADD', due, now + lease, conversation)
        return {1}
        """);

    private RenewScript() {}
}
