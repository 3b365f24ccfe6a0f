package org.familyplan.query.familyfile;

import java.util.List;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Known;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.household.MemberEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** By what a family's file is found, in tables of its own. */
public final class DirectoryRows {
  private static final List<String> TABLES = List.of("plan_external_id", "plan_member");

  private final JdbcTemplate jdbc;
  private final KeyedHash hash;
  private final Vault vault;

  /**
   * The rows of all families.
   *
   * @param hash hides CPR numbers, so that they are found but not read
   */
  public DirectoryRows(JdbcTemplate jdbc, KeyedHash hash, Vault vault) {
    this.vault = vault;
    this.jdbc = jdbc;
    this.hash = hash;
  }

  /** Writes a family's rows anew from what is remembered of it. */
  public void save(int generation, FamilyId family, Entries entries) {
    for (String table : TABLES) {
      jdbc.update(
          "delete from " + table + " where generation = ? and family_id = ?",
          generation,
          family.value());
    }
    for (ExternalId id : FamilyFileProjection.file(entries).externalIds()) {
      jdbc.update(
          "insert into plan_external_id (generation, family_id, id_system, id_value)"
              + " values (?, ?, ?, ?)",
          generation,
          family.value(),
          id.system(),
          id.value());
    }
    List<MemberEntry> members = entries.all(MemberEntry.class);
    Opening opening =
        members.stream().allMatch(member -> member.cpr() == null)
            ? Opening.NOTHING
            : vault.ofFamily(family.value());
    for (MemberEntry member : members) {
      jdbc.update(
          "insert into plan_member (generation, family_id, person_id, cpr_hash)"
              + " values (?, ?, ?, ?)",
          generation,
          family.value(),
          member.personId().value(),
          hashed(member.cpr(), opening));
    }
  }

  private byte @Nullable [] hashed(@Nullable Personal<String> cpr, Opening opening) {
    return cpr != null && opening.open(cpr, String.class) instanceof Known<?>(Object value)
        ? hash.of("cpr", (String) value)
        : null;
  }
}
