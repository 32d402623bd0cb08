package org.carechat.store;

/// Reads a bundle and the pointer. `KEYS`: the bundle's files, pointer. `ARGV`: whether the files are wanted (`1`).
/// Answer: the pointer or `''`, then path and text of each file.
final class PublishedScript {

    static final Script SCRIPT = Script.of("""
        local found = {redis.call('GET', KEYS[2]) or ''}
        if ARGV[1] == '1' then
          for _, value in ipairs(redis.call('HGETALL', KEYS[1])) do found[#found + 1] = value end
        end
        return found
        """);

    private PublishedScript() {}
}
