package org.carechat.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.carechat.handoff.MemoryBell;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseWatchTest {

    private static final Handler ZHANG = new Handler("a1", "张三");

    private final MemoryCases cases = new MemoryCases();
    private final MemoryConversations conversations = new MemoryConversations();
    private Case opened;

    @BeforeEach
    void aCustomerComplained() {
        Talks.open(conversations, "c1");
        opened = work(Talks.NOW)
                .open("c1", CaseKind.COMPLAINT, 2, "师傅没来", "联系客户", ZHANG)
                .orElseThrow();
    }

    private CaseWork work(Instant now) {
        Clock clock = Clock.fixed(now, Talks.ZONE);
        Registry registry = ShippedCases.registry(cases, ShippedCases.QUIET);
        return new CaseWork(cases, registry, conversations, conversations, clock, Talks.ids());
    }

    private void look(Duration later) {
        Instant now = Talks.NOW.plus(later);
        new CaseWatch(cases, work(now), new MemoryBell(), Clock.fixed(now, Talks.ZONE)).look();
    }

    private Case now() {
        return cases.find(opened.id()).orElseThrow();
    }

    @Test
    void leavesAloneWhatIsNotDue() {
        look(Duration.ofHours(23));

        assertThat(now().escalatedAt()).isNull();
    }

    @Test
    void escalatesWhenAPromiseFallsDue() {
        look(Duration.ofHours(24));

        assertThat(now().escalatedAt()).isNotNull();
        assertThat(now().promises().getFirst().state()).isEqualTo(CasePromise.State.MISSED);
        assertThat(conversations.state("c1").findings("promise").getFirst().data())
                .containsEntry("state", "missed");
    }

    @Test
    void showsWhatWasMissedUntilItIsKept() {
        look(Duration.ofHours(24));
        work(Talks.NOW.plus(Duration.ofHours(25)))
                .keep(opened.id(), now().promises().getFirst().id());

        assertThat(now().unkept()).isEmpty();
        assertThat(now().escalatedAt()).isNull();
    }

    @Test
    void closingKeepsWhatWasPromised() {
        work(Talks.NOW.plusSeconds(60)).close(opened.id(), ZHANG, "已联系客户", "已安排师傅重新上门");
        look(Duration.ofHours(48));

        assertThat(now().isOpen()).isFalse();
        assertThat(now().escalatedAt()).isNull();
        assertThat(now().promises().getFirst().state()).isEqualTo(CasePromise.State.KEPT);
    }
}
