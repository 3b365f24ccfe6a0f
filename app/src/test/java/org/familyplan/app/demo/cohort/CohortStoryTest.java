package org.familyplan.app.demo.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.app.demo.Story;
import org.junit.jupiter.api.Test;

class CohortStoryTest {
  private static final Story STORY = Cohort.story();

  private static Stream<FamilyCommand> commands() {
    return STORY.steps().stream().flatMap(step -> step.commands().stream());
  }

  private static <T> Stream<T> commands(Class<T> type) {
    return commands().filter(type::isInstance).map(type::cast);
  }

  @Test
  void hasThePublishedSize() {
    assertThat(commands(OpenFamilyFile.class)).hasSize(348);
    assertThat(commands(AddFamilyMember.class)).hasSize(1_252);
    assertThat(
            STORY.steps().stream()
                .map(step -> step.actor().municipality().value())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "420", "153", "190", "766", "621", "360", "730", "740", "779", "787");
  }

  @Test
  void hasFortyToEightyCommandsForEachFamily() {
    Map<FamilyId, Long> commands =
        commands().collect(Collectors.groupingBy(FamilyCommand::familyId, Collectors.counting()));
    assertThat(commands.values()).allMatch(number -> number >= 40 && number <= 80);
  }

  @Test
  void lastsFromSeptember2014ToDecember2016() {
    assertThat(STORY.begin()).isBetween("2014-08-31T22:00:00Z", "2014-09-08T00:00:00Z");
    assertThat(STORY.steps().getLast().recordedAt())
        .isBetween("2016-12-20T00:00:00Z", "2016-12-30T23:00:00Z");
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(hash(Cohort.story(7))).isEqualTo(hash(Cohort.story(7)));
    assertThat(hash(Cohort.story(7))).isNotEqualTo(hash(Cohort.story(8)));
  }

  private static String hash(Story story) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      story.steps().forEach(step -> digest.update(step.toString().getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void print() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    commands().forEach(c -> kinds.merge(c.getClass().getSimpleName(), 1, Integer::sum));
    kinds.forEach((k, n) -> System.out.println(k + " " + n));
    System.out.println(commands().count() + " in " + STORY.steps().size());
    commands()
        .collect(Collectors.groupingBy(FamilyCommand::familyId, Collectors.counting()))
        .values()
        .stream()
        .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()))
        .forEach((k, n) -> System.out.println(k + ": " + n));
  }
}
