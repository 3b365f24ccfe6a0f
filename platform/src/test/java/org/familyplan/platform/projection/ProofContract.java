package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.familyplan.api.audit.DifferenceKind;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** What the proof of a projection says of a family. */
abstract class ProofContract extends ProjectionFixture {
  private final AtomicInteger numbers = new AtomicInteger();

  ProofContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  private List<Mismatch> prove(FamilyId family) {
    return new ProjectionProof(
            database.dataSource(),
            log,
            TestEvents.SCHEMA,
            List.of(entries),
            numbers::incrementAndGet)
        .prove(family);
  }

  private FamilyId projected() {
    Projections node = startNode();
    FamilyId family = appendMany(3, 1).getFirst();
    awaitHead(node);
    return family;
  }

  @Test
  void aFamilyAsTheLogSaysHasNoMismatchAndTheProofLeavesNoRow() {
    FamilyId family = projected();
    assertThat(prove(family)).isEmpty();
    assertThat(entries.generations()).containsExactly(1);
  }

  @Test
  void aFamilyThatDoesNotFoldIsNamedAndNothingMore() {
    FamilyId family = projected();
    entries.fault(
        event -> {
          throw new IllegalStateException("Mette's number");
        });
    assertThat(prove(family))
        .containsExactly(
            new Mismatch(entries.name(), entries.name(), null, null, DifferenceKind.NOT_FOLDED));
    entries.fault(event -> {});
    assertThat(prove(family)).isEmpty();
  }

  /** On PostgreSQL a failed statement ends the transaction, which is rolled back all the same. */
  @Test
  void aStatementThatFailsIsAFamilyThatDoesNotFold() {
    FamilyId family = projected();
    entries.fault(event -> entries.jdbc().sql("select 1 / 0").query(Integer.class).single());
    assertThat(prove(family)).extracting(Mismatch::kind).containsExactly(DifferenceKind.NOT_FOLDED);
    entries.fault(event -> {});
    assertThat(prove(family)).isEmpty();
  }

  @Test
  void whatPassesByItselfIsNoWordOnTheFamily() {
    FamilyId family = projected();
    entries.fault(
        event -> {
          throw new CannotAcquireLockException("busy");
        });
    assertThatThrownBy(() -> prove(family)).isInstanceOf(CannotAcquireLockException.class);
  }
}
