package org.carechat.understanding;

import java.util.regex.Pattern;
import org.carechat.language.Span;

/// Tells the number of a house from a day of the month: it follows a street, or a building or a room follows it.
final class HouseNumber {

    private static final String DIGIT = "[0-9零〇一二三四五六七八九十百]";
    private static final Pattern DAY_OR_YEAR = Pattern.compile(DIGIT + "{1,4}号?|20[0-9]{2}号?");
    private static final Pattern STREET =
            Pattern.compile("(?:路|街|巷|弄|(?<!知)道|胡同|(?<![家这那哪手屋店])里|段|坊|村|屯|庄|组|园|苑|湾|小区|社区|大院|栋|幢|座|单元|桥|镇|乡|广场|大厦|公寓)"
                    + "(?:[东西南北中][段侧]?)?[ ,-]?$");
    private static final Pattern BUILDING =
            Pattern.compile("^[ ,-]?(?:" + DIGIT + "+(?:栋|幢|座|单元|室|号楼|楼|层|弄)|[0-9]{2,5}(?![0-9点:时年月日号个])|[栋幢座室楼])");

    private HouseNumber() {}

    /// @param span what looks like a date
    static boolean is(String text, Span span) {
        return DAY_OR_YEAR.matcher(text.substring(span.from(), span.to())).matches()
                && (STREET.matcher(text.substring(0, span.from())).find()
                        || BUILDING.matcher(text.substring(span.to())).find());
    }
}
