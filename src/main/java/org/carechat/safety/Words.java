package org.carechat.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Named groups of words, and where they stand in a text: one walk through the text finds them all. Immutable
/// after it is built.
final class Words {

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private final List<Integer> groups = new ArrayList<>(1);
    }

    private final Node root = new Node();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @return the number of the group, which is made if it is new
    int group(String name) {
        return numbers.computeIfAbsent(name, ignored -> numbers.size());
    }

    /// @throws IllegalArgumentException where there is no such group
    int existing(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("there is no group of words '" + name + "'");
        }
        return number;
    }

    void add(String group, String word) {
        Node node = root;
        for (char c : word.toCharArray()) {
            node = node.next.computeIfAbsent(c, ignored -> new Node());
        }
        int number = group(group);
        if (!node.groups.contains(number)) {
            node.groups.add(number);
        }
    }

    /// @return by group number, where its words stand, in order
    List<List<Span>> find(SearchText text) {
        List<List<Span>> found = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            found.add(new ArrayList<>(0));
        }
        for (int start = 0; start < text.length(); start++) {
            walk(text, start, found);
        }
        return found;
    }

    private void walk(SearchText text, int start, List<List<Span>> found) {
        Node node = root.next.get(text.at(start));
        int end = start + 1;
        while (node != null) {
            Span span = new Span(start, end);
            if (!node.groups.isEmpty() && text.standsAlone(span)) {
                node.groups.forEach(group -> found.get(group).add(span));
            }
            if (end >= text.length() || text.strongestBreak(end, end) >= SearchText.COMMA) {
                return;
            }
            node = node.next.get(text.at(end));
            end++;
        }
    }
}
