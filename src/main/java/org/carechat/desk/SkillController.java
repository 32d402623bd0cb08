package org.carechat.desk;

import org.carechat.handoff.Housekeeping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What conversations can be passed on for.
@RestController("deskSkillController")
@RequestMapping(Area.REST + "/skills")
class SkillController {

    record SkillItem(String id, String name) {}

    private final Housekeeping house;

    SkillController(Housekeeping house) {
        this.house = house;
    }

    @GetMapping
    Listed<SkillItem> all() {
        return new Listed<>(house.rules().skills().stream()
                .map(skill -> new SkillItem(skill.id(), skill.name()))
                .toList());
    }
}
