package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.dialogue.Slots;
import org.carechat.language.DigitRun;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Which date a date is: what stands beside it decides ("bought", "installed", "come on"), then what was asked,
/// then whether it looks back or ahead. A recent day that nothing ties to anything is when the trouble began,
/// and no fact.
final class DateSlot implements SlotReader {

    private static final int NEAR = 7;
    private static final int FAR = 100;
    private static final int LONG_AGO_DAYS = 27;
    private static final int VAGUE_YEARS = 6;
    private static final int VAGUE_TIMES = 3;
    private static final List<String> DATES = List.of(
            Slots.PURCHASE_DATE,
            Slots.DELIVERY_DATE,
            Slots.INSTALLATION_DATE,
            Slots.PRODUCTION_DATE,
            Slots.REPAIR_DATE,
            Slots.VISIT_DATE,
            Slots.AGE);
    private static final Map<String, Pattern> BESIDE = beside();
    private static final Pattern IN_USE = Pattern.compile("用了|用过|用到|使用|才用|用咗|用的|用没|买了|用");
    /// A visit that is called off or moved was agreed on for this day; it isn't wished for.
    private static final Pattern AGREED = Pattern.compile("原来|本来|原定|约的|约好|取消|之前|说好");
    /// "No, 2021": it sets right the date that was told last.
    private static final Pattern CORRECTING =
            Pattern.compile("^(?:哦|噢|啊|额|呃|唉|哎|等等|[，,\\s])*(?:不对(?!劲|头)|错了|说错了?|记错了?|搞错了?|写错了?|不是)[，,。！!\\s]*");
    private static final Pattern RUNS_OUT = Pattern.compile("过保|到期|过期");
    /// "The one of 2019": a year of something, and not of a time.
    private static final Pattern WHOSE = Pattern.compile("^.?的(?!时候|时侯|那|事|活动)");
    /// "Saturday afternoon", between spaces, in a message that wants somebody to come.
    private static final Pattern BY_ITSELF = Pattern.compile(
            "^(?:的?(?:上午|下午|晚上|早上|中午|傍晚|[0-9一二两三四五六七八九十]{1,2}[点:][0-9半到至-]*点?))?(?:左右|之?后|以后|都可以|都行|可以|行|吧)*$");
    private static final Pattern NOTHING_OR_NUMBER = Pattern.compile("^\\s*$|[0-9]{7}$");
    private static final Pattern WANTED = Pattern.compile("约|上门|派人|来人|来修|来装|来洗|来看|报修|报装");
    private static final Pattern OTHERWISE = Pattern.compile("到现在|没人联系|没动静|没人管|打电话|等了|拖了|报的修|报修的|催|无理由|缺货|退卡|健康");

    private final ReplacedDates dates;

    DateSlot(Dates dates) {
        this.dates = new ReplacedDates(dates);
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> mentions = new ArrayList<>();
        List<DigitRun> numbers = DigitRun.in(message.text(), 9);
        for (ReplacedDates.Settled settled : dates.in(message.text(), message.today())) {
            Moment moment = settled.moment();
            boolean inNumber = numbers.stream().anyMatch(run -> run.span().overlaps(moment.span()) && !isDate(moment));
            boolean house = HouseNumber.is(message.text(), moment.span());
            if (!inNumber && !house && !besideLatin(message.text(), moment.span())) {
                mentions.addAll(assign(message, settled));
            }
        }
        return mentions;
    }

    private static boolean isDate(Moment moment) {
        return moment.span().length() == 8 || moment.span().length() == 10;
    }

