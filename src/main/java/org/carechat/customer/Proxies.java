package org.carechat.customer;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells which address a request came from. `X-Forwarded-For` counts only as far as it was written by proxies
/// that are configured. Immutable.
public final class Proxies {

    /// The header's name, for the doors that read it.
    public static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<AddressRange> trusted;

    private Proxies(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /// @param listed addresses and networks such as `10.0.0.0/8`; what is blank is passed over
    /// @throws IllegalArgumentException that names the one that is neither
    public static Proxies of(Collection<String> listed) {
        return new Proxies(listed.stream()
                .filter(proxy -> !proxy.isBlank())
                .map(AddressRange::parse)
                .toList());
    }

    /// @param remote who is at the other end of the connection; null where that isn't known
    /// @param hops what the header says, in its order
    /// @return a key for limits: the address, or an IPv6 address's network of 64 bits, which one customer has for
    ///     themselves
    public String client(@Nullable InetAddress remote, List<String> hops) {
        if (remote == null) {
            return "unknown";
        }
        InetAddress client = remote;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = AddressRange.literal(hops.get(i).strip());
            if (hop == null) {
                break;
            }
            client = hop;
        }
        return key(client);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.holds(address));
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)) + "::/64";
    }
}
