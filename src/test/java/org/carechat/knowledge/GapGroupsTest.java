package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carechat.language.TestEmbeddings;
import org.junit.jupiter.api.Test;

class GapGroupsTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void putsLikeQuestionsTogetherAndCountsThem() {
        List<GapGroups.Group> groups = new GapGroups(TestEmbeddings.shared())
                .of(List.of(
                        new Gaps.Asked("能修无人机吗", 1, AT),
                        new Gaps.Asked("你们会修无人机吗", 3, AT.plusSeconds(5)),
                        new Gaps.Asked("冰箱可以放阳台上吗", 2, AT)));

        assertThat(groups)
                .containsExactly(
                        new GapGroups.Group("你们会修无人机吗", 4, AT.plusSeconds(5), List.of("能修无人机吗")),
                        new GapGroups.Group("冰箱可以放阳台上吗", 2, AT, List.of()));
    }
}
