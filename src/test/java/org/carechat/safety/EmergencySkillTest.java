package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencySkillTest {

    private final Peril talk = new Peril();

    @ParameterizedTest
    @EnumSource(Hazard.class)
    void saysFirstInSixtyLettersWhatToDoAndAsksNothing(Hazard hazard) {
        Reply first = Peril.GUIDES.first(Peril.GUIDES.of(hazard));

        assertThat(Peril.words(first)).hasSizeLessThanOrEqualTo(60).doesNotContain("？", "?", "吗", "拍照", "肥皂");
        assertThat(first.act()).isEqualTo(Act.EMERGENCY);
        assertThat(first.card())
                .satisfies(card -> assertThat(card.fields())
                        .containsEntry("hazard", hazard.id())
                        .containsKeys("steps", "contacts"));
    }

    @Test
    void raisesTheFlagLocksSelfChecksAndCallsAPerson() {
        talk.knowing(filled("product", "gas-stove")).says("对了厨房有股煤气味");

        assertThat(talk.state().flag(Flags.HAZARD)).isEqualTo("gas-leak");
        assertThat(talk.state().flag(Flags.LOCKED)).isEqualTo("gas-stove");
        assertThat(talk.last().handing()).satisfies(handing -> {
            assertThat(handing.mode()).isEqualTo(Mode.QUEUED);
            assertThat(handing.reason()).isEqualTo("danger");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"我在屋里呢，要不要先打个电话？", "可以开油烟机吗", "我再打一下火试试", "我家是哪年买的来着", "帮我约个师傅"})
    void answersNothingButHowToGetSafeWhileItLasts(String words) {
        talk.says("厨房有股煤气味");

        List<Reply> replies = talk.says(words);

        assertThat(replies).isNotEmpty().allMatch(reply -> reply.act() == Act.EMERGENCY);
        assertThat(talk.last().asks()).isNull();
        assertThat(talk.last().commands()).isEmpty();
        assertThat(talk.state().flag(Flags.HAZARD)).isEqualTo("gas-leak");
    }

    @Test
    void staysOpenWhileTheCustomerWaitsOutside() {
        talk.says("厨房有股煤气味");
        List<Reply> replies = talk.says("出来了，也打了，燃气公司说一会到");

        assertThat(replies).extracting(Reply::key).containsExactly("safety.outside.gas");
        assertThat(talk.state().flag(Flags.HAZARD)).isNotNull();
    }

    @Test
    void endsWhenTheCustomerSaysItIsOverAndKeepsTheSelfCheckLocked() {
        talk.knowing(filled("product", "gas-stove")).says("厨房有股煤气味");
        List<Reply> replies = talk.says("他们处理好了，说阀门老化换了");

        assertThat(replies).extracting(Reply::key).containsExactly("safety.settled.product");
        assertThat(talk.state().flag(Flags.HAZARD)).isNull();
        assertThat(talk.state().flag(Flags.LOCKED)).isEqualTo("gas-stove");
        assertThat(talk.last().then()).isEqualTo(Step.Then.DONE);
    }

    @Test
    void booksAnInspectionOnceTheCustomerIsSafe() {
        talk.says("插座冒烟");
        talk.says("我到外面了");
        talk.says("帮我约个师傅");

        assertThat(talk.last().commands())
                .containsExactly(new Command.Start("booking", Map.of("service", "safety-inspection")));
    }

    @Test
    void asksWhetherAPastDangerIsStillThereOnlyAfterTheAdvice() {
        List<Reply> replies = talk.says("昨天漏过煤气");

        assertThat(Peril.words(replies.getFirst())).contains("室外").doesNotContain("？");
        assertThat(Peril.words(replies.getLast())).contains("？");
        assertThat(talk.last().handing()).isNull();
        assertThat(talk.says("没有了")).extracting(Reply::key).containsExactly("safety.settled.unsure");
        assertThat(talk.state().flag(Flags.LOCKED)).isNull();
    }

    @Test
    void becomesCertainWhenTheCustomerSaysThatItIsThere() {
        talk.says("昨天漏过煤气");
        talk.says("还有");

        assertThat(talk.last().handing()).isNotNull();
        assertThat(talk.state().flag(Flags.LOCKED)).isEqualTo("all");
    }

    @Test
    void isRaisedByAnotherFlowThatLearnsOfIt() {
        List<Reply> replies = talk.startedBy(Map.of("hazard", "gas-leak")).says("有");

        assertThat(replies.getFirst().card()).isNotNull();
        assertThat(talk.state().flag(Flags.HAZARD)).isEqualTo("gas-leak");
    }

    @Test
    void saysTheFirstMessageOfAGraverDangerWhileAnotherLasts() {
        talk.says("厨房有股煤气味");
        List<Reply> replies = talk.says("我老婆晕倒了");

        assertThat(replies.getFirst().card())
                .satisfies(card -> assertThat(card.fields()).containsEntry("hazard", "carbon-monoxide"));
        assertThat(talk.state().flag(Flags.HAZARD)).isEqualTo("carbon-monoxide");
    }

    @Test
    void doesNotRepeatTheAlarmForADangerThatIsKnown() {
        talk.says("厨房有股煤气味");

        assertThat(talk.says("煤气味好大怎么办")).noneMatch(reply -> reply.card() != null);
    }

    private static Entry filled(String slot, String value) {
        return new Entry.SlotFilled(new Slot(slot, value, value, Source.CUSTOMER, 1, Instant.EPOCH));
    }
}
