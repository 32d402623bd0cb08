package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerSignsTest {

    private static final Path FILES = Path.of("src/test/resources/safety");
    private static final DangerSigns SIGNS = DangerSigns.of(Bundle.read(Path.of(".")));

    @Test
    void recognisesEveryEmergencyInAnyWording() throws IOException {
        List<String> lines = Files.readAllLines(FILES.resolve("emergencies.tsv"));
        List<String> missed = lines.stream().filter(line -> !recognised(line)).toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(250);
        assertThat(missed).isEmpty();
    }

    @Test
    void staysQuietOnOrdinaryMessages() throws IOException {
        List<String> lines = Files.readAllLines(FILES.resolve("ordinary.txt"));
        List<String> alarms = lines.stream()
                .filter(line -> SIGNS.read(line).isPresent())
                .map(line -> line + " → " + SIGNS.read(line).orElseThrow())
                .toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(400);
        assertThat(alarms).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "邻居家漏气, gas-leak",
        "昨天漏过煤气, gas-leak",
        "前天热水器漏电, electric-shock",
        "如果闻到煤气味怎么办, gas-leak",
        "电热水器放出来的水有臭鸡蛋味, gas-leak"
    })
    void isNotSureOfWhatIsPastElsewhereOrSupposed(String text, String hazard) {
        assertThat(SIGNS.read(text)).hasValueSatisfying(sighting -> {
            assertThat(sighting.hazard().id()).isEqualTo(hazard);
            assertThat(sighting.now()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天开始就有煤气味", "邻居说我家有煤气味怎么办", "上次修完又有煤气味了，到现在还有"})
    void isSureOfWhatBeganEarlierAndGoesOn(String text) {
        assertThat(SIGNS.read(text))
                .hasValueSatisfying(sighting -> assertThat(sighting.now()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"我爸洗着澡晕过去了", "开着炉子我妈昏过去了", "老伴洗澡时背过气去了"})
    void doesNotTakeFaintingForThePast(String text) {
        assertThat(SIGNS.read(text))
                .hasValueSatisfying(sighting -> assertThat(sighting.now()).isTrue());
    }

    @Test
    void namesTheGravestDangerFirst() {
        assertThat(SIGNS.all("煤气味好重，头晕")).first().extracting(Sighting::hazard).isEqualTo(Hazard.CARBON_MONOXIDE);
    }

    private static boolean recognised(String line) {
        String[] parts = line.split("\t");
        Optional<Sighting> sighting = SIGNS.read(parts[1]);
        boolean right = sighting.isPresent()
                && sighting.get().now()
                && Arrays.asList(parts[0].split("\\|"))
                        .contains(sighting.get().hazard().id());
        if (!right) {
            System.out.println("MISSED " + line + " → " + sighting);
        }
        return right;
    }
}
