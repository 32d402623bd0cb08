package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A customer on the official site and an agent at the desk, both in a real browser: from the greeting to the
/// agent's reply, with a reload in between.
class CustomerToAgentTest {

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.open();
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void fromTheGreetingToAnAgentsReply() {
        DeskPage desk = stage.desk("admin");
        ChatPage site = stage.chat();

        site.ask("保修期从哪天开始算", "发票");
        site.find(".citations summary").first().click();
        site.picture("answer");
        site.ask("壁挂炉点不着火", "燃气味").picture("self-check");

        site.page().reload();
        site.launch();
        assertThat(site.find(".row.mine[data-seq]")).hasCount(2);

        site.find(".panel button.person").click();
        assertThat(site.find(".queue")).isVisible();
        site.picture("queue");

        desk.open("壁挂炉").accept();
        assertThat(desk.log()).containsText("点不着火");
        assertThat(desk.find(".packet .aid")).containsText("等同事接手");
        assertThat(desk.find(".suggested")).containsText("安抚");
        desk.say("您好，我是值班客服，壁挂炉的情况我看到了，我来帮您。");
        assertThat(site.lastAnswer()).containsText("我来帮您");
        desk.picture("desk");
        site.picture("agent");

        site.say("好的谢谢");
        assertThat(desk.log()).containsText("好的谢谢");
    }

    @Test
    void sendsAPictureSaysWhatHelpedAndErasesItAll() {
        ChatPage site = stage.chat();
        site.ask("保修期从哪天开始算", "发票");
        Locator helped = site.find(".helped button").first();
        helped.click();
        assertThat(helped).hasAttribute("aria-pressed", "true");

        site.find(".composer input[type=file]").first().setInputFiles(Path.of("docs/images/answer.png"));
        assertThat(site.find("a.picture img")).isVisible();
        site.find(".menu summary").click();
        site.picture("menu");
        Download kept = site.page()
                .waitForDownload(() -> site.find(".menu-list button").first().click());
        org.assertj.core.api.Assertions.assertThat(kept.suggestedFilename()).isEqualTo("chat.html");

        site.find(".menu summary").click();
        site.find(".menu-list button.bad").click();
        site.picture("erase");
        site.find(".ask button.bad").click();
        assertThat(site.find(".notice")).containsText("已全部删除");
        assertThat(site.find(".row")).hasCount(0);
    }

    @Test
    void anAgentSendsASelfCheckVerifiesCoverageAndBooks() {
        DeskPage desk = stage.desk("admin");
        ChatPage site = stage.chat();
        site.say("燃气热水器打不着火，转人工");
        desk.open("燃气热水器").accept();

        desk.press("s");
        assertThat(desk.find(".dialog label:has(input[name=check]:checked)")).containsText("不点火");
        desk.picture("send-check").main().press("Enter");
        assertThat(site.lastAnswer()).containsText("燃气味");
        site.choose("没有");
        assertThat(desk.log()).containsText("没有");

        desk.press("c");
        desk.fill("purchaseDate", "2026-06").choose("proof", "发票").choose("channel", "官方渠道");
        desk.choose("usage", "家用").choose("cause", "没发现外因").main().press("Enter");
        assertThat(desk.find(".dialog .bad")).containsText("安装方");
        desk.picture("verify-missing").choose("installer", "官方安装").main().press("Enter");
        assertThat(desk.find(".found-verdict")).containsText("保修");
        desk.picture("verify").page().keyboard().press("Escape");
        assertThat(desk.find("aside.packet .facts")).containsText("客服填写");
        assertThat(desk.find("aside.packet .decisions")).isVisible();

        desk.press("b");
        desk.fill("city", "杭州").button("查可约时段").click();
        assertThat(desk.find(".dialog input[name=slot]").first()).isChecked();
        desk.fill("phone", "13912340001").fill("address", "文三路 100 号 2 幢 301 室").fill("name", "王女士");
        desk.picture("book").main().press("Enter");
        assertThat(desk.find(".toast")).containsText("预约号");
        assertThat(site.find(".card.appointment")).containsText("139****0001");
        site.picture("booked-by-agent");
    }

    @Test
    void dangerLooksLikeDanger() {
        ChatPage site = stage.chat();
        site.say("厨房有股煤气味");
        assertThat(site.find(".row.urgent").first()).containsText("室外");
        site.picture("danger");
    }

    @Test
    void fillsThePhone() {
        ChatPage phone = new ChatPage(stage.browser().phone());
        phone.page().navigate(Stage.uri("/chat.html"));
        phone.greeted();
        phone.ask("约个师傅修油烟机", "油烟机是什么毛病");
        phone.ask("吸力变小", "城市");
        assertThat(phone.find("button.chip")).hasCount(0);
        phone.ask("杭州", "时间段").picture("phone");

        assertThat(phone.find("label.photograph input[capture]")).isAttached();
        assertThat(phone.find("label.photograph")).isVisible();
        Object fits = phone.page()
                .evaluate("() => document.documentElement.scrollWidth <= innerWidth"
                        + " && document.querySelector('[data-carechat]').shadowRoot.querySelector('.panel')"
                        + ".getBoundingClientRect().height === visualViewport.height");
        org.assertj.core.api.Assertions.assertThat(fits).isEqualTo(true);
    }
}
