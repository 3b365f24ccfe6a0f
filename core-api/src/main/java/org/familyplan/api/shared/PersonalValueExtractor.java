package org.familyplan.api.shared;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on a personal value look at the value. Found by the validator as a service. */
public final class PersonalValueExtractor implements ValueExtractor<Personal<@ExtractedValue ?>> {
  @Override
  public void extractValues(Personal<?> personal, ValueReceiver receiver) {
    personal.known().ifPresent(value -> receiver.value(null, value));
  }
}
