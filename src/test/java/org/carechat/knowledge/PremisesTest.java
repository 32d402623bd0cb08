package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carechat.bundle.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PremisesTest {

    private static final Premises PREMISES = Premises.of(Bundle.read(Path.of(".")));

    @ParameterizedTest
    @CsvSource({
        "终身保修对吧, lifetime",
        "你们家电不是终身质保吗, lifetime",
        "听说保一辈子, lifetime",
        "没发票就不给修对吧, no-invoice-no-repair",
        "没有发票是不是就不保了, no-invoice-no-repair",
        "发票丢了肯定要自费了吧, no-invoice-no-repair",
        "7天无理由拆了也能退对吧, opened-seven-days",
        "七天无理由，装上用过也可以退吧, opened-seven-days",
        "自己拆过就不保了是吧, opened-by-oneself",
        "外地买的就不保了吧, bought-elsewhere",
        "保修期内全都免费对吧, all-free",
        "两个小时必须上门对吧, two-hours",
        "上门检测不收费的吧, free-visit",
        "二手的肯定不保吧, second-hand",
        "压缩机不是保十年吗, part-ten-years"
    })
    void setsRightWhatIsTakenForGranted(String question, String id) {
        assertThat(PREMISES.in(question)).map(Premises.Premise::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "保修几年",
                "没有发票能保修吗",
                "发票丢了怎么补",
                "七天无理由退货怎么办理",
                "上门收费吗",
                "多久能上门",
                "修好又坏了",
                "好的就这样吧",
                "应该是三月买的吧",
                "就要明天上午"
            })
    void leavesMereQuestionsAlone(String question) {
        assertThat(PREMISES.in(question)).isEmpty();
    }
}
