package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/// The widget as a customer sees it.
record ChatPage(Page page) {

    ChatPage at(String path) {
        page.navigate(Stage.uri(path));
        return this;
    }

    ChatPage launch() {
        page.locator("button.launcher").click();
        return greeted();
    }

    ChatPage greeted() {
        assertThat(page.locator(".row.theirs").first()).containsText("小卡");
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator find(String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words));
    }

    Locator lastAnswer() {
        return page.locator(".row.theirs[data-seq]").last();
    }

    /// Says it, and sees it taken in: in the log, no longer on its way.
    ChatPage say(String words) {
        Locator mine = page.locator(".row.mine[data-seq]");
        int before = mine.count();
        Locator field = page.locator("form.composer textarea");
        field.fill(words);
        field.press("Enter");
        assertThat(mine).hasCount(before + 1);
        assertThat(mine.last()).containsText(words);
        return this;
    }

    /// Says it, and waits for an answer that holds those words.
    ChatPage ask(String words, String answer) {
        say(words);
        assertThat(lastAnswer()).containsText(answer);
        return this;
    }

    /// Taps an offered answer.
    ChatPage choose(String label) {
        find("button.chip", label).click();
        return this;
    }

    ChatPage picture(String name) {
        Browser.picture(page, name);
        return this;
    }

    /// @return the numbers of all messages shown, as they stand
    @SuppressWarnings("unchecked")
    List<Object> numbers() {
        return (List<Object>)
                page.locator(".row[data-seq]").evaluateAll("rows => rows.map((row) => Number(row.dataset.seq))");
    }
}
