package org.familyplan.platform.transparency;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the leaf hashes beside the access log's entries and tells of those that were changed.
 */
public final class LookHashWatch implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(LookHashWatch.class);

  private final LookHashes hashes;
  private volatile List<Long> changed = List.of();

  public LookHashWatch(LookHashes hashes) {
    this.hashes = hashes;
  }

  /** Looks at all of them. */
  public void look() {
    changed = hashes.changed();
    changed.forEach(
        each -> LOG.error("The leaf hash beside entry {} of the access log was changed", each));
  }

  /** The positions that this node last found changed. */
  public List<Long> changed() {
    return changed;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("familyplan.access-log.changed-hashes", this, each -> each.changed.size())
        .register(registry);
  }
}
