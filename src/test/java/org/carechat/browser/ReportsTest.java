package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What supervisors read of each day, on screen and as a file.
class ReportsTest {

    /// Answers that take longer than the time after which one asks again.
    private static final String IMPATIENCE = """
        () => {
          const real = window.fetch;
          window.fetch = async (...asked) => {
            const answer = await real(...asked);
            if (String(asked[0]).includes('/reports')) await new Promise((go) => setTimeout(go, 700));
            return answer;
          };
          window.impatience = setInterval(() => document.querySelector('form.row button.main')?.click(), 250);
        }\
        """;

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

    /// A customer asks the bot, then a person, is served, and rates it.
    private static void aDaysWork(DeskPage desk) {
        ChatPage site = stage.chat();
        site.ask("保修期从哪天开始算", "发票");
        site.say("地暖不热，转人工");
        desk.open("地暖").accept().say("您好，地暖的情况我来看看。");
        desk.button("结束").click();
        desk.find(".dialog button.main").click();
        site.find(".stars label").nth(4).click();
        site.picture("rating");
        site.find(".card.rating button.primary").click();
        assertThat(site.find(".card.rating")).containsText("谢谢");
    }

    private static Locator figure(DeskPage desk, String label) {
        return desk.page()
                .locator(".figures > div", new Page.LocatorOptions().setHasText(label))
                .locator("b");
    }

    @Test
    void showsTheDaysAsFiguresChartsAndAFile() throws IOException {
        DeskPage desk = stage.desk("admin");
        aDaysWork(desk);

        desk.page().evaluate(IMPATIENCE);
        desk.find("nav.views").getByText("报表").click();
        assertThat(figure(desk, "满意度")).hasText(Pattern.compile("^[1-5]\\.\\d$"));
        assertThat(figure(desk, "首次回复")).not().hasText("—");
        desk.page().evaluate("() => clearInterval(window.impatience)");
        assertThat(desk.find(".charts svg[role=img]")).hasCount(4);
        assertThat(desk.find(".charts svg[role=img]").first())
                .hasAttribute("aria-label", Pattern.compile(".*：\\d{4}-\\d{2}-\\d{2} \\d+.*"));
        assertThat(desk.find(".work tbody tr")).hasCount(7);
        desk.picture("reports");

        Download file = desk.page()
                .waitForDownload(() -> desk.find("a.button[download]").click());
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines).hasSizeGreaterThan(7);
        assertThat(lines.getFirst()).contains(",");
    }
}
