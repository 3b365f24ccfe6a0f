package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.projection.TestEvents.newFamily;
import static org.familyplan.platform.projection.TestEvents.noted;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.Semaphore;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the operator's instruments show. */
class ProjectionMetersTest extends ProjectionFixture {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  ProjectionMetersTest() {
    super(TestDatabase::h2);
  }

  @Test
  void showsLagFailuresAndRebuild() {
    appendMany(6 * BATCH, 2);
    Projections node = node(database.dataSource(), TestEvents.SCHEMA, settings(1), entries);
    new ProjectionMeters(node).bindTo(registry);
    assertThat(value("lag")).isNaN();
    start(node);
    awaitHead(node);
    await().untilAsserted(() -> assertThat(value("lag")).isZero());
    assertThat(value("rebuild.percent")).isNaN();

    Semaphore allowed = new Semaphore(0);
    entries.fault(event -> allowed.acquireUninterruptibly());
    node.rebuild(entries.name(), 1);

    await().untilAsserted(() -> assertThat(value("rebuild.percent")).isZero());
    allowed.release(Integer.MAX_VALUE / 2);
    entries.fault(
        event -> {
          throw new IllegalStateException();
        });
    append(noted(newFamily(), "fails"));
    await().untilAsserted(() -> assertThat(value("failures")).isEqualTo(1));
  }

  private double value(String gauge) {
    return registry
        .get("familyplan.projection." + gauge)
        .tag("projection", entries.name())
        .gauge()
        .value();
  }
}
