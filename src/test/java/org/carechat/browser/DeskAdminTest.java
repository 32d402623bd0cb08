package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What administrators set and what agents see of a customer, in a real browser.
class DeskAdminTest {

    private static final String OVERDUE = "{\"type\":\"sla-warning\",\"conversation\":\"c1\",\"case\":\"CS2345678\","
            + "\"waitingSince\":\"2026-11-22T10:00:00.000+08:00\"}";

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
    void administersOnScreen() {
        DeskPage desk = stage.desk("admin");
        desk.find("header.bar").getByText("管理").click();

        Locator fresh = desk.find(".admin form").last();
        fresh.locator("input[name=name]").fill("li");
        fresh.locator("input[name=displayName]").fill("李四");
        fresh.locator("input[name=password]").fill("another horse");
        fresh.locator("button.main").click();
        assertThat(desk.find(".admin .cards h2", "li")).isVisible();
        desk.picture("admin-accounts");

        tab(desk, "技能");
        desk.find(".admin input[name=id]").fill("gas");
        desk.find(".admin form").last().locator("input[name=name]").fill("燃气");
        desk.find(".admin form").last().locator("button.main").click();
        assertThat(desk.find(".admin .cards form")).containsText("gas");

        tab(desk, "渠道");
        desk.find(".admin .cards form").first().getByText("生成新密钥").click();
        assertThat(desk.find(".admin .good")).containsText("只显示这一次");
        desk.picture("admin-channels");

        tab(desk, "服务时间");
        desk.find(".admin textarea").fill("2030-10-01/2030-10-07 国庆节\n2030-12-31 元旦前 09:00-12:00");
        desk.find(".admin button.main").click();
        assertThat(desk.find(".admin .good")).containsText("已保存");
        desk.picture("admin-hours");
    }

    @Test
    void showsABannerToAllWhileSomethingIsDown() {
        DeskPage desk = stage.desk("admin");
        desk.find("header.bar").getByText("管理").click();
        tab(desk, "机器人与公告");
        desk.find(".admin textarea").fill("预约系统正在维护，可以先留言。");
        desk.find(".admin form button.main").click();
        assertThat(desk.find(".admin .good")).containsText("已保存");
        desk.picture("admin-service");
        assertThat(stage.chat().find(".notice.banner")).containsText("正在维护");

        desk.button("撤下公告").click();
        assertThat(desk.button("撤下公告")).hasCount(0);
    }

    @Test
    void hidesWhatIsPersonalUntilItIsAskedFor() {
        DeskPage desk = stage.desk("admin");
        stage.chat().say("电视机黑屏，我的电话是13900000001，转人工");
        desk.open("电视机").accept();
        assertThat(desk.log()).containsText("139****0001");
        assertThat(desk.log()).not().containsText("13900000001");

        desk.button("查看完整资料").click();
        desk.find(".dialog input").fill("回电核实");
        desk.find(".dialog button.main").click();
        assertThat(desk.log()).containsText("13900000001");
        assertThat(desk.find("aside.packet")).containsText("回电核实");
        desk.picture("reveal");

        desk.writer().press("/");
        desk.find(".dialog input").fill("sd");
        desk.find(".dialog input").press("Enter");
        assertThat(desk.writer()).hasValue(Pattern.compile(".*稍等.*"));
        desk.find("section.write input[type=file]").setInputFiles(Path.of("docs/images/answer.png"));
        assertThat(desk.find("main.talk .event.agent img")).isVisible();

        desk.find("nav.lists input[type=search]").fill("139-0000-0001");
        assertThat(desk.find("nav.lists")).containsText("搜索结果");
        assertThat(desk.item("电视机").first()).isVisible();
    }

    @Test
    void saysWhosePromiseIsOverdueUntilTheListNoLongerDoes() {
        DeskPage desk = stage.desk("admin");
        desk.page().routeWebSocket(Pattern.compile(".*/ws/v1/desk"), client -> {
            WebSocketRoute server = client.connectToServer();
            server.onMessage(heard -> {
                client.send(heard.text());
                if (heard.text().contains("\"ready\"")) {
                    client.send(OVERDUE);
                }
            });
        });
        desk.page().reload();

        assertThat(desk.find(".toast")).containsText("CS2345678");
        assertThat(desk.find("nav.views .count")).hasText("1");
        desk.button("跟进").click();
        assertThat(desk.find("nav.views .count")).hasCount(0);
    }

    private static void tab(DeskPage desk, String name) {
        desk.find(".admin .tabs").getByText(name).click();
        assertThat(desk.find(".admin .tabs [aria-selected=true]")).hasText(name);
    }
}
