package org.familyplan.platform.eventschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.familyplan.api.shared.PersonalData;
import org.junit.jupiter.api.Test;

/** What stands beside every event tells of no person in the clear. */
class MetadataMarkingTest {

  @Test
  void onlyTheseTextsAreInTheClear() {
    assertThat(Arrays.stream(EventMetadata.class.getRecordComponents()))
        .filteredOn(each -> each.getType() == String.class)
        .extracting(RecordComponent::getName)
        .containsExactlyInAnyOrder(
            "system", // the token's name of the calling system
            "command", // operationId
            "traceParent", // W3C trace context, by a pattern
            "legalBasis"); // names a law, by a pattern
    assertThat(Arrays.stream(EventMetadata.class.getRecordComponents()))
        .filteredOn(each -> each.isAnnotationPresent(PersonalData.class))
        .extracting(RecordComponent::getName)
        .containsExactly("reason", "purpose");
  }
}
