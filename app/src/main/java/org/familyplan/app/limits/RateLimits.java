package org.familyplan.app.limits;

import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What each client may send, counted in the memory of this node: a known one by the calling system
 * and its user, whoever brings no good token by address. A good token is never refused for what
 * others send from the same address, because behind a proxy all have the same.
 */
public final class RateLimits {
  private static final int NETWORK_BYTES = 8;

  private final Buckets clients;
  private final Buckets addresses;

  /** Limits that count the time of the machine. */
  public RateLimits(Allowance client, Allowance address) {
    this(client, address, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(Allowance client, Allowance address, TimeMeter clock) {
    clients = new Buckets(client, clock);
    addresses = new Buckets(address, clock);
  }

  /**
   * Takes a request of a known client.
   *
   * @param client the calling system and its user
   */
  public Verdict ofClient(String client) {
    return clients.take(client);
  }

  /**
   * Takes a request without a good token.
   *
   * @param address where it comes from; of IPv6 the network counts, which has one owner
   */
  public Verdict ofAddress(String address) {
    return addresses.take(network(address));
  }

  private static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
