package org.carechat.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.carechat.conversation.CaseNumber;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private final String number = CaseNumber.make(new Random(3));

    @Test
    void isFoundHoweverItIsWritten() {
        assertThat(CaseNumber.in("我的编号是" + number + "，查一下")).contains(number);
        assertThat(CaseNumber.in(number.toLowerCase())).contains(number);
        assertThat(CaseNumber.in("CS-" + number.substring(2))).contains(number);
        assertThat(CaseNumber.in("ＣＳ" + number.substring(2))).contains(number);
    }

    @Test
    void noticesAMisheardCharacter() {
        char last = number.charAt(8) == '2' ? '3' : '2';
        String misheard = number.substring(0, 8) + last;

        assertThat(CaseNumber.in(misheard)).isEmpty();
        assertThat(CaseNumber.isMeant(misheard)).isTrue();
    }

    @Test
    void isNothingElse() {
        assertThat(CaseNumber.isMeant("型号 CS1234567890 的空调")).isFalse();
        assertThat(CaseNumber.isMeant("电话 13900000001")).isFalse();
    }
}
