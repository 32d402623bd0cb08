package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<String> worked = new ArrayList<>();
    private final Recent<String, Integer> lengths = new Recent<>(2);

    @Test
    void worksOutOnceWhatIsAskedForAgain() {
        assertThat(List.of(length("保修"), length("保修"))).containsExactly(2, 2);
        assertThat(worked).containsExactly("保修");
    }

    @Test
    void forgetsWhatWasLongestUnasked() {
        List.of("一", "二二", "一", "三三三", "一", "二二").forEach(this::length);

        assertThat(worked).containsExactly("一", "二二", "三三三", "二二");
    }

    @Test
    void keepsNothingOfWhatBroke() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lengths.get("坏", key -> {
                    throw new IllegalStateException(key);
                }));

        assertThat(length("坏")).isOne();
    }

    private int length(String text) {
        return lengths.get(text, key -> {
            worked.add(key);
            return key.length();
        });
    }
}
