package org.familyplan.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.app.openapi.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries hold; and they would not if somebody crossed them. */
class ArchitectureTest {
  private static final String BAD = "org.familyplan.app.architecture.bad";
  private static final JavaClasses BAD_WORLD = new ClassFileImporter().importPackages(BAD);

  static Stream<Boundary> boundaries() {
    return Boundaries.all().stream();
  }

  static Stream<Boundary> boundariesThatTheBadWorldCrosses() {
    return Stream.of(
        Boundary.of("api", List.of("command"), Boundary.AXON),
        Boundary.of("api", List.of("platform"), Boundary.SPRING),
        Boundary.of("platform", List.of("api.goal")),
        Boundary.of("query", List.of("command")),
        Boundary.of("command.goal", List.of("command.plan")),
        Boundary.of("command.goal", List.of(), Boundary.SPRING),
        Boundary.of("", List.of(), Boundary.OLD_JACKSON));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void nobodyCrosses(Boundary boundary) {
    boundary.check(World.CLASSES, World.ROOT);
  }

  @ParameterizedTest
  @MethodSource("boundariesThatTheBadWorldCrosses")
  void whoCrossesIsFound(Boundary boundary) {
    assertThatThrownBy(() -> boundary.check(BAD_WORLD, BAD))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated");
  }

  @Test
  void aBoundaryAboutNothingIsFound() {
    assertThatThrownBy(
            () -> Boundary.of("commando", List.of("query")).check(World.CLASSES, World.ROOT))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> Boundary.of("command", List.of("qwery")).check(World.CLASSES, World.ROOT))
        .isInstanceOf(AssertionError.class);
    Boundary.Library misspelt =
        new Boundary.Library(
            "org.springframwork..", "org.springframework.context.ApplicationContext");
    assertThatThrownBy(
            () -> Boundary.of("command", List.of(), misspelt).check(World.CLASSES, World.ROOT))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void capabilitiesDoNotGoInCircles() {
    SlicesRuleDefinition.slices()
        .matching(World.ROOT + ".command.(*)..")
        .should()
        .beFreeOfCycles()
        .check(World.CLASSES);
  }

  @Test
  void circlesAreFound() {
    assertThatThrownBy(
            () ->
                SlicesRuleDefinition.slices()
                    .matching(BAD + ".command.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(BAD_WORLD))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void everyCapabilityHasItsPlaceInTheList() {
    List<String> packages =
        World.CLASSES.stream()
            .map(each -> each.getPackageName())
            .filter(name -> name.startsWith(World.ROOT + ".command."))
            .map(name -> name.substring((World.ROOT + ".command.").length()))
            .filter(name -> !name.equals("pipeline"))
            .distinct()
            .toList();
    assertThat(Boundaries.DECISIONS_LOOK_AT.keySet()).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void rulesOfACapabilityHaveItsCodes() {
    for (String capability : Boundaries.DECISIONS_LOOK_AT.keySet()) {
      assertThat(RuleBook.of(capability))
          .allSatisfy(
              rule -> {
                assertThat(rule.code()).matches(capability + "\\.[a-z]+(-[a-z]+)*");
                assertThat(rule.sentence()).matches("(?s)[A-Z].*[.:]");
              });
      assertThat(RuleBook.of(capability).stream().map(rule -> rule.code())).doesNotHaveDuplicates();
    }
  }
}
