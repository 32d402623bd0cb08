package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCheckTest {

    private static final ContactCheck CHECK = new ContactCheck(Contacts.of(Bundle.read(Path.of("."))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4006-189123",
                "4006189123",
                "400-618-9123",
                "4006-189-123",
                "400 6189 123",
                "400.618.9123",
                "４００６－１８９１２３",
                "四零零六幺八九幺二三",
                "四〇〇 六一八 九一二三",
                "四百 六一八九 一二三",
                "400点6189点123",
                "400 然后 618 再 9123",
                "4 0 0 6 1 8 9 1 2 3",
                "肆零零陆壹捌玖壹贰叁"
            })
    void knowsANumberInEveryWriting(String written) {
        assertThat(CHECK.standing(written + " 是官方的吗")).contains(ContactCheck.Standing.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "9*18 是你们的吗, UNVERIFIED",
        "82*98 能打吗, UNVERIFIED",
        "851*868 真的假的, FALSE",
        "020-8888 7777 是官方吗, UNKNOWN",
        "13800138000 是你们师傅吗, UNKNOWN"
    })
    void tellsWhatIsKnownOfIt(String question, ContactCheck.Standing standing) {
        assertThat(CHECK.standing(question)).contains(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"保修几年", "2025年3月8号买的", "我电话13912345678，保修几年", "5 米以内免费吗"})
    void leavesOtherFiguresAlone(String question) {
        assertThat(CHECK.standing(question)).isEmpty();
    }
}
