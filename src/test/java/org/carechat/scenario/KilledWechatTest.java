package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.carechat.wechat.FakePlatform;
import org.carechat.wechat.Follower;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A WeChat user asks for a person, whose answer is on its way to the platform when the service dies by SIGKILL:
/// the user gets it all the same, once.
class KilledWechatTest {

    private static final String TOKEN = "carechatTestToken";

    @TempDir
    Path data;

    private final FakePlatform platform = new FakePlatform();
    private final Follower follower = new Follower(TOKEN);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void bringsWhatAnAgentSaidAfterTheServiceDied() {
        CountDownLatch never = new CountDownLatch(1);
        String conversation;
        try (ServiceProcess service = ServiceProcess.start(data, settings())) {
            DeskClient desk = DeskClient.signIn(service::uri, "a-password-of-the-test");
            URI door = service.uri("/channels/wechat/main");
            follower.says(door, "你好");
            follower.says(door, "转人工");
            JsonNode item = desk.queue().path("items").path(0);
            assertThat(item.path("channel").asString()).isEqualTo("wechat");
            conversation = item.path("id").asString();
            desk.accept(conversation);
            platform.will(new FakePlatform.Mood.Hangs(never));
            desk.say(conversation, "您好，我来处理。");
            FakePlatform.await("the platform is asked", () -> platform.tries.get() == 1);
            assertThat(desk.conversation(conversation).at("/reach/undelivered").asInt())
                    .isEqualTo(1);
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(data, settings())) {
            FakePlatform.await(
                    "the user is told", () -> !platform.told(follower.user()).isEmpty());
            assertThat(platform.told(follower.user()))
                    .singleElement()
                    .asString()
                    .endsWith("】您好，我来处理。");
            assertThat(service.isAlive()).isTrue();
        }
        never.countDown();
    }

    private String[] settings() {
        return new String[] {
            "--carechat.desk.first-password=a-password-of-the-test",
            "--carechat.wechat.api=" + platform.uri(),
            "--carechat.wechat.accounts.main.app-id=wx0123456789abcdef",
            "--carechat.wechat.accounts.main.secret=s3cret",
            "--carechat.wechat.accounts.main.token=" + TOKEN
        };
    }
}
