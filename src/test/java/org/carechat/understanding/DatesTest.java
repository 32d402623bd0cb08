package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as customers say them on Sunday, 22 November 2026.
class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "前年双十一买的, 2024-11-11",
        "去年双十一买的, 2025-11-11",
        "双十一刚买的, 2026-11-11",
        "去年三月买的, 2025-03",
        "大前年买的, 2023",
        "2024年11月11日买的, 2024-11-11",
        "二〇二四年十一月十一号买的, 2024-11-11",
        "2024-11-11买的, 2024-11-11",
        "2024.11.11买的, 2024-11-11",
        "买于2024年, 2024",
        "24年买的, 2024",
        "二四年买的, 2024",
        "去年国庆买的, 2025-10-01",
        "去年618买的, 2025-06-18",
        "前年五一买的, 2024-05-01",
        "去年过年买的, 2025-01-22/2025-02-13",
        "21年过年的时候买的, 2021-02-05/2021-02-27",
        "疫情那年买的, 2020-01-01/2022-12-31",
        "去年年底买的, 2025-11-01/2025-12-31",
        "前年冬天买的, 2024-11-01/2025-02-28",
        "去年夏天买的, 2025-05-01/2025-09-30",
        "买了三四年, 2022-11-22/2023-11-22",
        "用了七八年了, 2018-11-22/2019-11-22",
        "用了十几年, 2007-11-22/2015-11-22",
        "用了三年多, 2022-11-22/2023-11-22",
        "才用一年半, 2025-01-22/2025-09-22",
        "买了五天, 2026-11-17",
        "买咗五日, 2026-11-17",
        "上个月买的, 2026-10",
        "上礼拜三买的, 2026-11-11",
        "上周买的, 2026-11-09/2026-11-15",
        "昨天买的, 2026-11-21",
        "大前天买的, 2026-11-19",
        "11月3号买的, 2026-11-03",
        "12月3号买的, 2025-12-03",
    })
    void readsWhenItWasBought(String said, String form) {
        assertThat(Spoken.quickly().facts(said)).containsEntry("purchase-date", form);
    }

    @ParameterizedTest
    @CsvSource({
        "约明天上午, 2026-11-23, morning",
        "改到后天下午吧, 2026-11-24, afternoon",
        "大后天晚上来个人, 2026-11-25, evening",
        "约周六下午, 2026-11-28, afternoon",
        "下周三上午能上门吗, 2026-11-25, morning",
        "约24号下午三点, 2026-11-24, 15:00-16:00",
        "约11月30号9点到11点, 2026-11-30, 09:00-11:00",
        "听日晏昼可唔可以派人嚟, 2026-11-23, afternoon",
        "周末下班后上门, 2026-11-21/2026-11-22, evening",
    })
    void readsWhenAVisitSuits(String said, String day, String time) {
        assertThat(Spoken.quickly().facts(said))
                .containsEntry("visit-date", day)
                .containsEntry("visit-time", time);
    }

    @ParameterizedTest
    @CsvSource({
        "21年装的, installation-date, 2021",
        "上周刚修的又不冷, repair-date, 2026-11-09/2026-11-15",
        "去年十月收的货送到的, delivery-date, 2025-10",
        "铭牌上生产日期是2023年5月, production-date, 2023-05",
        "用了八年了, age, 8",
        "用了七八年, age, 7/8",
    })
    void tellsByTheWordBesideWhichDateItIs(String said, String slot, String value) {
        assertThat(Spoken.quickly().facts(said)).containsEntry(slot, value);
    }

    @ParameterizedTest
    @CsvSource({
        "前年双十一, 2024-11-11",
        "去年三月吧, 2025-03",
        "三四年了, 2022-11-22/2023-11-22",
        "大概21年, 2021",
        "过年那会, 2026-02-10/2026-03-04",
        "八月份, 2026-08",
    })
    void takesABareDateAsTheAnswerThatWasAskedFor(String said, String form) {
        Map<String, String> facts = Spoken.quickly().asked("purchase-date").facts(said);

        assertThat(facts).containsEntry("purchase-date", form);
    }

    @ParameterizedTest
    @CsvSource({"保修三年吗", "保修几年", "七天无理由", "每年都要清洗吗", "昨天就不冷了", "都三天了没人来", "十二栋二单元", "春节坏了找谁"})
    void takesNoDateFromWhatIsNone(String said) {
        assertThat(Spoken.quickly().facts(said))
                .doesNotContainKeys("purchase-date", "installation-date", "repair-date", "age");
    }

    @ParameterizedTest
    @CsvSource({
        "不是前年双十一|是大前年, 2023-11-11",
        "哦不对 不是去年三月 是五月, 2025-05",
        "前年双十一说错了|应该是去年双十一, 2025-11-11",
        "21年不对|是22年, 2022",
        "不是大前年买的|是前年国庆, 2024-10-01",
        "不是11月3号|是5号, 2026-11-05",
    })
    void readsWhichDateReplacesWhich(String said, String form) {
        assertThat(Spoken.quickly()
                        .in("coverage")
                        .knowing("purchase-date", "2024-11-11")
                        .asked("cause")
                        .facts(said.replace('|', ',')))
                .containsEntry("purchase-date", form);
    }

    @Test
    void keepsADayThatIsOnlyHeldUpToUs() {
        assertThat(Spoken.quickly().in("booking").asked("visit-date").facts("你们不是明天来吗"))
                .containsEntry("visit-date", "2026-11-23");
    }

    @Test
    void keepsTheDayThatWasMeantWhenOneIsTakenBack() {
        Map<String, String> facts =
                Spoken.quickly().in("booking").asked("visit-date").facts("不是周六,是周日");

        assertThat(facts).containsEntry("visit-date", "2026-11-22");
    }
}
