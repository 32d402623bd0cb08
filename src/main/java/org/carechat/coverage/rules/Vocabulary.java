package org.carechat.coverage.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of the rules API: their names and what each may be. `unknown` (asked, can't say) is allowed
/// everywhere.
public final class Vocabulary {

    public static final String UNKNOWN = "unknown";

    /// What a fact may be.
    public sealed interface Kind {
        record OneOf(List<String> values) implements Kind {}

        /// One value or a list.
        record SomeOf(List<String> values) implements Kind {}

        record Day() implements Kind {}

        record Amount() implements Kind {}

        record Flag() implements Kind {}

        record Text() implements Kind {}
    }

    private static final Map<String, Kind> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put(
                "product",
                one("refrigerator freezer washing-machine gas-water-heater electric-water-heater gas-stove television"
                        + " range-hood disinfection-cabinet integrated-stove air-conditioner central-air-conditioner"
                        + " wall-hung-boiler boiler floor-heating solar-water-heater air-source-water-heater "
                        + "air-source-heat-pump"));
        FACTS.put("model", new Kind.Text());
        FACTS.put("serialNumber", new Kind.Text());
        for (String date : List.of("purchaseDate", "deliveryDate", "installationDate", "productionDate")) {
            FACTS.put(date, new Kind.Day());
        }
        FACTS.put("proof", some("invoice receipt order-record warranty-card serial-only none invoice-unclear altered"));
        FACTS.put("channel", one("official unauthorised private grey-market developer gift"));
        FACTS.put("region", one("same other"));
        FACTS.put("installer", one("official third-party self not-needed"));
        FACTS.put("usage", one("household commercial"));
        FACTS.put("fault", new Kind.Flag());
        FACTS.put("bought", one("shop online"));
        FACTS.put(
                "cause",
                some("none-known misuse drop water-ingress lightning voltage natural-disaster fire pests rodents"
                        + " weather-icing self-disassembly unofficial-repair non-genuine-part improper-installation"
                        + " poor-maintenance other"));
        FACTS.put("causeCertainty", one("confirmed suspected"));
        FACTS.put("part", one("whole consumable replaced-part"));
        FACTS.put("remedy", one("repair exchange return"));
        FACTS.put("gasType", one("matches differs"));
        FACTS.put("daysInRepair", new Kind.Amount());
        FACTS.put("officialRecords", some("registration installation repair"));
        FACTS.put("priorRepair.date", new Kind.Day());
        FACTS.put("priorRepair.by", one("official unofficial third-party self"));
        FACTS.put("priorRepair.sameFault", new Kind.Flag());
        FACTS.put("priorRepair.partReplaced", new Kind.Flag());
        FACTS.put("priorRepair.times", new Kind.Amount());
        FACTS.put("priorInstallation.date", new Kind.Day());
        FACTS.put("priorInstallation.by", one("official unofficial third-party self"));
        FACTS.put("priorInstallation.causedFault", new Kind.Flag());
    }

    private Vocabulary() {}

    /// @return the names of all facts, those within an object with a dot
    public static List<String> names() {
        return List.copyOf(FACTS.keySet());
    }

    /// @return what the fact may be; null for a name that isn't one
    public static @Nullable Kind kind(String fact) {
        return FACTS.get(fact);
    }

    static boolean isObject(String name) {
        return name.equals("priorRepair") || name.equals("priorInstallation");
    }

    public static boolean isDay(String fact) {
        return FACTS.get(fact) instanceof Kind.Day;
    }

    private static Kind one(String values) {
        return new Kind.OneOf(words(values));
    }

    private static Kind some(String values) {
        return new Kind.SomeOf(words(values));
    }

    private static List<String> words(String values) {
        return Arrays.asList(values.split(" "));
    }
}
