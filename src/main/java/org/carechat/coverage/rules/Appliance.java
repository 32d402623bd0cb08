package org.carechat.coverage.rules;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// What the rules know of a kind of appliance, `products.yaml`.
///
/// @param lifetime how long it is meant to last; null where nothing says
record Appliance(
        boolean gas,
        boolean flue,
        boolean installed,
        boolean burden,
        @Nullable Period lifetime) {

    /// What is assumed where the customer can't say which appliance it is: who installed it is asked, nothing
    /// more.
    static final Appliance ANY = new Appliance(false, false, true, false, null);

    static Map<String, Appliance> readAll(YamlNode root, Facts facts) {
        Map<String, Appliance> appliances = new LinkedHashMap<>();
        for (YamlNode node : root.get("products").items()) {
            appliances.put(node.get("id").text(), read(node, facts));
        }
        if (Vocabulary.kind("product") instanceof Vocabulary.Kind.OneOf one) {
            for (String product : one.values()) {
                if (!appliances.containsKey(product)) {
                    throw root.wrong("the appliance '" + product + "' is missing", "add it");
                }
            }
        }
        return appliances;
    }

    private static Appliance read(YamlNode node, Facts facts) {
        YamlNode lifetime = node.find("lifetime");
        return new Appliance(
                node.get("gas").bool(),
                node.get("flue").bool(),
                node.get("installed").bool(),
                node.get("burden").bool(),
                lifetime == null
                        ? null
                        : Periods.period(lifetime, Periods.fact(lifetime, facts).value()));
    }
}
