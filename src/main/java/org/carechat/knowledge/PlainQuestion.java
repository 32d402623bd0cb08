package org.carechat.knowledge;

import java.util.regex.Pattern;
import org.carechat.language.ChineseText;
import org.carechat.language.DigitRun;

/// A question without what is personal in it: numbers of four digits and more in any writing, mail addresses,
/// names that somebody introduces, and addresses are masked; what is left is cut to a sentence. Errs on the side
/// of masking.
final class PlainQuestion {

    private static final int LONG = 4;
    private static final int LONGEST = 80;
    private static final String MASK = "＊";
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    private static final Pattern NAME =
            Pattern.compile("(我叫|我姓|我是|姓名是?|名字是?|联系人是?|称呼我?)[:： ]?[\\p{IsHan}]{1,3}?(?=[，,。.！!？? ]|$|的|电话|手机|住|家)");
    private static final Pattern TITLED = Pattern.compile("[\\p{IsHan}](?=先生|女士|小姐)");
    private static final Pattern PLACE = Pattern.compile(
            "[\\p{IsHan}]{1,8}(?:省|市|区|县|镇|乡|村|路|街|巷|弄|大道|小区|花园|公寓|苑|里|城|府|湾)(?:[\\p{IsHan}A-Za-z0-9#-]{0,8}(?:号楼|号|栋|幢|座|单元|楼|层|室|户))+");
    private static final Pattern DOOR = Pattern.compile("[A-Za-z0-9一二三四五六七八九十百-]+(?:号楼|栋|幢|座|单元|室|户)");

    private PlainQuestion() {}

    static String of(String question) {
        String text = ChineseText.of(question).text().replace('\n', ' ');
        text = MAIL.matcher(text).replaceAll(MASK);
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (DigitRun run : DigitRun.in(text, LONG)) {
            masked.append(text, at, run.span().from()).append(MASK);
            at = run.span().to();
        }
        text = masked.append(text.substring(at)).toString();
        text = PLACE.matcher(text).replaceAll(MASK);
        text = DOOR.matcher(text).replaceAll(MASK);
        text = NAME.matcher(text).replaceAll("$1" + MASK);
        text = TITLED.matcher(text).replaceAll(MASK).strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
