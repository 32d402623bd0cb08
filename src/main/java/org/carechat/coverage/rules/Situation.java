package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A case of which every date is one day or not known: what the inputs of the tables are then. Immutable.
final class Situation {

    private final CaseFacts facts;
    private final @Nullable Appliance appliance;
    private final Reckoning reckoning;

    /// @param facts each date a single day, `unknown`, or absent
    Situation(LocalDate asOf, CaseFacts facts, RuleBook book) {
        this.facts = facts;
        this.appliance = book.appliance(facts.find("product"));
        this.reckoning = new Reckoning(asOf, facts, book.periods());
    }

    CaseFacts facts() {
        return facts;
    }

    Reckoning reckoning() {
        return reckoning;
    }

    /// @return the fact's own value; `unasked` where it wasn't asked for
    String plain(String fact) {
        return Objects.requireNonNullElse(facts.find(fact), "unasked");
    }

    /// @return `yes`, `no`, `unknown` or `unasked`
    String flag(String fact) {
        return switch (plain(fact)) {
            case "true" -> "yes";
            case "false" -> "no";
            case String other -> other;
        };
    }

    String repaired() {
        boolean mentioned = replacedPart();
        for (String name : facts.names()) {
            mentioned |= name.startsWith("priorRepair.") && !name.equals("priorRepair.times");
        }
        if (!mentioned && reckoning.amount("priorRepair.times") == 0) {
            return "no";
        }
        return who(plain("priorRepair.by"));
    }

    String same() {
        return replacedPart() ? "yes" : flag("priorRepair.sameFault");
    }

    String replaced() {
        return replacedPart() ? "yes" : flag("priorRepair.partReplaced");
    }

    String remedy() {
        String remedy = plain("remedy");
        return remedy.equals("exchange") || remedy.equals("return") ? remedy : "repair";
    }

    /// @return who installed it, as far as it matters whose fault it can be
    String fitted() {
        String by = plain("priorInstallation.by");
        String installer = by.equals("unasked") ? plain("installer") : by;
        return installer.equals("not-needed") ? "no" : who(installer);
    }

    String caused() {
        String said = flag("priorInstallation.causedFault");
        if (!said.equals("unasked")) {
            return said;
        }
        boolean established = plain("causeCertainty").equals("confirmed") && facts.is("cause", "improper-installation");
        return established ? "yes" : "no";
    }

    /// @return the causes that are named or follow from what is known; never empty
    List<String> causes() {
        List<String> causes = new ArrayList<>(facts.all("cause"));
        if (flag("priorInstallation.causedFault").equals("yes") && !causes.contains("improper-installation")) {
            causes.add("improper-installation");
        }
        boolean unrelated = same().equals("no") || causes.contains("unofficial-repair");
        if (repaired().equals("other") && !unrelated) {
            causes.add("outside-repair");
        }
        if (causes.size() > 1) {
            causes.removeAll(List.of("none-known", Vocabulary.UNKNOWN));
        }
        if (causes.isEmpty()) {
            causes.add(flag("fault").equals("no") ? "none-known" : "unasked");
        }
        return causes;
    }

    String certainty() {
        String certainty = plain("causeCertainty");
        return certainty.equals(Vocabulary.UNKNOWN) ? "suspected" : certainty;
    }

    /// @return the proofs that can count; `nothing` where only an altered one is there
    List<String> proofs() {
        List<String> proofs = new ArrayList<>(facts.all("proof"));
        boolean altered = proofs.remove("altered");
        if (proofs.isEmpty()) {
            proofs.add(altered ? "nothing" : "unasked");
        }
        return proofs;
    }

    String altered() {
        return yes(facts.is("proof", "altered"));
    }

    String records() {
        return yes(facts.all("officialRecords").stream().anyMatch(record -> !record.equals(Vocabulary.UNKNOWN)));
    }

    String region() {
        return facts.is("region", "other") ? "other" : "same";
    }

    String usage() {
        return facts.is("usage", "commercial") ? "commercial" : "household";
    }

    String part() {
        return facts.is("part", "consumable") ? "consumable" : "whole";
    }

    String product() {
        return facts.has("product") ? "known" : "unasked";
    }

    String gas() {
        return yes(appliance != null && appliance.gas());
    }

    String flue() {
        return appliance == null ? "unasked" : yes(appliance.flue());
    }

    String installed() {
        return yes(appliance == null || appliance.installed());
    }

    String burden() {
        return yes(appliance != null && appliance.burden());
    }

    String lifetime() {
        Period lifetime = appliance == null ? null : appliance.lifetime();
        if (lifetime == null || !reckoning.isOlderThan(lifetime)) {
            return "within";
        }
        return gas().equals("yes") ? "gas" : "other";
    }

    static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private boolean replacedPart() {
        return facts.is("part", "replaced-part");
    }

    private static String who(String by) {
        return switch (by) {
            case "official", Vocabulary.UNKNOWN, "unasked" -> by;
            default -> "other";
        };
    }
}
