package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/// The desk as an agent sees it.
record DeskPage(Page page, String address) {

    void signIn(String name, String password) {
        page.navigate(address);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("button.main").click();
        Locator inside = page.locator("header.bar");
        assertThat(inside.or(page.locator("p.bad")).first()).isVisible();
        if (!inside.isVisible()) { // The store was away for a moment: the page says so, and one tries again.
            page.locator("button.main").click();
        }
        assertThat(inside).isVisible();
    }

    /// Presence counts once the server has said so.
    void online() {
        if (!page.url().startsWith(address)) {
            page.navigate(address);
        }
        Locator online = page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName("在线").setExact(true));
        online.click();
        assertThat(online).isChecked();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator find(String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words));
    }

    /// @return the button with those words, wherever it is but in the lists, whose entries may say anything
    Locator button(String words) {
        return find(":is(header, main, aside, .dialog) button", words);
    }

    /// @return the conversation in the lists that shows those words, whoever else waits
    Locator item(String words) {
        return page.locator("nav.lists button.item", new Page.LocatorOptions().setHasText(words));
    }

    Locator log() {
        return page.locator("main.talk");
    }

    Locator writer() {
        return page.locator("section.write textarea");
    }

    DeskPage open(String words) {
        item(words).first().click();
        assertThat(log()).containsText(words);
        return this;
    }

    DeskPage accept() {
        button("接入").click();
        assertThat(writer()).isEnabled();
        return this;
    }

    DeskPage say(String words) {
        writer().fill(words);
        writer().press("Enter");
        assertThat(find("main.talk .event.agent:not(.pending)").last()).containsText(words);
        return this;
    }

    /// Opens a window by its key; typing is over.
    DeskPage press(String key) {
        page.keyboard().press("Escape");
        page.keyboard().press(key);
        assertThat(find(".dialog")).isVisible();
        return this;
    }

    /// @return what carries out the window that is open
    Locator main() {
        return find(".dialog button.main");
    }

    DeskPage fill(String field, String words) {
        find(".dialog input[name='" + field + "']").fill(words);
        return this;
    }

    DeskPage choose(String field, String label) {
        find(".dialog select[name='" + field + "']").selectOption(new SelectOption().setLabel(label));
        return this;
    }

    DeskPage picture(String name) {
        Browser.picture(page, name);
        return this;
    }
}
