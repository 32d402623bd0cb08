package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainQuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我叫张伟，会修无人机吗 | 张伟",
                "王女士问能不能修钢琴 | 王女士",
                "电话 139 1234 5678，修不修手机 | 1234",
                "幺三九一二三四五六七八修不修手机 | 一二三四",
                "住杭州市西湖区文三路12号3单元501室能修吗 | 501",
                "住杭州市西湖区文三路12号3单元501室能修吗 | 文三路",
                "发我邮箱 li.si@example.com 行不行 | example",
                "序列号 BC0E2S00H9876543 查一下 | 9876543"
            })
    void keepsNothingPersonal(String question, String personal) {
        assertThat(PlainQuestion.of(question)).doesNotContain(personal);
    }

    @ParameterizedTest
    @CsvSource({"会修无人机吗", "冰箱能放阳台吗", "洗衣机一次洗几公斤"})
    void keepsAPlainQuestionAsItIs(String question) {
        assertThat(PlainQuestion.of(question)).isEqualTo(question);
    }
}
