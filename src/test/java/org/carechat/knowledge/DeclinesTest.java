package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.junit.jupiter.api.Test;

class DeclinesTest {

    private static final String FILE = "knowledge-base/declines.yaml";
    private static final Bundle SHIPPED = Bundle.read(Path.of("."));

    @Test
    void saysWhatIsKnownOfATopic() {
        assertThat(Declines.of(SHIPPED).on("orders")).hasValueSatisfying(decline -> {
            assertThat(decline.says()).contains("平台");
            assertThat(decline.articles()).contains("return-exchange-window");
        });
        assertThat(Declines.of(SHIPPED).on("elsewhere")).isEmpty();
    }

    @Test
    void holdsNothingThatIsWrong() {
        assertThat(problems(SHIPPED)).isEmpty();
    }

    @Test
    void namesATopicOrAnArticleThatIsNotThereAndAFigure() {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.put(FILE, """
            topics:
              nowhere:
                says: 要等三天。
                articles: [nobody]
            """);

        assertThat(problems(Bundle.of(files))).extracting(Problem::line).containsExactlyInAnyOrder(3, 3, 4);
    }

    private static List<Problem> problems(Bundle bundle) {
        return Declines.of(bundle).problems(Articles.of(bundle), Unanswered.topics(bundle));
    }
}
