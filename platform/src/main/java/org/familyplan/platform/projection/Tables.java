package org.familyplan.platform.projection;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored about projections, and the transactions around it. */
record Tables(
    Transactions transactions,
    ProgressTable progress,
    FailureTable failures,
    GenerationTable generations) {

  static Tables in(DataSource dataSource, InstantSource clock) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    return new Tables(
        new Transactions(dataSource),
        new ProgressTable(jdbc),
        new FailureTable(jdbc, clock),
        new GenerationTable(jdbc));
  }
}
