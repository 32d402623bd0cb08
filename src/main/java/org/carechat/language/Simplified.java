package org.carechat.language;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;

/// Traditional characters → simplified ones, one for one: a table that is made once from OpenCC's.
final class Simplified {

    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;
    private static final char[] TABLE = table();

    private Simplified() {}

    static char of(char c) {
        return c < FIRST || c > LAST ? c : TABLE[c - FIRST];
    }

    private static char[] table() {
        char[] table = new char[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            table[c - FIRST] = lookUp(c);
        }
        // OpenCC keeps these where they have two readings; customers who describe a fault mean these.
        String[] chosen = {"著着", "乾干", "瞭了", "妳你", "祂他", "徵征"};
        for (String pair : chosen) {
            table[pair.charAt(0) - FIRST] = pair.charAt(1);
        }
        return table;
    }

    private static char lookUp(char c) {
        List<String> simple = ZhConverterUtil.toSimple(c);
        boolean fits = simple != null && !simple.isEmpty() && simple.getFirst().length() == 1;
        return fits ? simple.getFirst().charAt(0) : c;
    }
}
