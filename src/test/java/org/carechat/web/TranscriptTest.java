package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.carechat.customer.HashChain;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TranscriptTest extends DoorTest {

    @Test
    void isJsonUnlessSomethingElseIsAskedFor() {
        Client.Talk talk = talked("打不着火");

        Client.Reply json = client.get(talk, "/transcript");

        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.events()).hasSize(4);
        assertThat(json.events().get(2).path("text").asString()).isEqualTo("打不着火");
    }

    @Test
    void isTextForThosePreferringIt() {
        Client.Reply text = client.get(talked("打不着火"), "/transcript", "Accept", "text/html;q=0.5, text/plain");

        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(text.raw().body()).contains("打不着火", "小卡（机器人）", "顾客", "核对结果");
    }

    @Test
    void isAPageThatRunsNothing() {
        Client.Talk talk = talked("<script>alert('1')</script> & \"ok\"");

        Client.Reply page = client.get(talk, "/transcript", "Accept", "text/html");

        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(page.raw().body())
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;ok&quot;")
                .doesNotContain("<script");
    }

    @Test
    void isNothingElse() {
        assertThat(client.get(client.open(), "/transcript", "Accept", "application/pdf")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void canBeVerifiedWithoutTheService() {
        JsonNode transcript = client.get(talked("打不着火"), "/transcript").body();
        List<byte[]> records = records(transcript);

        assertThat(firstWrong(transcript, records)).isEqualTo(-1);
        records.get(2)[20] ^= 1;
        assertThat(firstWrong(transcript, records)).isEqualTo(2);
        assertThat(firstWrong(transcript, records(transcript).subList(1, 4))).isEqualTo(0);
    }

    @Test
    void isAnchoredEachTimeThatItIsRead() {
        Client.Talk talk = talked("打不着火");
        client.get(talk, "/transcript");
        client.say(talk, "m2", "在吗", "PT10S");

        JsonNode chain = client.get(talk, "/transcript").body().path("chain");

        assertThat(chain.path("intact").asBoolean()).isTrue();
        assertThat(chain.path("anchors")).hasSize(2);
        assertThat(chain.at("/anchors/1/link")).isEqualTo(chain.at("/records/5/link"));
    }

    @Test
    void opensWithTheTokenOnly() {
        Client.Talk foreign = new Client.Talk(client.open().id(), client.open().token());

        assertThat(client.get(foreign, "/transcript").status()).isEqualTo(404);
    }

    private Client.Talk talked(String text) {
        Client.Talk talk = client.open();
        client.say(talk, "m1", text, "PT10S");
        return talk;
    }

    private static List<byte[]> records(JsonNode transcript) {
        List<byte[]> records = new ArrayList<>();
        transcript
                .at("/chain/records")
                .forEach(record -> records.add(
                        Base64.getDecoder().decode(record.path("record").asString())));
        return records;
    }

    private static int firstWrong(JsonNode transcript, List<byte[]> records) {
        List<byte[]> links = new ArrayList<>();
        transcript
                .at("/chain/records")
                .forEach(record ->
                        links.add(HexFormat.of().parseHex(record.path("link").asString())));
        return HashChain.firstWrong(transcript.path("conversation").asString(), records, links)
                .orElse(-1);
    }

    @Test
    void showsFilesByTheirNumberOnly() {
        Client.Talk talk = client.open();
        String id = client.upload(talk, "a.pdf", "application/pdf", "%PDF-1.4\nstartxref\n0\n%%EOF".getBytes())
                .text("/id");
        client.send(talk, Map.of("clientMessageId", "m1", "attachment", id), "PT10S");

        assertThat(client.get(talk, "/transcript", "Accept", "text/plain").raw().body())
                .contains(id)
                .doesNotContain("signature=");
    }
}
