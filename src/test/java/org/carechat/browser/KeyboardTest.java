package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nobody here touches a mouse.
class KeyboardTest {

    private static final int MOST = 60;

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

    /// Goes down the lists until the conversation that says so is open.
    private static void choose(DeskPage desk, String words) {
        assertThat(desk.item(words).first()).isVisible();
        for (int at = 0; at < MOST && desk.find("button.item.selected", words).count() == 0; at++) {
            desk.page().keyboard().press("j");
        }
        assertThat(desk.log()).containsText(words);
    }

    /// Moves on by Tab until this has the focus.
    private static void tabTo(Page page, String selector) {
        for (int at = 0; at < MOST; at++) {
            page.keyboard().press("Tab");
            Object there = page.evaluate(
                    "(selector) => { const host = document.querySelector('[data-carechat]');"
                            + " return Boolean(host?.shadowRoot?.activeElement?.matches(selector)); }",
                    selector);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("Tab doesn't lead to " + selector);
    }

    @Test
    void anAgentServesACustomerFromAcceptingToClosing() {
        DeskPage desk = stage.desk("admin");
        Keyboard keys = desk.page().keyboard();
        ChatPage site = stage.chat();
        site.say("电热水器不加热");
        site.find(".panel button.person").click();

        choose(desk, "电热水器");
        site.say("保修期从哪天开始算");
        keys.press("a");
        assertThat(desk.writer()).isEnabled();
        site.find("form.composer textarea").fill("还有");
        assertThat(desk.find(".suggested button:first-child .sources")).containsText("包修期从哪天算起");
        desk.picture("suggestion");
        keys.press("1");
        assertThat(desk.writer()).isFocused();
        assertThat(desk.writer()).hasValue(Pattern.compile("凭证"));
        keys.press("Control+a");
        keys.press("Delete");
        keys.press("ArrowUp");
        assertThat(desk.writer()).hasValue(Pattern.compile("凭证"));
        keys.press("Control+a");
        keys.type("您好，请先关掉电源。");
        keys.press("Enter");
        assertThat(site.lastAnswer()).containsText("请先关掉电源");
        assertThat(desk.find(".suggested .sources")).hasCount(0);

        keys.press("Escape");
        keys.press("n");
        keys.type("客户说加热灯不亮");
        keys.press("Enter");
        assertThat(desk.find("aside.packet")).containsText("加热灯不亮");

        keys.press("Escape");
        keys.press("/");
        keys.type("sd");
        keys.press("Enter");
        assertThat(desk.writer()).not().hasValue("");
        keys.press("Enter");

        keys.press("Escape");
        keys.press("x");
        assertThat(desk.find(".dialog")).isVisible();
        desk.picture("close");
        keys.press("Enter");
        assertThat(site.find(".line", "本次对话已结束")).isVisible();
        assertThat(site.find(".card.rating")).isVisible();
    }

    @Test
    void aCustomerAsksAndAnswersAndLeaves() {
        Page page = stage.browser().page(1280, 800);
        page.navigate(Stage.uri("/"));
        ChatPage site = new ChatPage(page);
        assertThat(site.find("button.launcher")).isVisible();
        tabTo(page, "button.launcher");
        page.keyboard().press("Enter");
        site.greeted();
        page.keyboard().type("燃气灶打不着火");
        page.keyboard().press("Enter");
        assertThat(site.lastAnswer()).containsText("燃气味");

        tabTo(page, "button.chip");
        page.keyboard().press("Enter");
        assertThat(site.find(".row.mine[data-seq]")).hasCount(2);

        page.keyboard().press("Escape");
        assertThat(site.find(".panel")).hasCount(0);
        assertThat(site.find("button.launcher")).isFocused();
    }
}
