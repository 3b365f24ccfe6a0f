package org.familyplan.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row of the vault. */
record Kept(UUID reference, List<UUID> owners, byte[] content) {

  static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("reference", UUID.class),
        Arrays.stream(row.getString("owners").split(" ")).map(UUID::fromString).toList(),
        row.getBytes("content"));
  }
}
