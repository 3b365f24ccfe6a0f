package org.familyplan.platform.database;

import java.util.regex.Pattern;

/**
 * A database role and its password.
 *
 * @param role lower-case name, usable in SQL without quotes
 */
public record Login(String role, String password) {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  public Login {
    if (!PLAIN.matcher(role).matches()) {
      throw new IllegalArgumentException(
          "A database role is written in lower-case letters, digits and underscores: " + role);
    }
  }

  /** The role without its password. */
  @Override
  public String toString() {
    return role;
  }
}
