package org.familyplan.platform.transparency;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.familyplan.api.transparency.LogName;

/**
 * For each log the size that this node signed last and whether signing is refused (1) or not (0);
 * for each witness how often it failed. Spring Boot binds it when it is a bean.
 */
public final class SigningMeters implements MeterBinder {
  private static final String PREFIX = "familyplan.checkpoint.";

  private final Signer signer;
  private final Witnesses witnesses;

  public SigningMeters(Signer signer, Witnesses witnesses) {
    this.signer = signer;
    this.witnesses = witnesses;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (LogName log : LogName.ALL) {
      Gauge.builder(PREFIX + "size", signer, each -> each.signed(log))
          .tag("log", log.value())
          .register(registry);
      Gauge.builder(PREFIX + "refused", signer, each -> each.trouble(log).isPresent() ? 1 : 0)
          .tag("log", log.value())
          .register(registry);
    }
    for (String name : witnesses.names()) {
      FunctionCounter.builder(PREFIX + "witness.failures", witnesses, each -> each.failures(name))
          .tag("witness", name)
          .register(registry);
    }
  }
}
