package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.carechat.scenario.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A customer on the official site and an agent at the desk, both in a real browser: from the greeting to the
/// agent's reply, with a reload in between.
class CustomerToAgentTest {

    private static RunningService service;
    private static Browser browser;

    @BeforeAll
    static void start() {
        if (Browser.installed().isEmpty()) {
            System.err.println("\n*** No Chromium at /usr/bin/chromium: the browser tests are SKIPPED. ***\n");
        }
        Assumptions.assumeTrue(Browser.installed().isPresent(), "there is no Chromium: browser tests are skipped");
        service = RunningService.aided();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromTheGreetingToAnAgentsReply() {
        Page desk = signIn();
        Page site = openChat();

        say(site, "保修期从哪天开始算");
        assertThat(site.locator(".row.theirs").last()).containsText("发票");
        Browser.picture(site, "answer");

        say(site, "燃气灶打不着火");
        assertThat(site.locator(".row.theirs").last()).containsText("燃气味");
        Browser.picture(site, "self-check");

        site.reload();
        site.locator("button.launcher").click();
        assertThat(site.locator(".row.mine")).hasCount(2);

        site.locator(".panel button.person").click();
        assertThat(site.locator(".panel .row.theirs").last()).containsText("位");
        Browser.picture(site, "queue");

        desk.locator("nav.lists button.item:not(.danger)", new Page.LocatorOptions().setHasText("燃气灶"))
                .first()
                .click();
        desk.locator("button.main", new Page.LocatorOptions().setHasText("接入")).click();
        assertThat(desk.locator("main.talk")).containsText("打不着火");
        assertThat(desk.locator(".packet .aid")).containsText("等同事接手");
        assertThat(desk.locator(".suggested")).containsText("安抚");
        Locator writer = desk.locator("section.write textarea");
        writer.fill("您好，我是值班客服，灶具的情况我看到了，我来帮您。");
        writer.press("Enter");
        assertThat(site.locator(".row.theirs").last()).containsText("我来帮您");
        Browser.picture(desk, "desk");
        Browser.picture(site, "agent");

        say(site, "好的谢谢");
        assertThat(desk.locator("main.talk")).containsText("好的谢谢");
    }

    @Test
    void sendsAPictureSaysWhatHelpedAndErasesItAll() {
        Page site = openChat();
        say(site, "保修期从哪天开始算");
        site.locator(".helped button").first().click();
        assertThat(site.locator(".helped button").first()).hasAttribute("aria-pressed", "true");

        site.locator(".composer input[type=file]").setInputFiles(Path.of("docs/images/chat.png"));
        assertThat(site.locator("a.picture img")).isVisible();
        site.locator(".menu summary").click();
        Browser.picture(site, "menu");
        Download kept = site.waitForDownload(
                () -> site.locator(".menu-list button").first().click());
        org.assertj.core.api.Assertions.assertThat(kept.suggestedFilename()).isEqualTo("chat.html");

        site.locator(".menu summary").click();
        site.locator(".menu-list button.bad").click();
        Browser.picture(site, "erase");
        site.locator(".ask button.bad").click();
        assertThat(site.locator(".notice")).containsText("已全部删除");
        assertThat(site.locator(".row")).hasCount(0);
    }

    @Test
    void dangerLooksLikeDanger() {
        Page site = openChat();
        say(site, "厨房有股煤气味");
        assertThat(site.locator(".row.urgent").first()).containsText("室外");
        Browser.picture(site, "danger");
    }

    @Test
    void fillsThePhone() {
        Page phone = browser.page(390, 844);
        phone.navigate(service.uri("/chat").toString());
        say(phone, "约个师傅修油烟机");
        assertThat(phone.locator(".row.theirs").last()).containsText("油烟机是什么毛病");
        say(phone, "吸力变小");
        assertThat(phone.locator(".row.theirs").last()).containsText("城市");
        say(phone, "杭州");
        assertThat(phone.locator(".row.theirs").last()).containsText("时间段");
        Browser.picture(phone, "phone");
    }

    private static Page openChat() {
        Page site = browser.page(1280, 800);
        site.navigate(service.uri("/").toString());
        Browser.picture(site, "site");
        site.locator("button.launcher").click();
        assertThat(site.locator(".row.theirs").first()).containsText("小卡");
        return site;
    }

    private static Page signIn() {
        Page desk = browser.page(1440, 860);
        desk.navigate(service.uri("/desk").toString());
        desk.locator("input[name=name]").fill("admin");
        desk.locator("input[name=password]").fill(service.firstPassword());
        desk.locator("button.main").click();
        desk.getByText("在线", new Page.GetByTextOptions().setExact(true)).first().click();
        return desk;
    }

    private static void say(Page page, String words) {
        Locator field = page.locator("form.composer textarea");
        field.fill(words);
        field.press("Enter");
        assertThat(page.locator(".row.mine").last()).containsText(words);
    }
}
