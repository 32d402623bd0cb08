package org.carechat.wechat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.MultiValueMap;

/// Lets in what the platform has signed, and answers in time whatever happens behind: 4.65 s after the request
/// came at the latest, and then so that the platform sends it again. Thread-safe.
final class WechatDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WechatDoor.class);
    private static final Duration LATEST = Duration.ofMillis(4_650);
    private static final int LONGEST_ECHO = 200;
    private static final int LONGEST_PARAMETER = 200;

    /// What the platform is answered.
    sealed interface Reply {

        record Echo(String text) implements Reply {}

        record Xml(String text) implements Reply {}

        record TakenIn() implements Reply {}

        record Again() implements Reply {}

        record Refused() implements Reply {}
    }

    /// Something that the platform has signed.
    private record Signed(Account account, String timestamp, String nonce, Push push) {}

    private final Accounts accounts;
    private final Pushes pushes;
    private final ReplyXml replies;
    private final Meters meters;
    private final PushXml xml = new PushXml();
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    WechatDoor(Accounts accounts, Pushes pushes, ReplyXml replies, Meters meters) {
        this.accounts = accounts;
        this.pushes = pushes;
        this.replies = replies;
        this.meters = meters;
    }

    Reply check(String id, MultiValueMap<String, String> query) {
        String echo = query.getFirst("echostr");
        Optional<Account> account = accounts.find(id).filter(found -> signed(found, query));
        return account.isPresent() && echo != null && echo.length() <= LONGEST_ECHO
                ? new Reply.Echo(echo)
                : refused("signature");
    }

    /// @param body reads the request's body; empty where it is too large
    /// @param arrived when the request came, by [System#nanoTime]
    Reply push(String id, MultiValueMap<String, String> query, Supplier<Optional<String>> body, long arrived) {
        Optional<String> text = body.get();
        Optional<Signed> signed =
                accounts.find(id).flatMap(account -> text.flatMap(read -> open(account, query, read)));
        if (signed.isEmpty()) {
            return refused("unreadable");
        }
        Signed request = signed.get();
        Future<Reply> reply = workers.submit(() -> take(request, arrived));
        try {
            long left = arrived + LATEST.toNanos() - System.nanoTime();
            return reply.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLate) {
            LOG.warn("A message to account {} took too long, and is asked for again", id);
            return new Reply.Again();
        } catch (ExecutionException e) {
            return failed(id, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Again();
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    private static Reply failed(String id, @Nullable Throwable cause) {
        if (cause instanceof StoreUnavailable) {
            LOG.warn("A message to account {} can't be taken in: {}", id, cause.getMessage());
        } else {
            LOG.error("A message to account {} can't be taken in", id, cause);
        }
        return new Reply.Again();
    }

    private Reply take(Signed request, long arrived) {
        long deadline = arrived + Pushes.PATIENCE.toNanos();
        Pushes.Answer answer = pushes.take(
                new Pushes.Request(request.account(), request.timestamp(), request.nonce(), request.push(), deadline));
        return switch (answer) {
            case Pushes.Answer.Said(String text) -> {
                meters.passive(request.account());
                yield new Reply.Xml(replies.text(request.account(), request.push(), text));
            }
            case Pushes.Answer.Nothing ignored -> new Reply.TakenIn();
            case Pushes.Answer.Again ignored -> new Reply.Again();
            case Pushes.Answer.Refused(String why) -> refused(why);
        };
    }

    private Reply refused(String why) {
        meters.refused(why);
        return new Reply.Refused();
    }

    private Optional<Signed> open(Account account, MultiValueMap<String, String> query, String body) {
        String timestamp = query.getFirst("timestamp");
        String nonce = query.getFirst("nonce");
        if (timestamp == null || nonce == null || nonce.length() > LONGEST_PARAMETER) {
            return Optional.empty();
        }
        Optional<String> plain = account.aesKey() == null
                ? Optional.of(body).filter(read -> signed(account, query))
                : decrypted(account, query, body, timestamp, nonce);
        return plain.flatMap(xml::read).flatMap(Push::of).map(push -> new Signed(account, timestamp, nonce, push));
    }

    private Optional<String> decrypted(
            Account account, MultiValueMap<String, String> query, String body, String timestamp, String nonce) {
        byte[] key = account.aesKey();
        String secret = xml.read(body).map(fields -> fields.get("Encrypt")).orElse(null);
        String claimed = query.getFirst("msg_signature");
        boolean good = secret != null && Signature.good(claimed, account.token(), timestamp, nonce, secret);
        boolean alsoPlain = !query.containsKey("signature") || signed(account, query);
        return good && alsoPlain && key != null && secret != null
                ? new MessageCipher(key, account.appId(), random).open(secret)
                : Optional.empty();
    }

    private static boolean signed(Account account, MultiValueMap<String, String> query) {
        String timestamp = query.getFirst("timestamp");
        String nonce = query.getFirst("nonce");
        return timestamp != null
                && nonce != null
                && Signature.good(query.getFirst("signature"), account.token(), timestamp, nonce);
    }
}
