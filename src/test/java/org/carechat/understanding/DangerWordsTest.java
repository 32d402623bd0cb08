package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carechat.bundle.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

    private static final DangerWords WORDS = new DangerWords(
            Lexicon.file(Bundle.read(Path.of(".")), "danger-answers").get("asked"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有啲味",
                "好臭",
                "有一丢丢味道",
                "有点点儿臭气",
                "我说有点臭",
                "没热水一开就臭",
                "打不着火一股味",
                "没裂有味",
                "没有煤气味 但是有点怪味",
                "不是没味道",
                "味道没散"
            })
    void hearsAnySmellThatIsNotDenied(String text) {
        assertThat(WORDS.answer(text)).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource({"脑壳有点昏沉沉的, sick", "没味道就是头晕, sick", "人不舒服, sick", "没劲没力气, sick", "没味 裂了, glass"})
    void hearsWhoIsUnwellAndWhatIsBroken(String text, String answer) {
        assertThat(WORDS.answer(text)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没得味道",
                "冇事啦",
                "没味没裂",
                "没得味",
                "没有煤气味 也没头晕",
                "没有人头晕恶心",
                "味道倒是没有",
                "没闻到什么味道",
                "都没有不舒服",
                "没有燃气味、头晕这些",
                "不臭",
                "莫得啥子味"
            })
    void hearsWhatIsDeniedInAnyDialect(String text) {
        assertThat(WORDS.answer(text)).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"有没有味怎么看", "有味道吗", "打不着火", "我是方太的"})
    void leavesToBeAskedAgainWhatSaysNeither(String text) {
        assertThat(WORDS.answer(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"鼻子塞了闻不到味", "不清楚有味没"})
    void takesWhoCannotTellForUnsure(String text) {
        assertThat(WORDS.answer(text)).isEqualTo("unknown");
    }
}
