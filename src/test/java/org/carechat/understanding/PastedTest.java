package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// More than anybody says in one go.
class PastedTest {

    private static final String LONG = "没完没了的话。".repeat(280);

    @Test
    void readsTheLatestOfIt() {
        List<String> said = new ArrayList<>(List.of("我电话13812345678"));
        said.addAll(Collections.nCopies(20, LONG));
        said.add("我要取消预约");

        List<String> read = Spoken.quickly().lines(said.toArray(String[]::new));

        assertThat(read).contains("cancel booking").noneMatch(line -> line.contains("13812345678"));
    }

    @Test
    void readsAllOfWhatOneMessageMayHold() {
        assertThat(Spoken.quickly().facts("我电话13812345678\n" + LONG, LONG)).containsValue("13812345678");
    }
}
