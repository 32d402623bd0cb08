package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// The rules that ship, as one bundle has them: tables that were proved complete when they were read. Pure, so
/// safe to share.
public final class RuleBook {

    private static final String FOLDER = "knowledge-base/coverage/";
    /// Each table and its file; the order in which they are read doesn't matter.
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("prior", "prior-repair.yaml"),
            Map.entry("installation", "installation.yaml"),
            Map.entry("window", "window.yaml"),
            Map.entry("cause", "cause.yaml"),
            Map.entry("proof", "proof.yaml"),
            Map.entry("origin", "origin.yaml"),
            Map.entry("period", "period.yaml"),
            Map.entry("machine", "machine.yaml"),
            Map.entry("verdict", "verdict.yaml"),
            Map.entry("notes", "notes.yaml"));

    private final Facts policy;
    private final Periods periods;
    private final Map<String, Appliance> appliances;
    private final Map<String, DecisionTable> tables;
    private final Questions questions;
    /// Those of the day that was asked about last: nearly always today.
    private volatile @Nullable TurningDays turningDays;

    private RuleBook(
            Facts policy,
            Periods periods,
            Map<String, Appliance> appliances,
            Map<String, DecisionTable> tables,
            Questions questions) {
        this.policy = policy;
        this.periods = periods;
        this.appliances = appliances;
        this.tables = tables;
        this.questions = questions;
    }

    /// @throws org.carechat.bundle.BundleException for tables with gaps, overlaps, unreachable rows, facts that
    /// aren't there …, with file and line
    public static RuleBook of(Bundle bundle) {
        Facts policy = Facts.of(bundle);
        WorkingDays workingDays = WorkingDays.read(bundle.yaml(FOLDER + "holidays.yaml"));
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        TABLES.forEach((name, file) -> tables.put(name, table(name, bundle.yaml(FOLDER + file), policy)));
        return new RuleBook(
                policy,
                new Periods(bundle.yaml(FOLDER + "periods.yaml"), policy, workingDays),
                Appliance.readAll(bundle.yaml(FOLDER + "products.yaml"), policy),
                tables,
                Questions.of(bundle));
    }

    /// @param json facts as the rules API takes them
    /// @throws InvalidFacts naming everything that can't be
    public CaseFacts read(LocalDate asOf, Map<?, ?> json) {
        return new FactReader(asOf, periods.earliest()).read(json);
    }

    /// @param asOf the day on which the question is asked; the facts must have been [#read] for it
    public Ruling decide(LocalDate asOf, CaseFacts facts) {
        return new Inquiry(this, asOf).decide(facts);
    }

    /// @return how the periods were counted, from the first and from the last day that a vague date can mean
    public List<Reckoned> reckoned(LocalDate asOf, CaseFacts facts) {
        CaseFacts first = facts;
        CaseFacts last = facts;
        for (String fact : Possibilities.vague(facts)) {
            DateRange range = Possibilities.range(facts, fact);
            first = first.with(fact, range.first().toString());
            last = last.with(fact, range.last().toString());
        }
        return Stream.of(first, last)
                .flatMap(exact -> new Reckoning(asOf, exact, periods).reckoned().stream())
                .distinct()
                .toList();
    }

    public Questions questions() {
        return questions;
    }

    /// @return whether the appliance has an exhaust pipe, or may have one where it isn't known
    public boolean hasFlue(CaseFacts facts) {
        Appliance appliance = appliance(facts.find("product"));
        return appliance == null || appliance == Appliance.ANY || appliance.flue();
    }

    /// @return the facts of the policy that stand where the reason says
    public List<Fact> cited(Ruling.Reason reason) {
        return policy.all().stream()
                .filter(fact -> Wording.stands(fact, reason.source(), reason.clause()))
                .toList();
    }

    /// @return what the policy's fact says that reads like this; null where there is none
    public @Nullable String says(Ruling.Reading reading) {
        return policy.all().stream()
                .filter(fact ->
                        fact.source().equals(reading.source()) && fact.value().equals(reading.value()))
                .map(Fact::says)
                .findFirst()
                .orElse(null);
    }

    /// @return the days that tell, for whoever asks on that day
    TurningDays turningDays(LocalDate asOf) {
        TurningDays last = turningDays;
        if (last == null || !last.asOf().equals(asOf)) {
            last = new TurningDays(asOf, this);
            turningDays = last;
        }
        return last;
    }

    Facts policy() {
        return policy;
    }

    Periods periods() {
        return periods;
    }

    Map<String, DecisionTable> tables() {
        return tables;
    }

    /// @return what is known of the appliance; null where it wasn't asked for
    @Nullable
    Appliance appliance(@Nullable String product) {
        return product == null ? null : appliances.getOrDefault(product, Appliance.ANY);
    }

    /// @return how long appliances are meant to last, each length once
    List<Period> lifetimes() {
        return appliances.values().stream()
                .map(Appliance::lifetime)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static DecisionTable table(String name, YamlNode root, Facts policy) {
        Set<String> decisions = TABLES.keySet();
        DecisionTable table = DecisionTable.read(root, decisions, policy);
        if (!table.name().equals(name)) {
            throw root.get("decision").wrong("this file is the place of '" + name + "'", "write decision: " + name);
        }
        root.get("inputs").entries().forEach((input, domain) -> {
            if (!Inputs.has(input) && !decisions.contains(input)) {
                throw domain.wrong("'" + input + "' is neither an input nor a table", "name one that is");
            }
        });
        return table;
    }

    /// @return the tables' names, sorted, for tests that go through all of them
    static List<String> tableNames() {
        return TABLES.keySet().stream().sorted().toList();
    }
}
