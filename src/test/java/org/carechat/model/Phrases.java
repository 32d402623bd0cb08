package org.carechat.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What customers say in long runs: the development sets, instructions, requests for numbers, and tangles of them.
record Phrases(List<String> all) {

    private static final Path SETS = Path.of("src/test/resources/evaluation");

    static Phrases read() {
        List<String> all = new ArrayList<>();
        lines("trust/injection.txt").forEach(all::add);
        lines("trust/contacts.tsv").map(line -> line.split("\t")[1]).forEach(all::add);
        lines("understanding/development.tsv").map(line -> line.split("\t")[1]).forEach(all::add);
        for (int times = 0; times < 4; times++) {
            questions().forEach(all::add);
        }
        return new Phrases(List.copyOf(all));
    }

    private static Stream<String> questions() {
        return read(Path.of("src/test/resources/knowledge/development.txt"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|")[0].strip());
    }

    private static Stream<String> lines(String file) {
        return read(SETS.resolve(file));
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> script(Random random, int longest) {
        List<String> script = new ArrayList<>();
        int length = 1 + random.nextInt(longest);
        for (int turn = 0; turn < length; turn++) {
            int tangle = random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
            List<String> parts = new ArrayList<>();
            for (int part = 0; part < tangle; part++) {
                parts.add(all.get(random.nextInt(all.size())));
            }
            script.add(String.join("，", parts));
        }
        return script;
    }
}
