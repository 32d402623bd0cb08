package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.carechat.customer.Channel;
import org.carechat.customer.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The ways by which customers come. A secret is shown once, when it is made; two may be live, so that a site can
/// change over without a gap.
@RestController("deskChannelController")
@RequestMapping(Area.REST + "/admin/channels")
class ChannelController {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> KINDS = Set.of("web", "api", "wechat", "trial");
    private static final int MOST_SECRETS = 2;
    private static final int FINGERPRINT = 12;

    /// @param quiet how long turns wait for what else may come; left out for what holds for all
    record NewChannel(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String name,
            @Nullable List<String> sites,
            @Nullable Duration quiet) {}

    /// What is left out stays as it is.
    record Changes(
            @Nullable String name,
            @Nullable List<String> sites,
            @Nullable Duration quiet) {}

    /// @param secrets the fingerprints of those that are live, oldest first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelView(
            String id,
            String kind,
            String name,
            List<String> sites,
            @Nullable String quiet,
            List<String> secrets) {}

    record Made(String fingerprint, String secret) {}

    private final Channels channels;
    private final Secrets secrets;

    ChannelController(Channels channels, Secrets secrets) {
        this.channels = channels;
        this.secrets = secrets;
    }

    @GetMapping
    Listed<ChannelView> all() {
        return new Listed<>(channels.all().stream().map(ChannelController::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChannelView add(@RequestBody NewChannel wanted) {
        String id = Checks.given("id", wanted.id());
        String kind = Checks.given("kind", wanted.kind());
        if (!ID.matcher(id).matches()) {
            throw DeskRefusal.invalid("id", "value");
        }
        if (!KINDS.contains(kind)) {
            throw DeskRefusal.invalid("kind", "value");
        }
        String name = Checks.text("name", wanted.name(), Checks.LONGEST_NAME);
        Set<String> sites = Checks.names("sites", wanted.sites());
        return view(changed(id, known -> {
            if (known != null) {
                throw DeskRefusal.of(DeskFault.NAME_TAKEN);
            }
            return new Channel(id, kind, name, List.of(), sites, wanted.quiet());
        }));
    }

    @PatchMapping("/{id}")
    ChannelView change(@PathVariable String id, @RequestBody Changes changes) {
        return view(changed(id, known -> {
            Channel before = there(known);
            return new Channel(
                    id,
                    before.kind(),
                    changes.name() == null ? before.name() : Checks.text("name", changes.name(), Checks.LONGEST_NAME),
                    before.secrets(),
                    changes.sites() == null ? before.sites() : Checks.names("sites", changes.sites()),
                    changes.quiet() == null ? before.quiet() : changes.quiet());
        }));
    }

    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    Made rotate(@PathVariable String id) {
        String secret = secrets.next() + secrets.next();
        changed(id, known -> {
            Channel before = there(known);
            if (before.secrets().size() >= MOST_SECRETS) {
                throw DeskRefusal.of(DeskFault.TWO_SECRETS);
            }
            List<String> live = new ArrayList<>(before.secrets());
            live.add(secret);
            return with(before, live);
        });
        return new Made(fingerprint(secret), secret);
    }

    @DeleteMapping("/{id}/secrets/{fingerprint}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String id, @PathVariable String fingerprint) {
        changed(id, known -> {
            Channel before = there(known);
            List<String> live = before.secrets().stream()
                    .filter(secret -> !fingerprint(secret).equals(fingerprint))
                    .toList();
            if (live.size() == before.secrets().size()) {
                throw DeskRefusal.missing("secret");
            }
            return with(before, live);
        });
    }

    private Channel changed(String id, Function<@Nullable Channel, Channel> change) {
        try {
            return channels.change(id, change);
        } catch (IllegalArgumentException wrong) {
            throw DeskRefusal.unreadable("sites", String.valueOf(wrong.getMessage()));
        }
    }

    private static Channel there(@Nullable Channel known) {
        if (known == null) {
            throw DeskRefusal.missing("channel");
        }
        return known;
    }

    private static Channel with(Channel before, List<String> live) {
        return new Channel(before.id(), before.kind(), before.name(), live, before.sites(), before.quiet());
    }

    private static ChannelView view(Channel channel) {
        return new ChannelView(
                channel.id(),
                channel.kind(),
                channel.name(),
                channel.sites().stream().sorted().toList(),
                channel.quiet() == null ? null : channel.quiet().toString(),
                channel.secrets().stream().map(ChannelController::fingerprint).toList());
    }

    /// Tells secrets apart, and helps nobody to guess one.
    private static String fingerprint(String secret) {
        return Hashes.of("fingerprint " + secret).substring(0, FINGERPRINT);
    }
}
