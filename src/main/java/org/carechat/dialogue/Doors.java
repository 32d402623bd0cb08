package org.carechat.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The end of an address: building, staircase and room. Whoever names only that means it within the street that is
/// known.
public final class Doors {

    private static final String NUMBER = "[0-9a-zA-Z零〇一二三四五六七八九十百]";
    private static final String PARTS = "(" + NUMBER + "{1,4}(?:栋|幢|座|号楼))?[ ,，-]?(" + NUMBER + "{1,3}单元)?[ ,，-]?("
            + NUMBER + "{1,3}(?:楼|层))?(" + NUMBER + "{2,5}室?)?";
    private static final Pattern WHOLE = Pattern.compile("^(.*?)" + PARTS + "$");
    private static final Pattern DOOR = Pattern.compile(PARTS);
    private static final Pattern UNIT = Pattern.compile("栋|幢|座|楼|单元|层|室");
    private static final int MOST = 4;

    private Doors() {}

    /// @return whether this says which door, and not in which street
    public static boolean isOnlyDoor(String address) {
        return DOOR.matcher(address.strip()).matches() && UNIT.matcher(address).find();
    }

    /// @return the door that is named in a text; empty where none is
    public static Optional<String> in(String text) {
        return DOOR.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .filter(Doors::isOnlyDoor)
                .findFirst();
    }

    /// @return the address that is meant, now that this was said of one that is known: what wasn't named stays
    public static String within(String known, String said) {
        if (isOnlyDoor(known)) {
            return isOnlyDoor(said) || in(said).isPresent() ? said : said + known;
        }
        Matcher old = WHOLE.matcher(known);
        Matcher door = DOOR.matcher(said.strip());
        if (!isOnlyDoor(said) || !old.matches() || !door.matches()) {
            return said;
        }
        boolean whole = door.group(1) != null && (door.group(3) != null || door.group(MOST) != null);
        StringBuilder address = new StringBuilder(old.group(1));
        for (int part = 1; part <= MOST; part++) {
            address.append(part(door.group(part), whole ? null : old.group(part + 1)));
        }
        return address.toString();
    }

    private static String part(@Nullable String said, @Nullable String known) {
        return said != null ? said : known != null ? known : "";
    }
}
