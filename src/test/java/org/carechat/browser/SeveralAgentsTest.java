package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Several people at the desk at once: two who want the same customer, and a supervisor who steps in.
class SeveralAgentsTest {

    private static final String ACCEPT_SOON =
            "() => { setTimeout(() => [...document.querySelectorAll('.talk-head button')]"
                    + ".find((button) => button.textContent.includes('接入')).click(), 300); }";

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.open();
        Stage.account("wang", "王芳", "agent");
        Stage.account("zhao", "赵强", "agent");
        Stage.account("chen", "陈主管", "supervisor");
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    private static ChatPage waiting(String words) {
        ChatPage site = stage.chat();
        site.say(words);
        site.find(".panel button.person").click();
        assertThat(site.find(".queue")).isVisible();
        return site;
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneGetsItAndTheOtherIsToldPolitely() {
        DeskPage wang = stage.desk("wang");
        DeskPage zhao = stage.desk("zhao");
        ChatPage site = waiting("消毒柜门关不上了");
        wang.open("消毒柜");
        zhao.open("消毒柜");

        wang.page().evaluate(ACCEPT_SOON);
        zhao.page().evaluate(ACCEPT_SOON);

        wang.page()
                .waitForCondition(() ->
                        wang.button("交还机器人").isVisible() || zhao.button("交还机器人").isVisible());
        boolean first = wang.button("交还机器人").isVisible();
        DeskPage winner = first ? wang : zhao;
        DeskPage loser = first ? zhao : wang;
        assertThat(loser.find(".toast")).containsText("已经接了这个会话");
        assertThat(loser.find(".talk-head")).containsText(first ? "由 王芳 接待" : "由 赵强 接待");
        assertThat(loser.writer()).isDisabled();
        loser.picture("lost-race");
        assertThat(winner.find(".toast")).hasCount(0);
        winner.say("您好，门的情况我来看看。");
        assertThat(site.lastAnswer()).containsText("门的情况我来看看");
        assertThat(site.find(".line", "已接入")).hasCount(1);
    }

    @Test
    void aSupervisorSeesWhatGoesOnAndStepsIn() {
        DeskPage wang = stage.desk("wang");
        ChatPage site = waiting("集成灶不出风");
        wang.open("集成灶").accept().say("您好，我是王芳。");

        DeskPage chen = stage.desk("chen");
        chen.open("集成灶");
        assertThat(chen.find(".talk-head")).containsText("由 王芳 接待");
        chen.picture("supervisor");
        chen.button("接管").click();
        chen.say("您好，我是主管，这件事我来跟进。");

        assertThat(site.lastAnswer()).containsText("我来跟进");
        assertThat(site.find(".line", "陈主管")).isVisible();
        assertThat(wang.find(".talk-head")).containsText("由 陈主管 接待");
        assertThat(wang.writer()).isDisabled();
    }

    @Test
    void eachSeesHowFarTheOtherHasRead() {
        DeskPage wang = stage.desk("wang");
        ChatPage site = waiting("空气能热水器很吵");
        wang.open("空气能热水器").accept();
        wang.writer().pressSequentially("您好");
        assertThat(site.find(".dots")).isVisible();
        wang.say("您好，热水器的情况我看到了。");
        assertThat(wang.find(".event.agent .read-to")).hasText("客户已读");

        site.find("form.composer textarea").pressSequentially("麻烦");
        assertThat(wang.log()).containsText("客户正在输入");
        site.say("麻烦快一点");
        assertThat(site.find(".row.mine .delivery")).hasText("已读");
    }
}
