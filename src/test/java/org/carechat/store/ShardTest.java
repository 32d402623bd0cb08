package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {

    /// These stand in stored keys: they may never change.
    @ParameterizedTest
    @CsvSource({"'',0", "123456789,294", "0193a5b2-7c00-7000-8000-000000000001,415", "张三,202"})
    void neverMoves(String id, int shard) {
        assertThat(Shard.of(id)).isEqualTo(shard);
    }

    @Test
    void spreadsIdsEvenly() {
        int[] counts = new int[Shard.COUNT];
        IntStream.range(0, 100 * Shard.COUNT).forEach(i -> counts[Shard.of("conversation-" + i)]++);

        assertThat(IntStream.of(counts)).allMatch(count -> count > 40 && count < 200);
    }
}
