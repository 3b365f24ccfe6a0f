package org.familyplan.api.measurement;

import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TellsOfNobody;

/** Questions about measurements. */
public sealed interface MeasurementQuery<V> extends Query<V> {

  /** The catalogue of instruments, every version of each. */
  @TellsOfNobody
  @Rest(method = Rest.Method.GET, path = "/instruments")
  record GetInstruments() implements MeasurementQuery<InstrumentsView> {}
}
