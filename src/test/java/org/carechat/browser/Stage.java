package org.carechat.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.scenario.DeskClient;
import org.carechat.scenario.RunningService;
import org.junit.jupiter.api.Assumptions;

/// One service for all tests with a browser, and one browser for those of a class. Others talk to the same service:
/// a test looks for what it said itself, never for the first of a list.
final class Stage implements AutoCloseable {

    private static final String PASSWORD = "another horse";
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
    private static RunningService service;
    private static DeskClient admin;

    private final Browser browser;

    private Stage(Browser browser) {
        this.browser = browser;
    }

    /// Skips the test, and says so, where there is no Chromium.
    static Stage open() {
        if (Browser.installed().isEmpty()) {
            System.err.println("\n*** No Chromium at /usr/bin/chromium: the browser tests are SKIPPED. ***\n");
        }
        Assumptions.assumeTrue(Browser.installed().isPresent(), "there is no Chromium: browser tests are skipped");
        service();
        return new Stage(Browser.start());
    }

    private static synchronized RunningService service() {
        if (service == null) {
            service = RunningService.aided();
            admin = DeskClient.signIn(service);
        }
        return service;
    }

    static String uri(String path) {
        return service.uri(path).toString();
    }

    /// @return the administrator at the desk's REST door, who is there all the time
    static DeskClient admin() {
        return admin;
    }

    Browser browser() {
        return browser;
    }

    /// @return the desk of somebody who is online; `admin`, or whoever [#account] made
    DeskPage desk(String name) {
        String session = SIGNED_IN.get(name);
        DeskPage desk = new DeskPage(browser.page(1440, 900, Optional.ofNullable(session)), uri("/desk"));
        if (session == null) {
            desk.signIn(name, name.equals("admin") ? service.firstPassword() : PASSWORD);
            SIGNED_IN.put(name, desk.page().context().storageState());
        }
        desk.online();
        return desk;
    }

    /// Makes an account where there is none of that name.
    static void account(String name, String displayName, String role) {
        admin.administer(
                "accounts",
                Map.of("name", name, "displayName", displayName, "password", PASSWORD, "roles", List.of(role)));
    }

    /// @return the chat on the official site, opened and greeted
    ChatPage chat() {
        return chat(1280, 800);
    }

    ChatPage chat(int width, int height) {
        ChatPage chat = new ChatPage(browser.page(width, height));
        chat.page().navigate(uri("/"));
        chat.launch();
        return chat;
    }

    /// @return the chat by address, as a WebView shows it
    ChatPage fullScreen(int width, int height, String path) {
        ChatPage chat = new ChatPage(browser.page(width, height));
        chat.page().navigate(uri(path));
        return chat.greeted();
    }

    @Override
    public void close() {
        browser.close();
    }
}
