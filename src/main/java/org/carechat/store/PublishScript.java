package org.carechat.store;

/// Keeps a bundle and points to it. `KEYS`: the bundle's files, pointer. `ARGV`: version, then path and text of
/// each file. A bundle that is kept already is not written again. Answer: nothing.
final class PublishScript {

    static final Script SCRIPT = Script.of("""
        if redis.call('EXISTS', KEYS[1]) == 0 then
          for i = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
        end
        redis.call('SET', KEYS[2], ARGV[1])
        return {}
        """);

    private PublishScript() {}
}
