package org.carechat.bundle;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One place in a YAML file that knows its file and line, so that every complaint can name them. Immutable.
/// Asking for what isn't there throws a [BundleException]; `find…` answers null instead.
public final class YamlNode {

    private final String file;
    private final int firstLine;
    private final Node node;

    private YamlNode(String file, int firstLine, Node node) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
    }

    /// @param firstLine the line of the file at which `text` begins, from 1 (front matter begins at 2)
    public static YamlNode parse(String file, String text, int firstLine) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new BundleException(new Problem(file, firstLine, "the file is empty", "write something in it"));
            }
            return new YamlNode(file, firstLine, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new BundleException(new Problem(file, firstLine + line, e.getProblem(), "mend the YAML"));
        }
    }

    public String file() {
        return file;
    }

    /// @return the line in the file, from 1
    public int line() {
        return firstLine + node.getStartMark().getLine();
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /// @return the value under `key`
    public YamlNode get(String key) {
        YamlNode found = find(key);
        if (found == null) {
            throw wrong("'" + key + "' is missing", "add it");
        }
        return found;
    }

    /// @return the value under `key`, or null where there is none or this isn't a map
    public @Nullable YamlNode find(String key) {
        return node instanceof MappingNode ? entries().get(key) : null;
    }

    /// @return the entries of a map in the order in which they are written; a key that stands twice is an error
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode map)) {
            throw wrong("a map of keys and values is expected here", "write 'key: value' lines");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            YamlNode key = at(tuple.getKeyNode());
            if (entries.put(key.text(), at(tuple.getValueNode())) != null) {
                throw key.wrong("'" + key.text() + "' stands here twice", "keep one of them");
            }
        }
        return entries;
    }

    /// @return the items of a list; a single value counts as a list of one
    public List<YamlNode> items() {
        if (node instanceof SequenceNode list) {
            List<YamlNode> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(at(item)));
            return items;
        }
        return List.of(this);
    }

    /// @return the scalar as it is written
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("a single value is expected here", "write one value");
    }

    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /// @return the text under `key`, or `otherwise`
    public String text(String key, String otherwise) {
        YamlNode found = find(key);
        return found == null ? otherwise : found.text();
    }

    /// @return the text under `key`, or null
    public @Nullable String findText(String key) {
        YamlNode found = find(key);
        return found == null ? null : found.text();
    }

    /// @return the texts under `key`; none where the key is missing
    public List<String> texts(String key) {
        YamlNode found = find(key);
        return found == null ? List.of() : found.texts();
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw wrong("'" + text() + "' is not a number", "write digits");
        }
    }

    public boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("'" + text() + "' is neither true nor false", "write true or false");
        };
    }

    /// @return an exception that names this place, for the caller to throw
    public BundleException wrong(String message, String remedy) {
        return new BundleException(problem(message, remedy));
    }

    public Problem problem(String message, String remedy) {
        return new Problem(file, line(), message, remedy);
    }

    private YamlNode at(Node child) {
        return new YamlNode(file, firstLine, child);
    }
}
