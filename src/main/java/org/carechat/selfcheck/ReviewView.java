package org.carechat.selfcheck;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Products;

/// All self-checks of a bundle as staff review them, and what comes before any of them.
record ReviewView(String version, List<DangerView> dangers, List<AgeView> ages, List<CheckView> checks) {

    /// The question for danger that comes first for these appliances.
    record DangerView(List<String> products, CheckView.StepView step) {}

    /// @param years from this many on there is no self-check but an inspection
    record AgeView(List<String> products, int years, String ask) {}

    /// @throws org.carechat.bundle.BundleException with everything that is wrong in the checks
    static ReviewView of(Bundle bundle) {
        Products products = Products.of(bundle);
        Before before = Before.read(bundle.yaml(Before.FILE), Facts.of(bundle));
        return new ReviewView(
                bundle.version(),
                before.dangers().stream()
                        .map(danger ->
                                new DangerView(labels(danger.products(), products), CheckView.step(danger.step())))
                        .toList(),
                before.ages().stream()
                        .map(age -> new AgeView(labels(age.products(), products), age.years(), asked(age)))
                        .toList(),
                SelfChecks.of(bundle).all().stream()
                        .map(check -> CheckView.of(check, products))
                        .toList());
    }

    private static String asked(Before.Age age) {
        return age.ask().replace("{years}", age.says());
    }

    private static List<String> labels(List<String> ids, Products products) {
        return ids.stream().map(id -> products.get(id).label()).toList();
    }
}
