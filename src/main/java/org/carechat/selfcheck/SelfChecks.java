package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Products;
import org.carechat.bundle.ValueLabels;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Slots;

/// All self-checks of the knowledge base, linted. Immutable and safe to share between threads.
public final class SelfChecks {

    private static final String FOLDER = "knowledge-base/self-checks";
    private static final String SYMPTOMS = "knowledge-base/lexicon/symptoms.yaml";
    private static final String EMERGENCIES = "knowledge-base/emergencies.yaml";

    private final Map<String, SelfCheck> byId;
    private final Map<String, String> symptomLabels;

    private SelfChecks(Map<String, SelfCheck> byId, Map<String, String> symptomLabels) {
        this.byId = byId;
        this.symptomLabels = symptomLabels;
    }

    /// @throws BundleException naming file and line of everything that is wrong
    public static SelfChecks of(Bundle bundle) {
        Map<String, YamlNode> roots = new LinkedHashMap<>();
        Map<String, SelfCheck> checks = new LinkedHashMap<>();
        for (String path : bundle.paths(FOLDER, ".yaml")) {
            if (path.equals(Before.FILE)) {
                continue;
            }
            YamlNode root = bundle.yaml(path);
            SelfCheck check = CheckReader.read(root);
            roots.put(check.id(), root);
            if (checks.put(check.id(), check) != null) {
                throw root.wrong("the check '" + check.id() + "' stands in another file, too", "give it its own id");
            }
        }
        Map<String, String> labels = ValueLabels.of(bundle).of(Slots.SYMPTOM);
        lint(checks, roots, labels, bundle);
        return new SelfChecks(checks, labels);
    }

    /// @return the check for exactly this appliance before one for any
    Optional<SelfCheck> find(String product, String symptom) {
        return byId.values().stream()
                .filter(check -> check.fits(product, symptom))
                .min((a, b) -> Boolean.compare(
                        a.products().contains(SelfCheck.ANY), b.products().contains(SelfCheck.ANY)));
    }

    Optional<SelfCheck> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @return what can be checked on an appliance, by symptom, in the order of the files
    Map<String, String> symptoms(String product) {
        Map<String, String> symptoms = new LinkedHashMap<>();
        byId.values().stream()
                .filter(check -> check.products().contains(product))
                .forEach(check -> symptoms.putIfAbsent(
                        check.symptoms().getFirst(),
                        symptomLabels.getOrDefault(check.symptoms().getFirst(), "")));
        return symptoms;
    }

    /// A check as agents choose it.
    ///
    /// @param symptoms that it is for, the one that it is named after first
    /// @param symptomLabel how that one is called
    public record Offered(String id, String title, String product, List<String> symptoms, String symptomLabel) {}

    /// @return every check for each appliance that it is for, in the order of the files
    public List<Offered> offered() {
        return byId.values().stream()
                .flatMap(check -> check.products().stream()
                        .filter(product -> !product.equals(SelfCheck.ANY))
                        .map(product -> offered(check, product)))
                .toList();
    }

    private Offered offered(SelfCheck check, String product) {
        String symptom = check.symptoms().getFirst();
        return new Offered(
                check.id(), check.title(), product, check.symptoms(), symptomLabels.getOrDefault(symptom, symptom));
    }

    int size() {
        return byId.size();
    }

    /// @return in the order of the files
    Collection<SelfCheck> all() {
        return byId.values();
    }

    private static void lint(
            Map<String, SelfCheck> checks, Map<String, YamlNode> roots, Map<String, String> labels, Bundle bundle) {
        Set<String> hazards = bundle.yaml(EMERGENCIES).get("hazards").items().stream()
                .map(node -> node.get("id").text())
                .collect(Collectors.toSet());
        Products products = Products.of(bundle);
        List<Problem> problems = new ArrayList<>();
        checks.forEach((id, check) -> {
            YamlNode root = roots.get(id);
            if (root != null) {
                problems.addAll(new CheckLint(check, root, checks.keySet(), hazards).problems());
                problems.addAll(unknownWords(check, root, labels.keySet(), products));
            }
        });
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
    }

    private static List<Problem> unknownWords(SelfCheck check, YamlNode root, Set<String> symptoms, Products products) {
        List<Problem> problems = new ArrayList<>();
        check.symptoms().stream()
                .filter(symptom -> !symptoms.contains(symptom))
                .forEach(symptom -> problems.add(root.get("symptoms")
                        .problem("the lexicon has no symptom '" + symptom + "'", "add it to " + SYMPTOMS)));
        check.products().stream()
                .filter(product -> !product.equals(SelfCheck.ANY) && products.find(product) == null)
                .forEach(product -> problems.add(root.get("products")
                        .problem("there is no product '" + product + "'", "use an id of products.yaml")));
        return problems;
    }
}
