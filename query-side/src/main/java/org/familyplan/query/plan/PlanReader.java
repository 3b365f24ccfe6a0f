package org.familyplan.query.plan;

import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.entries.TableEntries;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what is remembered of a family in the active generation. */
public final class PlanReader {
  private static final String SELECT =
      "select generation, version, position from plan_family where generation = "
          + ActiveGeneration.of(PlanProjection.NAME)
          + " and family_id = ?";

  private final JdbcTemplate jdbc;
  private final Vault vault;

  public PlanReader(JdbcTemplate jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** What is remembered, and up to which event. */
  public record Remembered(long version, long position, TableEntries entries) {}

  /** The family, if the projection knows it. */
  public Optional<Remembered> find(FamilyId family) {
    List<Remembered> found =
        jdbc.query(
            SELECT,
            (row, n) ->
                new Remembered(
                    row.getLong("version"),
                    row.getLong("position"),
                    new TableEntries(
                        jdbc, row.getInt("generation"), family, 0, vault.ofFamily(family.value()))),
            family.value());
    return found.stream().findFirst();
  }
}
