package org.carechat.customer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires channels, identities and tokens.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerConfiguration.Settings.class)
class CustomerConfiguration {

    /// @param channels by id
    @ConfigurationProperties("carechat")
    record Settings(@DefaultValue Map<String, ChannelSettings> channels) {}

    /// @param kind `web`, `api` or `wechat`
    /// @param name how staff call it; the id where nothing is set
    /// @param secrets at most two
    /// @param sites origins
    /// @param quiet how long its turns wait for what else may come
    record ChannelSettings(
            @DefaultValue("web") String kind,
            @DefaultValue("") String name,
            @DefaultValue List<String> secrets,
            @DefaultValue List<String> sites,
            @Nullable Duration quiet) {

        Channel channel(String id) {
            return new Channel(id, kind, name.isBlank() ? id : name, live(secrets), Set.copyOf(live(sites)), quiet);
        }

        /// An empty entry is how an environment variable says "none".
        private static List<String> live(List<String> values) {
            return values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    @Bean
    Channels channels(Settings settings, ChannelBook book) {
        List<Channel> configured = settings.channels().entrySet().stream()
                .map(entry -> entry.getValue().channel(entry.getKey()))
                .toList();
        return new Channels(configured, book);
    }

    /// `carechat.proxies` names the proxies whose `X-Forwarded-For` counts.
    @Bean
    Proxies proxies(@Value("${carechat.proxies:}") List<String> listed) {
        return Proxies.of(listed);
    }

    @Bean
    IdentityCheck identityCheck(UsedOnce used, Clock clock) {
        return new IdentityCheck(used, clock);
    }

    @Bean
    Tokens tokens(
            @Value("${carechat.tokens.secret:}") String secret,
            @Value("${carechat.home:.}") Path home,
            @Value("${carechat.data:data}") Path data,
            Clock clock) {
        return new Tokens(TokenSecret.load(secret, home.resolve(data)), clock);
    }

    /// `carechat.public-url` is put before the addresses of attachments, `carechat.attachments.link-life` is how
    /// long each is good for.
    @Bean
    AttachmentLinks attachmentLinks(
            @Value("${carechat.tokens.secret:}") String secret,
            @Value("${carechat.home:.}") Path home,
            @Value("${carechat.data:data}") Path data,
            @Value("${carechat.attachments.link-life:PT30M}") Duration life,
            @Value("${carechat.public-url:}") String base,
            Clock clock) {
        return new AttachmentLinks(TokenSecret.load(secret, home.resolve(data)), life, base, clock);
    }
}
