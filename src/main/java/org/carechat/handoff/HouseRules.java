package org.carechat.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What administrators set while the service runs. Immutable.
///
/// @param bot whether the bot answers; while it doesn't, whoever writes is passed on to a person, and danger is
///     still answered
/// @param banner null where none is set
/// @param push whether waiting conversations are given to agents, who otherwise take them themselves
public record HouseRules(
        OpeningHours hours,
        List<AgentSkill> skills,
        boolean bot,
        @Nullable Banner banner,
        boolean push) {

    /// Before anything was set.
    public static final HouseRules INITIAL =
            new HouseRules(new OpeningHours(null, List.of()), List.of(), true, null, false);

    public HouseRules {
        skills = List.copyOf(skills);
    }

    public HouseRules with(OpeningHours wanted) {
        return new HouseRules(wanted, skills, bot, banner, push);
    }

    public HouseRules with(List<AgentSkill> wanted) {
        return new HouseRules(hours, wanted, bot, banner, push);
    }

    public HouseRules bot(boolean on) {
        return new HouseRules(hours, skills, on, banner, push);
    }

    public HouseRules with(@Nullable Banner wanted) {
        return new HouseRules(hours, skills, bot, wanted, push);
    }

    public HouseRules push(boolean on) {
        return new HouseRules(hours, skills, bot, banner, on);
    }
}
