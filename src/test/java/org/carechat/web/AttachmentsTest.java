package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttachmentsTest extends DoorTest {

    @Test
    void keepsAPictureAndShowsItByItsSignedAddress() throws IOException {
        Client.Talk talk = client.open();

        Client.Reply kept = client.upload(talk, "nameplate.exe", "application/x-msdownload", png());

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text("/mediaType")).isEqualTo("image/png");
        assertThat(kept.body().path("size").asInt()).isEqualTo(png().length);
        Client.File shown = client.file(kept.text("/url"));
        assertThat(shown.content()).isEqualTo(png());
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(shown.header("Content-Disposition"))
                .startsWith("inline; filename=")
                .doesNotContain("nameplate");
    }

    @Test
    void goesIntoMessagesAndEventsWithAnAddress() throws IOException {
        Client.Talk talk = client.open();
        String id = client.upload(talk, "a.png", "image/png", png()).text("/id");

        Client.Reply said = client.send(talk, Map.of("clientMessageId", "m1", "attachment", id), "PT10S");

        JsonNode event = said.events().getFirst();
        assertThat(event.at("/attachment/mediaType").asString()).isEqualTo("image/png");
        assertThat(client.file(event.at("/attachment/url").asString()).status()).isEqualTo(200);
        JsonNode again = client.get(talk, "/events?after=2").events().getFirst();
        assertThat(client.file(again.at("/attachment/url").asString()).status()).isEqualTo(200);
    }

    @Test
    void goesThroughSocketsToo() throws IOException {
        Client.Talk talk = client.open();
        String id = client.upload(talk, "a.png", "image/png", png()).text("/id");
        SocketClient socket = new SocketClient(port).hello(talk, 2);

        socket.send(Map.of("type", "say", "clientMessageId", "m1", "attachment", id));

        assertThat(socket.next("ack").path("seq").asLong()).isEqualTo(3);
        assertThat(client.file(socket.next("event").at("/event/attachment/url").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoPictureWhateverItIsCalled() {
        Client.Talk talk = client.open();
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        Client.Reply refused = client.upload(talk, "photo.png", "image/png", script);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text("/detail")).contains("JPEG", "PDF");
    }

    @Test
    void refusesMoreThanTenMebibytes() throws IOException {
        Client.Talk talk = client.open();

        Client.Reply refused = client.upload(talk, "a.png", "image/png", Arrays.copyOf(png(), 10 * 1024 * 1024 + 1));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("/detail")).contains("10 MiB");
    }

    @Test
    void takesTenMebibytes() throws IOException {
        byte[] large = Arrays.copyOf(png(), 10 * 1024 * 1024);
        Client.Talk talk = client.open();

        assertThat(client.upload(talk, "a.png", "image/png", large).status()).isEqualTo(201);
    }

    @Test
    void namesWhatIsMissing() {
        Client.Talk talk = client.open();

        assertThat(client.post(talk, "/attachments", "{}").status()).isEqualTo(415);
        Client.Reply unknown = client.send(talk, Map.of("clientMessageId", "m1", "attachment", "a-none"), "PT0S");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/field")).isEqualTo("attachment");
    }

    @Test
    void opensWithNoOtherSignature() throws IOException {
        Client.Talk talk = client.open();
        String url = client.upload(talk, "a.png", "image/png", png()).text("/url");
        String other = client.upload(talk, "a.png", "image/png", png()).text("/url");

        String query = other.substring(other.indexOf('?'));
        assertThat(client.file(url.substring(0, url.indexOf('?')) + query).status())
                .isEqualTo(404);
        assertThat(client.file(url.substring(0, url.indexOf('?'))).status()).isEqualTo(404);
        time.pass(Duration.ofHours(1));
        assertThat(client.file(url).status()).isEqualTo(404);
    }

    @Test
    void belongsToItsConversationAlone() throws IOException {
        Client.Talk mine = client.open();
        Client.Talk theirs = client.open();
        String id = client.upload(theirs, "a.png", "image/png", png()).text("/id");

        assertThat(client.send(mine, Map.of("clientMessageId", "m1", "attachment", id), "PT0S")
                        .status())
                .isEqualTo(400);
        assertThat(client.upload(new Client.Talk(theirs.id(), mine.token()), "a.png", "image/png", png())
                        .status())
                .isEqualTo(404);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
