package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.carechat.scenario.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What administrators set and what agents see of a customer, in a real browser.
class DeskAdminTest {

    private static RunningService service;
    private static Browser browser;

    @BeforeAll
    static void start() {
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

    private static Locator button(Page page, String words) {
        return page.locator("button", new Page.LocatorOptions().setHasText(words));
    }

    private static Page signIn() {
        Page desk = browser.page(1440, 900);
        desk.navigate(service.uri("/desk").toString());
        desk.locator("input[name=name]").fill("admin");
        desk.locator("input[name=password]").fill(service.firstPassword());
        desk.locator("button.main").click();
        desk.getByText("在线", new Page.GetByTextOptions().setExact(true)).first().click();
        return desk;
    }

    private static Page openChat() {
        Page site = browser.page(1280, 800);
        site.navigate(service.uri("/").toString());
        site.locator("button.launcher").click();
        assertThat(site.locator(".row.theirs").first()).containsText("小卡");
        return site;
    }

    private static void say(Page page, String words) {
        Locator field = page.locator("form.composer textarea");
        field.fill(words);
        field.press("Enter");
        assertThat(page.locator(".row.mine").last()).containsText(words);
    }

    @Test
    void administersOnScreen() {
        Page desk = signIn();
        button(desk, "管理").click();

        Locator fresh = desk.locator(".admin form").last();
        fresh.locator("input[name=name]").fill("li");
        fresh.locator("input[name=displayName]").fill("李四");
        fresh.locator("input[name=password]").fill("another horse");
        fresh.locator("button.main").click();
        assertThat(desk.locator(".admin .cards form")).hasCount(2);
        Browser.picture(desk, "admin-accounts");

        button(desk, "技能").click();
        desk.locator(".admin input[name=id]").fill("gas");
        desk.locator(".admin form").last().locator("input[name=name]").fill("燃气");
        desk.locator(".admin form").last().locator("button.main").click();
        assertThat(desk.locator(".admin .cards form")).containsText("gas");

        button(desk, "渠道").click();
        desk.locator(".admin .cards form").first().getByText("生成新密钥").click();
        assertThat(desk.locator(".admin .good")).containsText("只显示这一次");
        Browser.picture(desk, "admin-channels");

        button(desk, "服务时间").click();
        desk.locator(".admin textarea").fill("2030-10-01/2030-10-07 国庆节\n2030-12-31 元旦前 09:00-12:00");
        desk.locator(".admin button.main").click();
        assertThat(desk.locator(".admin .good")).containsText("已保存");
        Browser.picture(desk, "admin-hours");

        button(desk, "机器人与公告").click();
        desk.locator(".admin textarea").fill("预约系统正在维护，可以先留言。");
        desk.locator(".admin form button.main").click();
        assertThat(desk.locator(".admin .good")).containsText("已保存");
        Browser.picture(desk, "admin-service");
        assertThat(openChat().locator(".notice.banner")).containsText("正在维护");
    }

    @Test
    void hidesWhatIsPersonalUntilItIsAskedFor() {
        Page desk = signIn();
        Page site = openChat();
        say(site, "我的电话是13900000001，转人工");
        desk.locator("nav.lists button.item").first().click();
        button(desk, "接入").click();
        assertThat(desk.locator("main.talk")).containsText("139****0001");
        assertThat(desk.locator("main.talk")).not().containsText("13900000001");

        button(desk, "查看完整资料").click();
        desk.locator(".dialog input").fill("回电核实");
        desk.locator(".dialog button.main").click();
        assertThat(desk.locator("main.talk")).containsText("13900000001");
        assertThat(desk.locator("aside.packet")).containsText("回电核实");
        Browser.picture(desk, "reveal");

        Locator writer = desk.locator("section.write textarea");
        writer.press("/");
        desk.locator(".dialog input").fill("sd");
        desk.locator(".dialog input").press("Enter");
        assertThat(writer).hasValue(Pattern.compile(".*稍等.*"));
        desk.locator("section.write input[type=file]").setInputFiles(Path.of("docs/images/chat.png"));
        assertThat(desk.locator("main.talk .event.agent img")).isVisible();

        desk.locator("nav.lists input[type=search]").fill("139-0000-0001");
        assertThat(desk.locator("nav.lists")).containsText("搜索结果");
        assertThat(desk.locator("nav.lists button.item").first()).containsText("要求人工");
    }
}
