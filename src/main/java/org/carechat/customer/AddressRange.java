package org.carechat.customer;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A network such as `10.0.0.0/8`, or one address. Immutable.
record AddressRange(InetAddress network, int bits) {

    /// Only literals are taken, so that no name is ever looked up.
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /// @throws IllegalArgumentException where it is neither an address nor a network
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = literal(parts[0]);
        if (network == null) {
            throw new IllegalArgumentException("carechat.proxies: '" + text + "' is not an address or a network");
        }
        int all = network.getAddress().length * 8;
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("carechat.proxies: '" + text + "' has too many bits");
        }
        return new AddressRange(network, bits);
    }

    static @Nullable InetAddress literal(String text) {
        try {
            return LITERAL.matcher(text).matches() ? InetAddress.ofLiteral(text) : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