    private List<Mention> assign(Message message, ReplacedDates.Settled settled) {
        Moment moment = settled.moment();
        String slot = slot(message, settled);
        Interval when = slot == null ? null : reading(slot, moment);
        if (slot == null || when == null) {
            return List.of();
        }
        boolean agreed = slot.equals(Slots.VISIT_DATE)
                && AGREED.matcher(message.before(moment.span().from(), NEAR)).find();
        if (agreed) {
            return List.of();
        }
        if (slot.equals(Slots.AGE)) {
            return age(message, moment, when);
        }
        if (slot.equals(Slots.PURCHASE_DATE) && isVague(message, moment, when)) {
            return List.of(new Mention(Slots.AGE, moment.years(), moment.span()));
        }
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention(slot, when.form(), moment.span()));
        boolean machine = slot.equals(Slots.PURCHASE_DATE) || slot.equals(Slots.INSTALLATION_DATE);
        if (machine && !moment.years().isEmpty()) {
            mentions.add(new Mention(Slots.AGE, moment.years(), moment.span()));
        }
        return mentions;
    }

    /// "Some years" says that it is no new machine, and nothing of when it was bought.
    private static boolean isVague(Message message, Moment moment, Interval when) {
        int oldest = message.today().getYear() - when.from().getYear();
        int newest = message.today().getYear() - when.to().getYear();
        return !moment.years().isEmpty() && oldest - newest > VAGUE_YEARS && oldest > VAGUE_TIMES * newest;
    }

    private static List<Mention> age(Message message, Moment moment, Interval when) {
        int oldest = message.today().getYear() - when.from().getYear();
        int newest = message.today().getYear() - when.to().getYear();
        String counted = oldest == newest ? Integer.toString(oldest) : newest + "/" + oldest;
        Mention age = new Mention(Slots.AGE, moment.years().isEmpty() ? counted : moment.years(), moment.span());
        return isVague(message, moment, when)
                ? List.of(age)
                : List.of(age, new Mention(Slots.PURCHASE_DATE, when.form(), moment.span()));
    }

    private @Nullable String slot(Message message, ReplacedDates.Settled settled) {
        Moment moment = settled.moment();
        String beside = beside(message, moment);
        if (beside != null) {
            return beside;
        }
        if (settled.instead() == null && CORRECTING.matcher(message.text()).find()) {
            String last = toldLast(message, moment);
            if (last != null) {
                return last;
            }
        }
        if (settled.instead() != null) {
            String same = sameAs(message, settled.instead(), moment);
            if (same != null) {
                return same;
            }
        }
        Question question = message.question();
        if (question != null && DATES.contains(question.slot()) && fits(question.slot(), moment)) {
            return question.slot();
        }
        if (moment.back() == null
                && !RUNS_OUT.matcher(message.after(moment.span().to(), NEAR)).find()) {
            return Slots.VISIT_DATE;
        }
        if (moment.back() == null || OTHERWISE.matcher(message.text()).find()) {
            return null;
        }
        return unsaid(message, moment);
    }

    /// A date that replaces another one is of its kind: by the words beside that, otherwise the one that was asked
    /// for or told last.
    private static @Nullable String sameAs(Message message, Span instead, Moment moment) {
        String beside = beside(message, new Moment(instead, moment.back(), moment.ahead(), moment.years()));
        if (beside != null) {
            return beside;
        }
        Question question = message.question();
        if (question != null && DATES.contains(question.slot())) {
            return fits(question.slot(), moment) ? question.slot() : null;
        }
        return toldLast(message, moment);
    }

    private static @Nullable String toldLast(Message message, Moment moment) {
        return message.state().slots().values().stream()
                .filter(slot -> DATES.contains(slot.name()) && fits(slot.name(), moment))
                .max(Comparator.comparingLong(Slot::seq))
                .map(Slot::name)
                .orElse(null);
    }

    private static @Nullable String unsaid(Message message, Moment moment) {
        boolean longAgo = moment.back() != null
                && moment.back().to().isBefore(message.today().minusDays(LONG_AGO_DAYS));
        boolean visiting = message.state().running("booking").isPresent()
                || BY_ITSELF.matcher(message.after(moment.span().to(), FAR)).matches()
                        && NOTHING_OR_NUMBER
                                .matcher(message.before(moment.span().from(), FAR))
                                .find()
                        && WANTED.matcher(message.text()).find();
        if (moment.isOpen() && visiting) {
            return Slots.VISIT_DATE;
        }
        boolean ofMachine = WHOSE.matcher(message.text().substring(moment.span().to() - 1))
                        .find()
                || !moment.years().isEmpty() && message.text(moment.span()).endsWith("了");
        return longAgo && ofMachine ? Slots.PURCHASE_DATE : null;
    }

    private static boolean fits(String slot, Moment moment) {
        return slot.equals(Slots.VISIT_DATE) ? moment.ahead() != null : moment.back() != null;
    }

    private static @Nullable Interval reading(String slot, Moment moment) {
        return slot.equals(Slots.VISIT_DATE) ? moment.ahead() : moment.back();
    }

    /// The nearest word that ties the date to something; what follows binds closer than what stands before.
    private static @Nullable String beside(Message message, Moment moment) {
        String after = message.after(moment.span().to(), NEAR);
        String before = message.before(moment.span().from(), NEAR);
        String found = null;
        int nearest = FAR;
        for (Map.Entry<String, Pattern> entry : BESIDE.entrySet()) {
            if (!fits(entry.getKey(), moment)) {
                continue;
            }
            int distance =
                    Math.min(distanceAfter(entry.getValue(), after), distanceBefore(entry.getValue(), before) + 1);
            if (distance < nearest) {
                nearest = distance;
                found = entry.getKey();
            }
        }
        boolean inUse = !moment.years().isEmpty() && IN_USE.matcher(before).find();
        return found == null && (inUse || IN_USE.matcher(before).find() && moment.ahead() == null)
                ? Slots.PURCHASE_DATE
                : found;
    }

    private static int distanceAfter(Pattern word, String after) {
        Matcher matcher = word.matcher(after);
        return matcher.find() ? matcher.start() : FAR;
    }

    private static int distanceBefore(Pattern word, String before) {
        Matcher matcher = word.matcher(before);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end < 0 ? FAR : before.length() - end;
    }

    private static boolean besideLatin(String text, Span span) {
        boolean left =
                span.from() > 0 && isPart(text.charAt(span.from() - 1)) && Clauses.isLatin(text.charAt(span.from()));
        boolean right = span.to() < text.length()
                && isPart(text.charAt(span.to()))
                && Clauses.isLatin(text.charAt(span.to() - 1));
        return left || right;
    }

    private static boolean isPart(char c) {
        return Clauses.isLatin(c) || c == '-';
    }

    private static Map<String, Pattern> beside() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put(Slots.REPAIR_DATE, Pattern.compile("修过|修的|刚修|维修过|维修的|修好|修完|来修|修了|换的件|修咗"));
        words.put(Slots.DELIVERY_DATE, Pattern.compile("收货|到货|送到|送来|签收|收到|送货|送的货"));
        words.put(Slots.PRODUCTION_DATE, Pattern.compile("生产|出厂"));
        words.put(Slots.INSTALLATION_DATE, Pattern.compile("装的|安装|刚装|装好|装上|装了|装咗|安的|安上"));
        words.put(Slots.PURCHASE_DATE, Pattern.compile("买|购|下单|入手|拍的|订的|发票|开票|的机子|的机器"));
        words.put(
                Slots.VISIT_DATE,
                Pattern.compile(
                        "上门|来个?人|来人|过来|约|预约|改到|改成|改为|来修|检修|派|有空|在家|方便|来吧|能来|来一趟|安排|师傅|来装|装一下|来洗|几点|来看|就来|来不|来得|嚟|睇下"));
        return words;
    }
}
