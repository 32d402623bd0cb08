package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carechat.customer.Reach;
import org.carechat.wechat.Allowance;
import org.carechat.wechat.Deliveries;

/// How far users of WeChat's accounts have been told, in Redis, in the shard of their conversation. Who they are is
/// sealed with the key of the conversation's person.
final class RedisDeliveries implements Deliveries {

    /// The platform repeats itself for some seconds only.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final byte[] NO_HEADER = {};

    private final RedisAccess redis;
    private final People people;
    private final SecureRandom random;

    RedisDeliveries(RedisAccess redis, People people, SecureRandom random) {
        this.redis = redis;
        this.people = people;
        this.random = random;
    }

    @Override
    public void bind(String conversation, Recipient recipient, Duration hold) {
        byte[] text = (recipient.account() + "\n" + recipient.user()).getBytes(StandardCharsets.UTF_8);
        DataKey key = people.key(conversation)
                .orElseThrow(() -> new IllegalArgumentException("there is no conversation " + conversation));
        byte[] sealed =
                Envelope.seal(place(conversation), NO_HEADER, text, key, random).bytes();
        redis.write(
                WechatBindScript.SCRIPT,
                keys(conversation),
                new Args().add(sealed).add(hold.toMillis()));
    }

    @Override
    public Optional<Recipient> recipient(String conversation) {
        String talk = WechatKeys.talk(conversation);
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.hget(talk, "to"))))
                .flatMap(stored ->
                        Envelope.of(ByteBuffer.wrap(stored)).open(place(conversation), people.key(conversation)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\n", 2))
                .map(words -> new Recipient(words[0], words[1]));
    }

    @Override
    public void heard(String conversation, Allowance.Grant grant, Duration hold) {
        Args args = new Args()
                .add(grant.name().toLowerCase(Locale.ROOT))
                .add(grant.count())
                .add(grant.life().toMillis())
                .add(hold.toMillis());
        redis.write(WechatHeardScript.SCRIPT, keys(conversation), args);
    }

    @Override
    public Optional<Standing> standing(String conversation) {
        Answer answer = redis.read(WechatStandingScript.SCRIPT, keys(conversation), new Args());
        return answer.isEmpty() ? Optional.empty() : Optional.of(standing(answer));
    }

    @Override
    public Optional<Piece> said(String conversation, String message) {
        String key = WechatKeys.said(conversation, message);
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(key))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" ", 3))
                .map(words ->
                        new Piece(Long.parseLong(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2])));
    }

    @Override
    public Passive say(String conversation, String message, Piece piece, boolean last) {
        String[] keys = {WechatKeys.talk(conversation), WechatKeys.said(conversation, message)};
        Args args = piece(new Args(), piece, last).add(REMEMBERED.toMillis());
        return redis.write(WechatSayScript.SCRIPT, keys, args).number(0) == 1 ? Passive.SAY : Passive.NOT_NOW;
    }

    @Override
    public Turn lease(String conversation, String holder, Duration lease) {
        Args args = new Args().add(holder).add(lease.toMillis());
        Answer answer = redis.write(WechatLeaseScript.SCRIPT, keys(conversation), args);
        return switch (answer.text(0)) {
            case "mine" ->
                standing(conversation)
                        .<Turn>map(now -> new Turn.Mine(now, (int) answer.number(1)))
                        .orElseGet(Turn.Nobody::new);
            case "later" -> new Turn.Later(Duration.ofMillis(answer.number(1)));
            default -> new Turn.Nobody();
        };
    }

    @Override
    public boolean begin(String conversation, String holder, Piece piece) {
        Args args = new Args().add(holder).add(piece.from()).add(piece.upTo()).add(piece.part());
        return redis.write(WechatBeginScript.SCRIPT, keys(conversation), args).number(0) == 1;
    }

    @Override
    public boolean sent(String conversation, String holder, Piece piece, boolean last, boolean spent) {
        return settled(
                conversation,
                piece(new Args().add(holder), piece, last).add(spent ? 1 : 0).add(0));
    }

    @Override
    public boolean leftOut(String conversation, String holder, Piece piece, boolean last) {
        return settled(
                conversation, piece(new Args().add(holder), piece, last).add(0).add(1));
    }

    private boolean settled(String conversation, Args args) {
        return redis.write(WechatSentScript.SCRIPT, keys(conversation), args).number(0) == 1;
    }

    @Override
    public void failed(String conversation, String holder, String reason, boolean used, boolean unknown) {
        Args args = new Args().add(holder).add(reason).add(used ? 1 : 0).add(unknown ? 1 : 0);
        redis.write(WechatFailedScript.SCRIPT, keys(conversation), args);
    }

    @Override
    public void release(String conversation, String holder) {
        redis.write(WechatReleaseScript.SCRIPT, keys(conversation), new Args().add(holder));
    }

    private static Args piece(Args args, Piece piece, boolean last) {
        return args.add(piece.from()).add(piece.upTo()).add(piece.part()).add(last ? 1 : 0);
    }

    private static Standing standing(Answer answer) {
        Allowance left =
                new Allowance((int) answer.number(3), Instant.ofEpochMilli(answer.number(4)), (int) answer.number(5));
        return new Standing(
                answer.number(0),
                answer.number(1),
                (int) answer.number(2),
                left,
                answer.text(6),
                spans(answer.text(7)),
                spans(answer.text(8)));
    }

    private static List<Reach.Span> spans(String stored) {
        return Arrays.stream(stored.split(" "))
                .filter(span -> !span.isEmpty())
                .map(span -> span.split(":"))
                .map(ends -> new Reach.Span(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                .toList();
    }

    private static String[] keys(String conversation) {
        return new String[] {WechatKeys.talk(conversation)};
    }

    private static String place(String conversation) {
        return "wechat " + conversation;
    }
}
