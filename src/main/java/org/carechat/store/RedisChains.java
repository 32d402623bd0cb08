package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carechat.customer.Chains;
import org.carechat.customer.HashChain;

/// The chains in Redis. Links are computed when they are read, from the records as they are stored: writing a
/// message costs nothing more. What keeps the past from being rewritten are the anchors, sealed with a key derived
/// from the master key, which Redis doesn't have.
final class RedisChains implements Chains {

    private static final int PAGE = 500;
    private static final int LINK_BYTES = 32;

    private final RedisAccess redis;
    private final MasterKey master;
    private final Clock clock;
    private final Shelf shelf;

    RedisChains(RedisAccess redis, MasterKey master, Clock clock, Shelf shelf) {
        this.shelf = shelf;
        this.redis = redis;
        this.master = master;
        this.clock = clock;
    }

    @Override
    public Chain read(String conversation) {
        List<Link> links = links(conversation);
        return links.isEmpty() ? shelved(conversation) : read(conversation, links, anchors(conversation), true);
    }

    /// What is in the archive has had its last anchor.
    private Chain shelved(String conversation) {
        return shelf.find(conversation)
                .map(found -> read(
                        conversation,
                        links(conversation, found.lists().getOrDefault("feed", List.of())),
                        anchors(found.hashes().getOrDefault("anchors", Map.of())),
                        false))
                .orElseGet(() -> new Chain(List.of(), List.of(), null));
    }

    private Chain read(String conversation, List<Link> links, List<Anchor> anchors, boolean anchoring) {
        for (Anchor anchor : anchors) {
            if (!fits(conversation, anchor, links)) {
                return new Chain(links, anchors, anchor.seq());
            }
        }
        long covered = anchors.isEmpty() ? 0 : anchors.getLast().seq();
        if (!anchoring || covered == links.size()) {
            return new Chain(links, anchors, null);
        }
        List<Anchor> all = new ArrayList<>(anchors);
        all.add(anchored(conversation, links.getLast()));
        return new Chain(links, all, null);
    }

    @Override
    public void anchor(String conversation) {
        read(conversation);
    }

    private List<Link> links(String conversation) {
        String feed = ConversationKeys.feed(conversation);
        List<byte[]> records = new ArrayList<>();
        List<byte[]> page;
        do {
            int from = records.size();
            page = redis.call(commands -> redis.await(commands.lrange(feed, from, from + PAGE - 1)));
            records.addAll(page);
        } while (page.size() == PAGE);
        return links(conversation, records);
    }

    private static List<Link> links(String conversation, List<byte[]> records) {
        List<Link> links = new ArrayList<>();
        byte[] link = HashChain.genesis(conversation);
        for (byte[] record : records) {
            link = HashChain.next(link, record);
            links.add(new Link(links.size() + 1L, record, link));
        }
        return links;
    }

    private List<Anchor> anchors(String conversation) {
        Map<String, byte[]> stored = redis.call(commands -> redis.await(commands.hgetall(key(conversation))));
        return anchors(stored);
    }

    private static List<Anchor> anchors(Map<String, byte[]> stored) {
        return stored.entrySet().stream()
                .map(entry -> anchor(Long.parseLong(entry.getKey()), ByteBuffer.wrap(entry.getValue())))
                .sorted(Comparator.comparing(Anchor::seq))
                .toList();
    }

    private boolean fits(String conversation, Anchor anchor, List<Link> links) {
        byte[] seal = seal(conversation, anchor.seq(), anchor.link(), anchor.at());
        return MessageDigest.isEqual(seal, anchor.seal())
                && anchor.seq() >= 1
                && anchor.seq() <= links.size()
                && Arrays.equals(links.get((int) anchor.seq() - 1).link(), anchor.link());
    }

    private Anchor anchored(String conversation, Link last) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        byte[] seal = seal(conversation, last.seq(), last.link(), now);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + LINK_BYTES + seal.length)
                .putLong(now.toEpochMilli())
                .put(last.link())
                .put(seal)
                .array();
        String key = key(conversation);
        redis.durably(key, commands -> redis.await(commands.hsetnx(key, Long.toString(last.seq()), bytes)));
        return new Anchor(last.seq(), last.link(), now, seal);
    }

    private static Anchor anchor(long seq, ByteBuffer stored) {
        Instant at = Instant.ofEpochMilli(stored.getLong());
        byte[] link = new byte[LINK_BYTES];
        stored.get(link);
        byte[] seal = new byte[stored.remaining()];
        stored.get(seal);
        return new Anchor(seq, link, at, seal);
    }

    private byte[] seal(String conversation, long seq, byte[] link, Instant at) {
        String what = "anchor\n" + conversation + '\n' + seq + '\n' + at.toEpochMilli() + '\n';
        byte[] words = what.getBytes(StandardCharsets.UTF_8);
        return master.sign(ByteBuffer.allocate(words.length + link.length)
                .put(words)
                .put(link)
                .array());
    }

    private static String key(String conversation) {
        return Shard.tag(conversation) + ":anchors:" + conversation;
    }
}
