package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.web.Identity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The widget on somebody else's page: another origin, a strict Content-Security-Policy, styles that would spoil
/// everything if they reached it, and people who sign in and out.
class EmbeddingTest {

    private static final String CHANNEL = "shop";
    private static final int MOST_BYTES = 60 * 1024;
    private static final String PAGE = """
        <!doctype html><html lang="%s"><head><title>Shop</title>
        <style nonce="n">:root { --carechat-accent: rgb(0, 90, 140); }
        * { color: red !important; font-size: 40px !important; } div { display: none !important; }</style>
        </head><body><h1>Shop</h1>
        <script src="%s" data-channel="shop" async %s></script></body></html>\
        """;

    private static Stage stage;
    private static String shop;
    private static String secret;

    @BeforeAll
    static void start() {
        stage = Stage.open();
        shop = "http://shop.localhost:" + URI.create(Stage.uri("/")).getPort();
        Stage.admin()
                .administer("channels", Map.of("id", CHANNEL, "kind", "web", "name", "Shop", "sites", List.of(shop)));
        secret = Stage.admin()
                .administer("channels/" + CHANNEL + "/secrets", Map.of())
                .path("secret")
                .asString();
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    private static String identity(String sub) {
        return Identity.of(CHANNEL, sub, Clock.systemUTC()).signed(secret);
    }

    /// What the documentation tells sites to allow, and nothing else.
    private static String policy() {
        String service = Stage.uri("/").replaceFirst("/$", "");
        return "default-src 'self'; script-src %1$s; connect-src 'self' %1$s %2$s; img-src 'self' %1$s; style-src 'nonce-n'"
                .formatted(service, service.replaceFirst("^http", "ws"));
    }

    private static ChatPage embedded(String language, String attributes) {
        ChatPage site = new ChatPage(stage.browser().page(1280, 800));
        site.page()
                .route(
                        shop + "/",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setHeaders(Map.of("Content-Security-Policy", policy()))
                                .setBody(PAGE.formatted(language, Stage.uri("/widget.js"), attributes))));
        return site;
    }

    private static ChatPage opened(ChatPage site) {
        site.page().navigate(shop + "/");
        return site.launch();
    }

    private static void tell(ChatPage site, String event, Object detail) {
        site.page()
                .evaluate(
                        "([name, detail]) => document.dispatchEvent(new CustomEvent(name, { detail }))",
                        List.of(event, detail));
    }

    @Test
    void needsNoMoreThanTheDocumentedPolicy() {
        List<String> complaints = new ArrayList<>();
        ChatPage site = embedded("zh-CN", "");
        site.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        opened(site).ask("保修期从哪天开始算", "发票");
        assertThat(complaints).isEmpty();
    }

    @Test
    void neitherStylesNorIsStyledAndLeavesNoGlobal() {
        ChatPage site = embedded("zh-CN", "");
        Page page = site.page();
        page.addInitScript("addEventListener('DOMContentLoaded', () => document.body.dataset.globals ="
                + " Object.keys(window).length)");
        opened(site);
        assertThat(page.evaluate("() => Object.keys(window).length - document.body.dataset.globals"))
                .isEqualTo(0);
        assertThat(page.locator("h1")).hasCSS("color", "rgb(255, 0, 0)");
        assertThat(site.find(".bubble").first()).hasCSS("font-size", "15px");
        assertThat(site.find(".bubble").first()).hasCSS("color", "rgb(35, 32, 29)");
    }

    @Test
    void takesThePagesThemeAndLanguage() {
        ChatPage site = embedded("zh-CN", "data-lang='en'");
        opened(site);
        assertThat(site.find("button.launcher")).hasCSS("background-color", "rgb(0, 90, 140)");
        assertThat(site.find(".panel .person")).hasText("Talk to a person");
        assertThat(site.find("form.composer textarea")).hasAttribute("placeholder", "Your question…");
        site.picture("english");
    }

    @Test
    void isServedInAtMost60Kilobytes() {
        ChatPage site = new ChatPage(stage.browser().page(1280, 800)).at("/").launch();
        Object bytes = site.page()
                .evaluate("() => performance.getEntriesByType('resource')"
                        + ".filter(({ name }) => /\\/(widget\\.js|widget\\/|_static\\/)/.test(name))"
                        + ".reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)");
        assertThat(((Number) bytes).intValue()).isBetween(20 * 1024, MOST_BYTES);
    }

    @Test
    void knowsWhoIsSignedInByAttributeOnEveryDevice() {
        ChatPage phone = opened(embedded("zh-CN", "data-identity='" + identity("anna") + "'"));
        phone.say("热水器编号在哪里看");
        ChatPage laptop = opened(embedded("zh-CN", "data-identity='" + identity("anna") + "'"));
        assertThat(laptop.find(".row.mine[data-seq]", "热水器编号在哪里看")).hasCount(1);
    }

    @Test
    void asksTheSitesOwnAddressWhoIsSignedIn() {
        ChatPage site = embedded("zh-CN", "data-identity-url='/me/chat'");
        site.page()
                .route(
                        shop + "/me/chat",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"identity\":\"" + identity("bert") + "\"}")));
        opened(site).say("冰柜有异响");
        site.page().reload();
        site.launch();
        assertThat(site.find(".row.mine[data-seq]", "冰柜有异响")).hasCount(1);

        ChatPage laptop = opened(embedded("zh-CN", "data-identity='" + identity("bert") + "'"));
        assertThat(laptop.find(".row.mine[data-seq]", "冰柜有异响")).hasCount(1);
    }

    @Test
    void isTheirsFromSigningInToSigningOut() {
        ChatPage site = opened(embedded("zh-CN", ""));
        site.say("我还没登录");
        tell(site, "carechat:identity", Map.of("token", identity("carl")));
        assertThat(site.find(".row.mine")).hasCount(0);
        site.greeted().say("空调不制冷");

        tell(site, "carechat:sign-out", Map.of());
        assertThat(site.find(".panel")).hasCount(0);
        assertThat(site.page().evaluate("() => JSON.stringify(localStorage)").toString())
                .doesNotContain("carl")
                .doesNotContain("空调不制冷");
        site.launch();
        assertThat(site.find(".row.mine")).hasCount(0);
    }

    @Test
    void showsOnAnotherPageThatSomethingCame() {
        DeskPage desk = stage.desk("admin");
        ChatPage site = opened(embedded("zh-CN", ""));
        site.say("太阳能热水器漏水，转人工");
        desk.open("太阳能热水器").accept();
        site.find("button[aria-label=收起对话]").click();
        desk.say("您好，请先关上进水阀。");
        assertThat(site.find("button.launcher .badge-count")).hasText("1");
        site.picture("unread");
        site.page().reload();
        assertThat(site.find("button.launcher .badge-count")).hasText("1");
        site.launch();
        assertThat(site.find("button.launcher .badge-count")).hasCount(0);
    }

    @Test
    void takesAPictureThatIsPasted() {
        ChatPage site = opened(embedded("zh-CN", ""));
        site.page().evaluate("""
            async () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 40;
              canvas.getContext('2d').fillRect(5, 5, 20, 20);
              const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File([blob], 'label.png', { type: 'image/png' }));
              document.querySelector('[data-carechat]').shadowRoot.querySelector('textarea')
                .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }\
            """);
        assertThat(site.find(".row.mine a.picture img")).isVisible();
    }
}
