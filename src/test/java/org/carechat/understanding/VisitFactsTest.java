package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read while a visit is being arranged.
class VisitFactsTest {

    @ParameterizedTest
    @CsvSource({"义乌, 义乌", "诸暨店口镇, 诸暨", "店口镇, 店口镇", "我在昆山这边, 昆山", "我是长沙的呀, 长沙", "浙江桐乡, 浙江桐乡"})
    void takesATownThatStandsInNoList(String said, String city) {
        assertThat(booking("city").facts(said)).containsEntry("city", city);
    }

    @ParameterizedTest
    @CsvSource({"还是那样", "还是不热", "停水了不好意思", "是排水管掉出来了", "灯亮", "没发票", "有工作证", "官方店买的", "去年六月", "发票", "回到冰箱", "明天上午", "都弄"
    })
    void takesNoTalkForATown(String said) {
        assertThat(booking("city").facts(said)).doesNotContainKey("city");
    }

    @ParameterizedTest
    @CsvSource({"岳麓区麓山南路二号一栋一〇一", "鼓楼区江苏路5号", "西湖区文三路8号3幢201", "鼓楼区中山路18号", "文三路一百二十号3栋2单元501", "阳光小区6号301"})
    void takesTheNumberOfAHouseForNoDay(String said) {
        assertThat(booking("visit-slot").facts(said)).containsKey("address").doesNotContainKey("visit-date");
    }

    @Test
    void stillReadsADayOfTheMonth() {
        assertThat(booking("visit-slot").facts("28号下午"))
                .containsEntry("visit-date", "2026-11-28")
                .containsEntry("visit-time", "afternoon");
    }

    @ParameterizedTest
    @CsvSource({"李建国, 李建国", "王丽, 王丽", "奶奶姓陈, 陈", "周丽 138-0013-8008, 周丽", "苏州工业园区星湖街88号12幢302 王丽 13912345678, 王丽"})
    void readsANameBesideAnyQuestionOfAVisit(String said, String name) {
        assertThat(booking("visit-slot").facts(said)).containsEntry("name", name);
    }

    @ParameterizedTest
    @CsvSource({"周六", "方便", "都是新机", "马上", "严重", "高新区", "白的", "常温"})
    void takesNoOtherWordForAName(String said) {
        assertThat(booking("visit-slot").facts(said)).doesNotContainKey("name");
        assertThat(booking("name").facts(said)).doesNotContainKey("name");
    }

    @Test
    void takesANameAndANumberForNoAddress() {
        assertThat(booking("address").facts("姓罗 幺八零二八零零幺二三四"))
                .containsEntry("name", "罗")
                .containsEntry("phone", "18028001234")
                .doesNotContainKey("address");
    }

    @Test
    void putsTheDoorThatIsNamedIntoTheKnownAddress() {
        assertThat(booking("visit-confirmed")
                        .knowing("address", "工业园区星湖街88号12幢302")
                        .facts("不对，是12栋303"))
                .containsEntry("address", "工业园区星湖街88号12栋303");
    }

    @Test
    void readsTheDayBehindANumber() {
        assertThat(Spoken.quickly().facts("约师傅清洗空调 成都武侯区科华北路62号3栋501 张伟 13712345678 周六下午"))
                .containsEntry("visit-date", "2026-11-28")
                .containsEntry("visit-time", "afternoon")
                .containsEntry("name", "张伟");
    }

    private static Spoken booking(String slot) {
        return Spoken.quickly().in("booking").asked(slot);
    }
}
