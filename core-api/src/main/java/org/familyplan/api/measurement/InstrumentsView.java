package org.familyplan.api.measurement;

import java.util.List;

/** The instruments that measurements are made with. */
public record InstrumentsView(List<Instrument> instruments) {}
