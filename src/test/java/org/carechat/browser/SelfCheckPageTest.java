package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carechat.scenario.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page on which staff review self-checks as diagrams, in a real browser.
class SelfCheckPageTest {

    private static Browser browser;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Browser.installed().isPresent(), "there is no Chromium: browser tests are skipped");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void drawsEverySelfCheck() throws IOException {
        Page page = browser.page(1440, 900);
        signIn(page);

        page.navigate(service().uri("/desk/self-checks.html").toString());

        assertThat(page.locator("article svg").first()).isVisible();
        Browser.picture(page, "self-checks");
        page.locator("#product").selectOption("全部产品");
        assertThat(page.locator("article svg")).hasCount((int) files());
        assertThat(page.locator("article").first()).containsText("SC-");
    }

    @Test
    void asksStrangersToSignIn() {
        Page page = browser.page(1440, 900);

        page.navigate(service().uri("/desk/self-checks.html").toString());

        assertThat(page.locator("main")).containsText("先用管理员账号登录");
        assertThat(page.locator("article")).hasCount(0);
    }

    private static void signIn(Page page) {
        page.navigate(service().uri("/desk").toString());
        page.locator("input[name=name]").fill("admin");
        page.locator("input[name=password]").fill(service().firstPassword());
        page.locator("button.main").click();
        assertThat(page.locator("nav.lists")).isVisible();
    }

    private static RunningService service() {
        return RunningService.shared();
    }

    /// @return how many self-checks the knowledge base has: one a file, beside what comes before them
    private static long files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("knowledge-base/self-checks"))) {
            return files.filter(file -> !file.endsWith("before.yaml")).count();
        }
    }
}
