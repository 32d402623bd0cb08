package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What axe-core finds on every page and in every state of it that people get to see: nothing serious, nothing
/// critical, by the rules of WCAG 2.2 AA and by its best practices.
class AccessibilityTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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

    /// Half faded in, everything has too little contrast: what moves is stilled, as people may ask.
    private static void isAccessible(Page page, String what) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        List<String> grave = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> told(rule, node)))
                        .toList();
        assertThat(grave).as(what).isEmpty();
    }

    private static String told(Rule rule, CheckedNode node) {
        return rule.getId() + ": " + node.getHtml() + " – " + node.getFailureSummary();
    }

    @Test
    void theSiteAndTheChatWithItsCards() {
        ChatPage site = stage.chat();
        isAccessible(site.page(), "greeting");
        site.ask("保修期从哪天开始算", "发票");
        site.find(".citations summary").first().click();
        isAccessible(site.page(), "answer with its sources");
        site.ask("燃气灶打不着火", "燃气味");
        assertThat(site.find(".card.check")).not().containsText("user");
        isAccessible(site.page(), "self-check");
        site.find("button.size").click();
        isAccessible(site.page(), "large type");
        site.find(".menu summary").click();
        isAccessible(site.page(), "menu");
        site.find(".menu-list button.bad").click();
        isAccessible(site.page(), "before erasing");
        site.find(".ask button", "先不删").click();
        site.find("button[aria-label=收起对话]").click();
        isAccessible(site.page(), "site");
    }

    @Test
    void theCardsOfCoverageAndOfAVisit() {
        ChatPage site = stage.chat();
        site.say("空调主板坏了，官方师傅检测说是蟑螂弄的，还保修吗");
        assertThat(site.find(".card.coverage")).isVisible();
        isAccessible(site.page(), "coverage");
        site.picture("coverage");
        site.say("约人上门清洗油烟机，杭州，明天上午，西湖区文一路88号春天花园3幢1单元502，13900000001，我姓陈");
        assertThat(site.find(".card.appointment.draft")).isVisible();
        isAccessible(site.page(), "a visit to be confirmed");
        site.choose("确认");
        assertThat(site.find(".card.appointment .number")).isVisible();
        isAccessible(site.page(), "a visit");
        site.picture("appointment");
    }

    @Test
    void theCardOfTimes() {
        ChatPage site = stage.chat();
        site.ask("约个师傅修油烟机", "油烟机是什么毛病").ask("吸力变小", "城市").ask("杭州", "时间段");
        assertThat(site.find(".card.slots")).isVisible();
        assertThat(site.find("button.chip", "–")).hasCount(0);
        isAccessible(site.page(), "slots");
    }

    @Test
    void danger() {
        ChatPage site = stage.chat();
        site.say("厨房有股煤气味");
        assertThat(site.find(".card.emergency")).isVisible();
        isAccessible(site.page(), "danger");
    }

    @Test
    void theChatOnAPhone() {
        ChatPage phone = new ChatPage(stage.browser().phone());
        phone.page().navigate(Stage.uri("/chat.html"));
        phone.greeted().ask("保修期从哪天开始算", "发票");
        isAccessible(phone.page(), "phone");
    }

    @Test
    void theDeskAndItsWindows() {
        Page fresh = stage.browser().page(1440, 900);
        fresh.navigate(Stage.uri("/desk"));
        assertThat(fresh.locator("input[name=password]")).isVisible();
        isAccessible(fresh, "sign-in");

        DeskPage desk = stage.desk("admin");
        isAccessible(desk.page(), "nothing chosen");
        ChatPage site = stage.chat();
        site.ask("保修期从哪天开始算", "发票");
        site.say("中央空调漏水，转人工");
        desk.open("中央空调");
        isAccessible(desk.page(), "waiting");
        desk.accept().say("您好，漏水的情况我看到了。");
        desk.find("section.write input[type=file]").setInputFiles(Path.of("docs/images/answer.png"));
        assertThat(desk.find("main.talk .event.agent img")).isVisible();
        isAccessible(desk.page(), "conversation");
        desk.find(".write .tabs").getByText("内部备注").click();
        isAccessible(desk.page(), "note");
        for (String window : List.of("转接", "结束", "限制发言", "查看完整资料", "快捷键", "密码")) {
            desk.button(window).first().click();
            assertThat(desk.find(".dialog")).isVisible();
            isAccessible(desk.page(), window);
            desk.page().keyboard().press("Escape");
            assertThat(desk.find(".dialog")).hasCount(0);
        }
        desk.page().keyboard().press("/");
        assertThat(desk.find(".dialog .canned")).isVisible();
        isAccessible(desk.page(), "canned replies");
        desk.page().keyboard().press("Escape");
        site.say("厨房有股煤气味");
        assertThat(desk.find(".flag")).isVisible();
        isAccessible(desk.page(), "danger at the desk");
    }

    @Test
    void administrationCasesAndReports() {
        DeskPage desk = stage.desk("admin");
        desk.find("header.bar").getByText("管理").click();
        for (String tab : List.of("账号", "渠道", "技能", "服务时间", "机器人与公告")) {
            desk.find(".admin .tabs").getByText(tab).click();
            assertThat(desk.find(".admin form").first()).isVisible();
            isAccessible(desk.page(), tab);
        }
        desk.find("nav.views").getByText("跟进").click();
        assertThat(desk.find("main.work")).isVisible();
        isAccessible(desk.page(), "cases");
        desk.find("nav.views").getByText("报表").click();
        assertThat(desk.find(".charts")).isVisible();
        isAccessible(desk.page(), "reports");
    }
}
