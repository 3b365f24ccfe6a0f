package org.familyplan.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row of the vault. */
record Kept(UUID reference, List<UUID> owners, byte[] content) {

  static Kept read(ResultSet row, int number) throws SQLException {
    Object[] owners = (Object[]) row.getArray("owners").getArray();
    return new Kept(
        row.getObject("reference", UUID.class),
        Arrays.stream(owners).map(UUID.class::cast).toList(),
        row.getBytes("content"));
  }
}
