package org.carechat.safety;

import java.nio.file.*;
import org.carechat.bundle.Bundle;
import org.junit.jupiter.api.Test;

class BlindProbe {
    @Test
    void probe() throws Exception {
        DangerSigns signs = DangerSigns.of(Bundle.read(Path.of(".")));
        for (String l : Files.readAllLines(Path.of("/tmp/blind.tsv"))) {
            String[] p = l.split("\t",2);
            var s = signs.read(p[1]);
            if (s.isEmpty() || !s.get().now() || !p[0].contains(s.get().hazard().id())) System.out.println("MISSED " + l + " → " + s);
        }
        for (String l : Files.readAllLines(Path.of("/tmp/blindord.txt"))) {
            var s = signs.read(l);
            if (s.isPresent()) System.out.println("FALSE " + l + " → " + s.get());
        }
    }
}
