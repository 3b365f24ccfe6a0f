package org.familyplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Rest;
import org.junit.jupiter.api.Test;

/** The catalogue is complete, and what stands in it can be told apart. */
class CatalogueTest {
  @Test
  void everyCommandOnTheClasspathIsInTheCatalogue() {
    assertThat(Published.records(FamilyCommand.class))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(Catalogue.commands());
  }

  @Test
  void everyEventOnTheClasspathIsInTheCatalogue() {
    assertThat(Published.records(FamilyEvent.class))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(Catalogue.events());
  }

  @Test
  void everyCommandHasAPathAndNoTwoShareOne() {
    assertThat(Catalogue.commands())
        .allSatisfy(type -> assertThat(type.getAnnotation(Rest.class)).isNotNull());
    assertThat(Catalogue.commands().stream().map(type -> type.getAnnotation(Rest.class).path()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoMessagesShareAName() {
    assertThat(
            Stream.concat(Catalogue.commands().stream(), Catalogue.events().stream())
                .map(Class::getSimpleName))
        .doesNotHaveDuplicates();
  }

  @Test
  void anEventIsStoredUnderItsCapabilityAndItsOwnName() {
    assertThat(Catalogue.events())
        .allSatisfy(
            type ->
                assertThat(type.getAnnotation(EventName.class).value())
                    .isEqualTo(capability(type) + "." + type.getSimpleName()));
  }

  private static String capability(Class<?> type) {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
