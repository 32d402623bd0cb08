package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Where the machine stands: district, and the rest of the address as it is written. Unasked, only what is
/// plainly an address counts: a road with a number, an estate with a building.
final class AddressSlot implements SlotReader {

    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final String NUMBER = "[0-9零〇一二三四五六七八九十百]";
    private static final Pattern DISTRICT = Pattern.compile("(?:市|省|州|京|津|沪|在|住|^|[,:\\s是到]|(?<=地址))("
            + "(?!小区|地区|社区|园区|片区|山区|城区|市区|县城|哪个区|什么区|这个区|一区|二区|三区|我们区|你们区)" + HAN + "{1,3}?(?:新区|区|县))(?!的房|别|分|域)");
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fffa-z0-9#\\-·]{2,}");
    private static final Pattern MARK = Pattern.compile(
            "路|街|大道|胡同|弄|巷|区|小区|花园|花苑|家园|公寓|大厦|广场|新村|社区|园区|苑|府|城|(?<![家这那哪手屋店])里|村|镇|乡|屯|号院|栋|幢|座|单元|号楼|楼|室|门牌|"
                    + NUMBER + "+号|[0-9]+-[0-9]+");
    private static final Pattern BUILDING =
            Pattern.compile("[0-9a-z零〇一二三四五六七八九十百]+(?:栋|幢|单元|号楼|号院|室|号|弄|座)|[0-9]+-[0-9]+");
    private static final Pattern LEAD =
            Pattern.compile("^(?:我?(?:的|家)?(?:详细)?地址|我家|家|我)?(?:是|在|住在|住|就在|就是|改成|改为|改到|换成|换到|搬到|搬去|移到|应该是|:)*\\s*");

    private static final int LONGEST = 40;

    private final SlotReader cities;

    AddressSlot(SlotReader cities) {
        this.cities = cities;
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> mentions = new ArrayList<>();
        boolean asked = message.asks(Slots.ADDRESS);
        for (Span clause : Clauses.of(message.text())) {
            Mention address = address(message, clause, asked);
            if (address != null) {
                mentions.add(address);
                asked = false;
            }
        }
        Matcher district = DISTRICT.matcher(message.text());
        boolean local = asked
                || !mentions.isEmpty()
                || message.asks(Slots.DISTRICT)
                || message.asks(Slots.CITY)
                || !cities.read(message).isEmpty();
        if (local && district.find()) {
            mentions.add(new Mention(Slots.DISTRICT, district.group(1), new Span(district.start(1), district.end(1))));
        }
        return mentions;
    }

    private static @Nullable Mention address(Message message, Span clause, boolean asked) {
        String text = message.text().substring(clause.from(), clause.to());
        Matcher lead = LEAD.matcher(text);
        int skip = lead.find() ? lead.end() : 0;
        if (isQuestion(text)) {
            return null;
        }
        Matcher place = PLACE.matcher(text);
        for (int at = Math.min(skip, text.length()); place.find(at); at = place.end()) {
            if (isAddress(place.group(), asked)) {
                Span span = new Span(clause.from() + place.start(), clause.from() + place.end());
                return new Mention(Slots.ADDRESS, message.words().rawOf(span), span);
            }
        }
        return null;
    }

    private static boolean isAddress(String detail, boolean asked) {
        boolean marked = MARK.matcher(detail).find();
        boolean plain = marked && BUILDING.matcher(detail).find() && hasTwoMarks(detail);
        return detail.length() <= LONGEST && (asked ? marked : plain);
    }

    private static boolean hasTwoMarks(String detail) {
        Matcher marks = MARK.matcher(detail);
        int count = 0;
        while (marks.find()) {
            count++;
        }
        return count >= 2;
    }

    private static boolean isQuestion(String text) {
        return text.endsWith("?") || text.endsWith("吗") || text.contains("怎么") || text.contains("哪");
    }
}
