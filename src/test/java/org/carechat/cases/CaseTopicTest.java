package org.carechat.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carechat.webhooks.News;
import org.junit.jupiter.api.Test;

/// What others are told of a case.
class CaseTopicTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant DUE = AT.plusSeconds(3600);
    private static final Handler LI = new Handler("a-1", "李工");

    private final MemoryCases cases = new MemoryCases();
    private final CaseTopic topic = new CaseTopic(new MemoryCaseNews(), cases);
    private final List<String> handedOver = new ArrayList<>();

    private void open() {
        CasePromise contact = CasePromise.made("p-1", "联系客户", DUE, null, AT);
        cases.open(new Case(
                "k-1",
                "C-123",
                CaseKind.COMPLAINT,
                2,
                CaseStatus.RECEIVED,
                "师傅没来，我电话 13900000001",
                "c-1",
                "person-1",
                null,
                null,
                AT,
                AT,
                List.of(contact),
                List.of(),
                null,
                null));
    }

    private List<String> gathered() {
        handedOver.clear();
        topic.gather(handedOver::addAll);
        return List.copyOf(handedOver);
    }

    @Test
    void handsOverEachStepOnce() {
        open();
        assertThat(gathered()).containsExactly("k-1 opened");
        cases.change("k-1", one -> one.assigned(LI, AT).overdue(DUE));
        assertThat(gathered()).containsExactly("k-1 assigned:a-1", "k-1 escalated:p-1");
        cases.change("k-1", one -> one.closed("好了", DUE));
        assertThat(gathered()).containsExactly("k-1 closed");
        assertThat(gathered()).isEmpty();
    }

    @Test
    void saysWhatItIsAboutAndNotWhatTheCustomerSaid() {
        open();
        News news = topic.read("k-1 opened").orElseThrow();
        assertThat(news.id()).isEqualTo("k-1-opened");
        assertThat(news.event()).isEqualTo("case.opened").isIn(topic.events());
        assertThat(news.fields())
                .containsEntry("number", "C-123")
                .containsEntry("kind", "complaint")
                .containsEntry("due", DUE.toString());
        assertThat(news.fields().toString()).doesNotContain("师傅", "139", "person-1");
    }

    @Test
    void stillTellsOfAMissedPromiseThatWasKeptLater() {
        open();
        cases.change("k-1", one -> one.overdue(DUE).kept("p-1", DUE.plusSeconds(60)));
        assertThat(topic.read("k-1 escalated:p-1")).map(News::event).contains("case.escalated");
    }

    @Test
    void tellsNothingOfWhatIsGone() {
        assertThat(topic.read("k-1 opened")).isEmpty();
        assertThat(gathered()).isEmpty();
    }
}
