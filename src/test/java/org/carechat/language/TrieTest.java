package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TrieTest {

    private final Trie<String> trie = Trie.<String>builder()
            .add("热水器", "any")
            .add("燃氣熱水器", "gas")
            .add("灶", "stove")
            .build();

    @Test
    void prefersTheLongestPhrase() {
        assertThat(trie.longest("燃气热水器和灶"))
                .containsExactly(new Trie.Match<>(new Span(0, 5), "gas"), new Trie.Match<>(new Span(6, 7), "stove"));
    }

    @Test
    void findsNothingInTextThatOnlyBeginsLikeAPhrase() {
        assertThat(trie.longest("燃气热水")).isEmpty();
    }

    @Test
    void looksUpWholePhrases() {
        assertThat(trie.get("热水器")).isEqualTo("any");
        assertThat(trie.get("热水器坏")).isNull();
    }

    @Test
    void refusesAnEmptyPhrase() {
        assertThatIllegalArgumentException().isThrownBy(() -> Trie.builder().add(" ", "x"));
    }
}
