package org.familyplan.query.measurement;

import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.InstrumentsView;
import org.familyplan.api.measurement.MeasurementQuery.GetInstruments;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers with the catalogue of instruments. */
public final class GetInstrumentsHandler implements QueryHandler<GetInstruments, InstrumentsView> {
  @Override
  public Class<GetInstruments> query() {
    return GetInstruments.class;
  }

  @Override
  public @Nullable String projection() {
    return null;
  }

  @Override
  public Answer<InstrumentsView> answer(GetInstruments query, QueryContext context) {
    return Answer.of(new InstrumentsView(Instruments.all()));
  }
}
