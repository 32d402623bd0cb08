package org.carechat.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shapes of the rules API as its published description has them. Only described, never filled:
/// `DecisionDocsTest` holds them against what is really read and written.
final class DecisionDocs {

    private static final String DATE =
            "a day 2025-03-08, a month 2025-03, a year 2025, an interval of them, or unknown";

    private DecisionDocs() {}

    @Schema(name = "CoverageRequest")
    record Request(
            @Schema(description = "the day on which it is asked; today where it is absent", example = "2026-11-22")
            @Nullable
            String asOf,

            @Nullable CaseOf facts,

            @Schema(description = "the policy to decide by, as a decision names it; the one in use where it is absent")
            @Nullable
            String policyVersion,

            @Nullable Object extra) {}

    @Schema(name = "CoverageFacts", description = "every fact may also be `unknown`: asked for, can't be said")
    record CaseOf(
            @Nullable String product,
            @Nullable String model,
            @Nullable String serialNumber,
            @Schema(description = DATE) @Nullable String purchaseDate,
            @Schema(description = DATE) @Nullable String deliveryDate,
            @Schema(description = DATE) @Nullable String installationDate,
            @Schema(description = DATE) @Nullable String productionDate,
            @Schema(description = "one or a list") @Nullable List<String> proof,
            @Nullable String channel,
            @Nullable String region,
            @Nullable String installer,
            @Nullable String usage,
            @Nullable Boolean fault,
            @Nullable String bought,
            @Schema(description = "one or a list") @Nullable List<String> cause,
            @Nullable String causeCertainty,
            @Nullable String part,
            @Nullable String remedy,
            @Nullable String gasType,
            @Nullable Integer daysInRepair,
            @Schema(description = "one or a list") @Nullable List<String> officialRecords,
            @Nullable PriorRepair priorRepair,
            @Nullable PriorInstallation priorInstallation) {}

    @Schema(name = "CoveragePriorRepair")
    record PriorRepair(
            @Schema(description = DATE) @Nullable String date,
            @Nullable String by,
            @Nullable Boolean sameFault,
            @Nullable Boolean partReplaced,
            @Nullable Integer times) {}

    @Schema(name = "CoveragePriorInstallation")
    record PriorInstallation(
            @Schema(description = DATE) @Nullable String date,
            @Nullable String by,
            @Nullable Boolean causedFault) {}

    @Schema(name = "CoverageDecision")
    record Answer(
            String decision,

            @Schema(
                    allowableValues = {
                        "covered",
                        "covered-if-verified",
                        "inspect-first",
                        "paid",
                        "paid-likely",
                        "remedy-unavailable",
                        "contested",
                        "needs-facts",
                        "out-of-scope"
                    })
            String outcome,

            @Schema(
                    allowableValues = {
                        "whole-machine",
                        "repair-warranty",
                        "installation-warranty",
                        "return-window",
                        "exchange-window"
                    })
            @Nullable
            String basis,

            List<String> remedies,
            @Nullable String until,
            List<Reason> reasons,
            List<Check> verify,
            List<String> advice,
            List<String> missing,
            List<Dispute> contested,
            String policyVersion,
            boolean provisional,

            @Schema(description = "how the periods were counted, one by one")
            List<Counted> readings) {}

    @Schema(name = "CoverageCounted")
    record Counted(String from, String day, String reading, String value, String until, String stands) {}

    @Schema(name = "CoverageReason")
    record Reason(String code, String text, String clause, String source, String rule) {}

    @Schema(name = "CoverageCheck")
    record Check(String what, String by, String code) {}

    @Schema(name = "CoverageDispute")
    record Dispute(String topic, List<Reading> readings) {}

    @Schema(name = "CoverageReading")
    record Reading(String source, String value) {}
}
