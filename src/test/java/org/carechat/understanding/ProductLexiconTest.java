package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.language.ChineseText;
import org.junit.jupiter.api.Test;

class ProductLexiconTest {

    private static final String FILE = "knowledge-base/lexicon/products.yaml";

    private final Products products = read();

    @Test
    void knowsEveryProductOfTheRules() {
        assertThat(products.all())
                .extracting(Product::id)
                .containsExactlyInAnyOrder(
                        "refrigerator",
                        "freezer",
                        "washing-machine",
                        "gas-water-heater",
                        "electric-water-heater",
                        "gas-stove",
                        "television",
                        "range-hood",
                        "disinfection-cabinet",
                        "integrated-stove",
                        "air-conditioner",
                        "central-air-conditioner",
                        "wall-hung-boiler",
                        "boiler",
                        "floor-heating",
                        "solar-water-heater",
                        "air-source-water-heater",
                        "air-source-heat-pump");
    }

    @Test
    void givesNoNameToTwoProducts() {
        Map<String, String> owners = new HashMap<>();
        for (Product product : products.all()) {
            for (String name : product.names()) {
                String normal = ChineseText.of(name).text();
                assertThat(owners.put(normal, product.id())).as(name).isIn(null, product.id());
            }
        }
        products.ambiguities().forEach(word -> assertThat(owners.keySet()).doesNotContainAnyElementsOf(word.names()));
    }

    @Test
    void asksWhichOneIsMeantWhereAWordFitsSeveral() {
        List<Products.Ambiguity> words = products.ambiguities();

        assertThat(words).allSatisfy(word -> {
            assertThat(word.ask()).endsWith("？");
            assertThat(word.products()).hasSizeBetween(2, 4).allSatisfy(products::get);
        });
    }

    private static Products read() {
        try {
            return Products.of(Bundle.of(Map.of(FILE, Files.readString(Path.of(FILE)))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
