package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "40001", "40P01", "53300", "57P01", "58030", "55P03", "25P03", "HYT00",
        "90067", "90098", "90121", "90131"
      })
  void passesWhenTheDatabaseIsAtFault(String state) {
    assertThat(Trouble.passes(refusal(state))).isTrue();
    assertThat(
            Trouble.passes(new TransactionSystemException("commit", new SQLException("", state))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22001", "22012", "23505", "23502", "42P01", "42501", "25P02"})
  void staysWhenTheStatementIsAtFault(String state) {
    assertThat(Trouble.passes(refusal(state))).isFalse();
  }

  @Test
  void passesWhenThereIsNoConnection() {
    assertThat(Trouble.passes(new LogUnavailable("down"))).isTrue();
    assertThat(Trouble.passes(new CannotAcquireLockException("deadlock"))).isTrue();
    assertThat(
            Trouble.passes(new IllegalStateException(new SQLTransientConnectionException("pool"))))
        .isTrue();
  }

  @Test
  void staysWhenTheCodeIsAtFault() {
    assertThat(Trouble.passes(new IllegalStateException())).isFalse();
    assertThat(Trouble.passes(new RuntimeException(new SQLException("no state")))).isFalse();
    assertThat(Trouble.passes(new BatchUpdateException())).isFalse();
  }

  @Test
  void isToldWithoutMessages() {
    RuntimeException failure =
        new IllegalStateException("Ane", new SQLException("Key (name)=(Ane) exists", "23505"));

    assertThat(Trouble.text(failure))
        .matches("IllegalStateException < SQLException\\[23505] at .*TroubleTest:\\d+");
    assertThat(Trouble.withoutMessages(failure))
        .hasMessage(Trouble.text(failure))
        .hasNoCause()
        .extracting(Throwable::getStackTrace)
        .isEqualTo(failure.getStackTrace());
  }

  @Test
  void tellsWhyASegmentIsStuck() {
    assertThat(Trouble.text(new Stuck("unreadable: goal.X", new IllegalStateException("Ane"))))
        .startsWith("unreadable: goal.X < IllegalStateException at ");
  }

  @Test
  void isNoLongerThanItsColumn() {
    assertThat(Trouble.text(new Stuck("x".repeat(2_000), null))).hasSize(1_000);
  }

  private static UncategorizedSQLException refusal(String state) {
    return new UncategorizedSQLException("task", "sql", new SQLException("message", state));
  }
}
