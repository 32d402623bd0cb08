package org.carechat.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// One node of the service, with the accounts `plain` and `sealed`; others can share its Redis.
final class Node implements AutoCloseable {

    static final String TOKEN = "carechatTestToken";
    static final String APP_ID = "wx0123456789abcdef";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final Path data;
    private final ConfigurableApplicationContext context;

    private Node(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    static Node start(URI platform) {
        try {
            return start(Files.createTempDirectory("carechat-wechat"), platform, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return another node on the same Redis
    Node beside(URI platform) {
        try {
            String conf = Files.readString(data.resolve("redis/redis.conf"));
            String url = "redis://:" + setting(conf, "requirepass") + "@127.0.0.1:" + setting(conf, "port");
            return start(
                    Files.createTempDirectory("carechat-wechat"), platform, List.of("--spring.data.redis.url=" + url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(String conf, String name) {
        return conf.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining());
    }

    private static Node start(Path data, URI platform, List<String> more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--carechat.data=" + data,
                "--carechat.keys.master=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "--carechat.tokens.secret=0123456789abcdef0123456789abcdef",
                "--carechat.channels.wechat.kind=wechat",
                "--carechat.turns.quiet=PT0.02S",
                "--carechat.wechat.api=" + platform,
                "--carechat.wechat.accounts.plain.app-id=" + APP_ID,
                "--carechat.wechat.accounts.plain.secret=s3cret",
                "--carechat.wechat.accounts.plain.token=" + TOKEN,
                "--carechat.wechat.accounts.plain.menu.REPAIR=我要报修",
                "--carechat.wechat.accounts.sealed.app-id=" + APP_ID,
                "--carechat.wechat.accounts.sealed.secret=s3cret",
                "--carechat.wechat.accounts.sealed.token=" + TOKEN,
                "--carechat.wechat.accounts.sealed.aes-key=" + AES_KEY));
        settings.addAll(more);
        return new Node(data, new SpringApplicationBuilder(House.class).run(settings.toArray(String[]::new)));
    }

    URI door(String account) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port")
                + "/channels/wechat/" + account);
    }

    <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public void close() {
        context.close();
    }
}
