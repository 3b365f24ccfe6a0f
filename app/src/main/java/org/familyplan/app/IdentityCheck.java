package org.familyplan.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.familyplan.app.identity.UnfitIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Refuses to start where callers could not be recognised, or anybody could be anybody. */
final class IdentityCheck {
  private final FamilyPlanSettings settings;
  private final Environment environment;

  IdentityCheck(FamilyPlanSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  void check() {
    String issuer = settings.identity().issuer();
    if (settings.demonstrationIssuer()) {
      checkDemonstration(issuer);
    } else if (issuer.isEmpty()) {
      throw new UnfitIdentity(
          "Nobody could be recognised: name the issuer of tokens (familyplan.identity.issuer), or"
              + " try the service with the demonstration issuer"
              + " (familyplan.identity.demonstration=true).");
    } else {
      checkIssuer(issuer);
    }
  }

  private void checkDemonstration(String issuer) {
    if (!issuer.isEmpty()) {
      throw new UnfitIdentity(
          "The demonstration issuer gives tokens to everybody: it does not run beside a real"
              + " issuer. Leave out familyplan.identity.demonstration or"
              + " familyplan.identity.issuer.");
    }
    if (settings.mode() == FamilyPlanSettings.Mode.PRODUCTION) {
      throw new UnfitIdentity(
          "The demonstration issuer gives tokens to everybody: it does not run in production. Name"
              + " the issuer of tokens (familyplan.identity.issuer).");
    }
    requireLoopback("server.address");
    if (environment.containsProperty("management.server.port")) {
      requireLoopback("management.server.address");
    }
  }

  private void requireLoopback(String setting) {
    if (!isLoopback(environment.getProperty(setting))) {
      throw new UnfitIdentity(
          "The demonstration issuer gives tokens to everybody: it runs only where "
              + setting
              + " is an address of this machine alone, such as 127.0.0.1. Elsewhere name the issuer"
              + " of tokens (familyplan.identity.issuer).");
    }
  }

  /** Without an address a server listens to all. */
  private static boolean isLoopback(@Nullable String address) {
    try {
      return address != null
          && !address.isBlank()
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void checkIssuer(String issuer) {
    URI address;
    try {
      address = URI.create(issuer);
    } catch (IllegalArgumentException e) {
      throw new UnfitIdentity("familyplan.identity.issuer is not an address.");
    }
    boolean safe = "https".equals(address.getScheme());
    boolean here = "http".equals(address.getScheme()) && isLoopback(address.getHost());
    if (address.getHost() == null || !safe && !here) {
      throw new UnfitIdentity(
          "familyplan.identity.issuer must begin with https:, so that nobody can put keys in its"
              + " place.");
    }
  }
}
