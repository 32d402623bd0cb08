package org.carechat.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The appliances, and the everyday words that can mean several of them. Immutable.
public final class Products {

    public static final String FILE = "knowledge-base/lexicon/products.yaml";

    /// A word such as 热水器 that can mean several products, with the question that tells them apart.
    public record Ambiguity(List<String> names, List<String> products, String ask) {}

    private record Contents(Map<String, Product> byId, List<Ambiguity> ambiguities) {}

    private final Supplier<Contents> contents;

    private Products(Supplier<Contents> contents) {
        this.contents = contents;
    }

    /// @return products for those who outlast a bundle: they are those of the one in use
    public static Products following(Supplier<Products> inUse) {
        return new Products(() -> inUse.get().contents.get());
    }

    public static Products of(Bundle bundle) {
        YamlNode root = bundle.yaml(FILE);
        Map<String, Product> products = new LinkedHashMap<>();
        for (YamlNode item : root.get("products").items()) {
            Product product = new Product(
                    item.get("id").text(),
                    item.get("label").text(),
                    item.get("code").text(),
                    item.get("gas").bool(),
                    item.texts("names"));
            products.put(product.id(), product);
        }
        List<Ambiguity> ambiguities = new ArrayList<>();
        for (YamlNode item : root.get("ambiguous").items()) {
            ambiguities.add(new Ambiguity(
                    item.texts("names"), item.texts("products"), item.get("ask").text()));
        }
        Contents contents = new Contents(products, List.copyOf(ambiguities));
        return new Products(() -> contents);
    }

    public Product get(String id) {
        Product product = contents.get().byId().get(id);
        if (product == null) {
            throw new BundleException(new Problem(FILE, 0, "there is no product '" + id + "'", "add it"));
        }
        return product;
    }

    public @Nullable Product find(String id) {
        return contents.get().byId().get(id);
    }

    public Collection<Product> all() {
        return contents.get().byId().values();
    }

    public List<Ambiguity> ambiguities() {
        return contents.get().ambiguities();
    }
}
