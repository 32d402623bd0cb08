package org.carechat.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Mode;
import org.carechat.customer.Channel;
import org.carechat.customer.IdentityCheck;
import org.carechat.customer.Openings;
import org.carechat.customer.People;
import org.carechat.customer.Person;
import org.jspecify.annotations.Nullable;

/// Opens conversations: a new one with its greeting, the open one of a known person, or the one that the same
/// request opened before. Thread-safe.
final class Reception {

    /// For so long a repeated `Idempotency-Key` opens no second conversation.
    private static final Duration REPEATS = Duration.ofMinutes(10);
    private static final int LONGEST_LOCALE = 35;
    private static final int LONGEST_PAGE = 2_000;

    /// What a reception works with.
    record Parts(
            IdentityCheck identities,
            People people,
            Openings openings,
            Feed feed,
            Greeting greeting,
            Supplier<String> ids,
            Clock clock) {}

    /// @param isNew false where a known person came back to it
    record Opened(String conversation, boolean isNew) {}

    private final Parts parts;

    Reception(Parts parts) {
        this.parts = parts;
    }

    /// @param key the request's `Idempotency-Key`; null where it has none
    /// @param address where the request came from: only from there is the same key the same request
    Opened open(Channel channel, OpenRequest request, @Nullable String key, String address) {
        checkLength("locale", request.locale(), LONGEST_LOCALE);
        checkLength("page", request.page(), LONGEST_PAGE);
        String repeat = key == null ? null : repeatKey(channel, request, key, address);
        Optional<String> before =
                repeat == null ? Optional.empty() : parts.openings().opened(repeat);
        if (before.isPresent()) {
            return new Opened(before.get(), true);
        }
        Opened opened = open(channel, request);
        if (repeat == null) {
            return opened;
        }
        String first = parts.openings()
                .remember(repeat, opened.conversation(), parts.clock().instant().plus(REPEATS));
        return new Opened(first, opened.isNew());
    }

    private Opened open(Channel channel, OpenRequest request) {
        Person person = person(channel, request.identity());
        if (person instanceof Person.Known known) {
            Optional<String> remembered = parts.people().conversation(known.key());
            return remembered
                    .filter(this::isOpen)
                    .map(open -> new Opened(open, false))
                    .orElseGet(() -> openFor(channel, known, request, remembered.orElse(null)));
        }
        return new Opened(begin(channel, person, request, null), true);
    }

    /// Opened before it is remembered, so that what is remembered always exists; where another device was
    /// faster, its conversation is the one, and ours ends by its silence.
    private Opened openFor(Channel channel, Person.Known known, OpenRequest request, @Nullable String instead) {
        String mine = begin(channel, known, request, instead);
        if (parts.people().remember(known.key(), mine, instead)) {
            return new Opened(mine, true);
        }
        Optional<String> others = parts.people().conversation(known.key()).filter(this::isOpen);
        return others.map(open -> new Opened(open, false)).orElse(new Opened(mine, true));
    }

    private String begin(Channel channel, Person person, OpenRequest request, @Nullable String earlier) {
        String id = parts.ids().get();
        parts.feed().open(parts.greeting().opening(id, person, channel.id(), request, earlier));
        return id;
    }

    private boolean isOpen(String conversation) {
        return parts.feed()
                .head(conversation)
                .filter(head -> head.mode() != Mode.CLOSED)
                .isPresent();
    }

    private Person person(Channel channel, @Nullable String identity) {
        if (identity == null) {
            return new Person.Anonymous("a-" + parts.ids().get());
        }
        return switch (parts.identities().check(channel, identity)) {
            case IdentityCheck.Result.Confirmed confirmed -> confirmed.person();
            case IdentityCheck.Result.Refused refused ->
                throw Refusal.of(Fault.IDENTITY_REFUSED, Map.of("why", refused.why()));
        };
    }

    private static void checkLength(String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            throw Refusal.invalid(field, "length", Map.of("least", 0, "most", most));
        }
    }

    private static String repeatKey(Channel channel, OpenRequest request, String key, String address) {
        String all = String.join("\n", channel.id(), address, key, String.valueOf(request.identity()));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
