package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.carechat.handoff.AgentSkill;
import org.carechat.handoff.Banner;
import org.carechat.handoff.Holiday;
import org.carechat.handoff.Hours;
import org.carechat.handoff.HouseRules;
import org.carechat.handoff.Housekeeping;
import org.carechat.handoff.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What administrators set while the service runs: hours and holidays, skills, whether the bot answers, the
/// banner, and how conversations get to agents. All nodes follow within two seconds.
@RestController("deskHouseController")
@RequestMapping(Area.REST + "/admin")
class HouseController {

    private static final int MOST_HOLIDAYS = 100;
    private static final int MOST_SKILLS = 100;

    record Switch(@Nullable Boolean on) {}

    /// @param mode `pull` or `push`
    record RoutingMode(@Nullable String mode) {}

    /// @param last `first` where it is left out
    /// @param hours empty or left out for closed
    record Day(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String name,
            @Nullable String hours) {}

    /// @param weekly left out for what is configured
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Week(@Nullable String weekly, @Nullable List<Day> holidays) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SkillView(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> products,
            @Nullable List<String> reasons) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BannerView(@Nullable String text, @Nullable OffsetDateTime until) {}

    private final Housekeeping house;
    private final Accounts accounts;
    private final Bell bell;
    private final ZoneId zone;

    HouseController(Housekeeping house, Accounts accounts, Bell bell, ZoneId zone) {
        this.house = house;
        this.accounts = accounts;
        this.bell = bell;
        this.zone = zone;
    }

    @GetMapping("/hours")
    Week hours() {
        return week(house.rules().hours());
    }

    @PutMapping("/hours")
    Week hours(@RequestBody Week wanted) {
        List<Day> days = wanted.holidays() == null ? List.of() : wanted.holidays();
        if (days.size() > MOST_HOLIDAYS) {
            throw DeskRefusal.invalid("holidays", "length");
        }
        OpeningHours hours = new OpeningHours(
                readable("weekly", () -> weekly(wanted.weekly())),
                days.stream().map(HouseController::holiday).toList());
        return week(changed(rules -> rules.with(hours)).hours());
    }

    @GetMapping("/skills")
    Listed<SkillView> skills() {
        return new Listed<>(
                house.rules().skills().stream().map(HouseController::view).toList());
    }

    @PutMapping("/skills/{id}")
    SkillView skill(@PathVariable String id, @RequestBody SkillView wanted) {
        String name = Checks.text("name", wanted.name(), Checks.LONGEST_NAME);
        AgentSkill skill = readable(
                "id",
                () -> new AgentSkill(
                        id,
                        name,
                        Checks.names("products", wanted.products()),
                        Checks.names("reasons", wanted.reasons())));
        changed(rules -> {
            List<AgentSkill> all = new ArrayList<>(rules.skills());
            all.removeIf(known -> known.id().equals(id));
            all.add(skill);
            if (all.size() > MOST_SKILLS) {
                throw DeskRefusal.invalid("id", "most");
            }
            return rules.with(all);
        });
        return view(skill);
    }

    @DeleteMapping("/skills/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id) {
        if (house.rules().skills().stream().noneMatch(skill -> skill.id().equals(id))) {
            throw DeskRefusal.missing("skill");
        }
        if (accounts.all().stream().anyMatch(account -> account.skills().contains(id))) {
            throw DeskRefusal.of(DeskFault.IN_USE);
        }
        changed(rules -> rules.with(
                rules.skills().stream().filter(skill -> !skill.id().equals(id)).toList()));
    }

    @GetMapping("/bot")
    Switch bot() {
        return new Switch(house.rules().bot());
    }

    @PutMapping("/bot")
    Switch bot(@RequestBody Switch wanted) {
        boolean on = Checks.given("on", wanted.on());
        return new Switch(changed(rules -> rules.bot(on)).bot());
    }

    @GetMapping("/routing")
    RoutingMode routing() {
        return mode(house.rules());
    }

    @PutMapping("/routing")
    RoutingMode routing(@RequestBody RoutingMode wanted) {
        String mode = Checks.given("mode", wanted.mode());
        if (!mode.equals("push") && !mode.equals("pull")) {
            throw DeskRefusal.invalid("mode", "value");
        }
        return mode(changed(rules -> rules.push(mode.equals("push"))));
    }

    @GetMapping("/banner")
    BannerView banner() {
        return view(house.rules().banner());
    }

    @PutMapping("/banner")
    BannerView banner(@RequestBody BannerView wanted) {
        String text = Checks.text("text", wanted.text(), Checks.LONGEST_BANNER);
        OffsetDateTime until = wanted.until();
        Banner banner = new Banner(text, until == null ? null : until.toInstant());
        return view(changed(rules -> rules.with(banner)).banner());
    }

    @DeleteMapping("/banner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeDown() {
        changed(rules -> rules.with((Banner) null));
    }

    private HouseRules changed(UnaryOperator<HouseRules> change) {
        HouseRules now = house.change(change);
        bell.ring(new Signal.QueueChanged(""));
        return now;
    }

    private static @Nullable String weekly(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Hours.parse(text);
        return text.strip();
    }

    private static Holiday holiday(Day day) {
        LocalDate first = Checks.given("holidays.first", day.first());
        LocalDate last = day.last() == null ? first : day.last();
        String name = Checks.text("holidays.name", day.name(), Checks.LONGEST_NAME);
        String hours = day.hours() == null ? "" : day.hours().strip();
        return readable("holidays", () -> new Holiday(first, last, name, hours));
    }

    private static <T extends @Nullable Object> T readable(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException unreadable) {
            throw DeskRefusal.unreadable(field, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Week week(OpeningHours hours) {
        return new Week(
                hours.weekly(),
                hours.holidays().stream()
                        .map(day -> new Day(day.first(), day.last(), day.name(), day.hours()))
                        .toList());
    }

    private static SkillView view(AgentSkill skill) {
        return new SkillView(
                skill.id(),
                skill.name(),
                skill.products().stream().sorted().toList(),
                skill.reasons().stream().sorted().toList());
    }

    private BannerView view(@Nullable Banner banner) {
        Instant until = banner == null ? null : banner.until();
        return new BannerView(
                banner == null ? null : banner.text(),
                until == null ? null : until.atZone(zone).toOffsetDateTime());
    }

    private static RoutingMode mode(HouseRules rules) {
        return new RoutingMode(rules.push() ? "push" : "pull");
    }
}
