package org.familyplan.platform.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.familyplan.platform.projection.ProjectionStatus.Rebuild;

/**
 * Gauges of each projection that this node runs: events behind the log, stopped families, percent
 * of a rebuild. They are NaN while the database cannot be read, the last one also when none is
 * running. Spring Boot binds it when it is a bean.
 */
public final class ProjectionMeters implements MeterBinder {
  private static final String PREFIX = "familyplan.projection.";
  private final Projections projections;

  public ProjectionMeters(Projections projections) {
    this.projections = projections;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String name : projections.names()) {
      bind(registry, name, "lag", ProjectionStatus::lag);
      bind(registry, name, "failures", status -> status.stopped().size());
      bind(registry, name, "rebuild.percent", ProjectionMeters::percent);
    }
  }

  private void bind(
      MeterRegistry registry, String name, String what, ToDoubleFunction<ProjectionStatus> value) {
    Gauge.builder(
            PREFIX + what,
            projections,
            all -> all.latest(name).map(value::applyAsDouble).orElse(Double.NaN))
        .tag("projection", name)
        .register(registry);
  }

  private static double percent(ProjectionStatus status) {
    Rebuild rebuild = status.rebuild();
    return rebuild == null ? Double.NaN : rebuild.percent();
  }
}
