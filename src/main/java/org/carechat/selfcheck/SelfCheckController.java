package org.carechat.selfcheck;

import org.carechat.bundle.Bundle;
import org.carechat.bundle.Current;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The self-checks in use, for the page that draws them. Everything below `/api/v1/admin` needs an administrator's
/// session at the desk.
@RestController
@RequestMapping("/api/v1/admin/knowledge/self-checks")
class SelfCheckController {

    private final Current current;

    SelfCheckController(Current current) {
        this.current = current;
    }

    @GetMapping
    ReviewView review() {
        return ReviewView.of(current.part(Bundle.class));
    }
}
