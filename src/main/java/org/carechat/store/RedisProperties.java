package org.carechat.store;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An outside Redis, by the names that Spring Boot has for it. Where none is named the service starts its own.
@ConfigurationProperties("spring.data.redis")
record RedisProperties(
        @Nullable String url,
        @Nullable String host,
        @DefaultValue("6379") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("0") int database,
        @Nullable String clientName,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue Ssl ssl,
        @Nullable Sentinel sentinel,
        @Nullable Cluster cluster) {

    record Ssl(@DefaultValue("false") boolean enabled) {}

    /// @param nodes as `host:port`
    record Sentinel(
            String master,
            List<String> nodes,
            @Nullable String username,
            @Nullable String password) {}

    /// @param nodes as `host:port`
    record Cluster(List<String> nodes, @DefaultValue("5") int maxRedirects) {}

    boolean isSet() {
        return url != null || host != null || sentinel != null || cluster != null;
    }

    /// Connects; the link is the caller's to close.
    RedisLink connect() {
        if (cluster != null) {
            List<RedisURI> seeds = cluster.nodes().stream().map(this::node).toList();
            return new ClusterLink(seeds, cluster.maxRedirects(), setup());
        }
        return new SingleLink(sentinel != null ? behind(sentinel) : single(), setup());
    }

    /// @param own the server that the service started for itself
    RedisLink connect(OwnRedis own) {
        return new SingleLink(own.uri(), setup());
    }

    private Links.Setup setup() {
        return new Links.Setup(Links.resources(), timeout, connectTimeout);
    }

    private RedisURI single() {
        if (url != null) {
            RedisURI uri = RedisURI.create(url);
            uri.setTimeout(timeout);
            return uri;
        }
        return complete(
                RedisURI.builder().withHost(host == null ? "localhost" : host).withPort(port));
    }

    private RedisURI node(String address) {
        int colon = colon(address);
        return complete(RedisURI.builder()
                .withHost(address.substring(0, colon))
                .withPort(Integer.parseInt(address.substring(colon + 1))));
    }

    private RedisURI behind(Sentinel sentinels) {
        RedisURI.Builder uri = RedisURI.builder().withSentinelMasterId(sentinels.master());
        for (String address : sentinels.nodes()) {
            int colon = colon(address);
            RedisURI.Builder node = RedisURI.builder()
                    .withHost(address.substring(0, colon))
                    .withPort(Integer.parseInt(address.substring(colon + 1)))
                    .withSsl(ssl.enabled());
            authenticate(node, sentinels.username(), sentinels.password());
            uri.withSentinel(node.build());
        }
        return complete(uri);
    }

    private RedisURI complete(RedisURI.Builder uri) {
        uri.withDatabase(cluster == null ? database : 0).withSsl(ssl.enabled()).withTimeout(timeout);
        if (clientName != null) {
            uri.withClientName(clientName);
        }
        authenticate(uri, username, password);
        return uri.build();
    }

    private static void authenticate(RedisURI.Builder uri, @Nullable String username, @Nullable String password) {
        if (password == null) {
            return;
        }
        if (username == null) {
            uri.withPassword(password.toCharArray());
        } else {
            uri.withAuthentication(username, password.toCharArray());
        }
    }

    private static int colon(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("spring.data.redis: '" + address + "' is not host:port");
        }
        return colon;
    }
}
