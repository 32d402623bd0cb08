package org.carechat.understanding;
import java.nio.file.*;
import org.carechat.language.*;
class Probe {
    public static void main(String[] a) throws Exception {
        Comprehension c = Comprehension.withoutVectors(Spoken.BUNDLE, new Spoken.NoEmbeddings());
        for (String line : Files.readAllLines(Path.of(a[0]))) {
            if (line.isBlank()) continue;
            System.out.println(line + "\n      " + String.join("  |  ", new Spoken(c).lines(line)));
        }
    }
}
