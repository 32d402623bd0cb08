package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneSlotTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "１３８００１３８０００",
                "幺三八零零幺三八零零零",
                "一三八 零零一三 八零零零",
                "138 后面是零零幺三八零零零",
                "我电话是13800138000",
                "+86 13800138000"
            })
    void readsAPhoneNumberInAnyWriting(String said) {
        assertThat(Spoken.quickly().asked("phone").facts(said)).containsEntry("phone", "13800138000");
    }

    @Test
    void readsAPhoneNumberBehindTheNumberOfAFlat() {
        assertThat(Spoken.quickly().facts("文一路88号3幢1单元502，13800138000，我姓陈")).containsEntry("phone", "13800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006189123", "138001380", "23800138000", "工单号20261122001"})
    void takesNothingElseForOne(String said) {
        assertThat(Spoken.quickly().facts(said)).doesNotContainKey("phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网上搜到 400-618-9123 是你们官方吗",
                "四零零六幺八九幺二三靠谱吗",
                "刚才13912345678打来说是官方售后，真的吗",
            })
    void asksTheKnowledgeBaseAboutANumberThatIsDoubted(String said) {
        List<String> lines = Spoken.quickly().lines(said);

        assertThat(lines).hasSize(1).first().asString().startsWith("ask ");
    }

    @Test
    void keepsTheCustomersOwnWriting() {
        var fill = (org.carechat.dialogue.Command.Fill)
                Spoken.quickly().asked("phone").read("幺三八零零幺三八零零零").getFirst();

        assertThat(fill.said().text()).isEqualTo("幺三八零零幺三八零零零");
        assertThat(fill.said().seq()).isEqualTo(1);
    }
}
