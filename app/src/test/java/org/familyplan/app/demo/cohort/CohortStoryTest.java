package org.familyplan.app.demo.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Story;
import org.familyplan.app.demo.rebild.Rebild;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.web.RecordBinder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

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
  void tellsWhatEachTableOfFiguresNeeds() {
    assertThat(
            commands(RecordEmploymentStatus.class)
                .map(RecordEmploymentStatus::status)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(EmploymentStatus.values());
    assertThat(jobsLost()).isBetween(10L, 60L);
    assertThat(
            commands(SetVisitationCategory.class)
                .map(each -> each.scheme() + " " + each.code())
                .collect(Collectors.toSet()))
        .contains(
            "SOCIAL_ASSISTANCE JOB_READY",
            "SOCIAL_ASSISTANCE ACTIVITY_READY",
            "SOCIAL_ASSISTANCE NOT_ASSESSED",
            "EDUCATION_ASSISTANCE OBVIOUSLY_EDUCATION_READY",
            "EDUCATION_ASSISTANCE EDUCATION_READY");
  }

  /** Adults with work at the start of whom it is told later that they have none. */
  private static long jobsLost() {
    Map<PersonId, List<EmploymentStatus>> told =
        commands(RecordEmploymentStatus.class)
            .collect(
                Collectors.groupingBy(
                    RecordEmploymentStatus::personId,
                    Collectors.mapping(RecordEmploymentStatus::status, Collectors.toList())));
    return told.values().stream()
        .filter(each -> each.getFirst() != EmploymentStatus.OUTSIDE_LABOUR_MARKET)
        .filter(each -> each.getLast() == EmploymentStatus.OUTSIDE_LABOUR_MARKET)
        .count();
  }

  @Test
  void asksChildrenOfNineYearsAndMoreHowTheyAre() {
    Map<PersonId, LocalDate> children =
        commands(AddFamilyMember.class)
            .filter(each -> each.role() == FamilyRole.CHILD)
            .collect(Collectors.toMap(AddFamilyMember::personId, AddFamilyMember::birthDate));
    List<RecordMeasurement> answers =
        commands(RecordMeasurement.class)
            .filter(each -> each.instrument().equals("WHO-5"))
            .filter(each -> children.containsKey(each.personId()))
            .toList();
    assertThat(answers).hasSizeGreaterThan(300);
    assertThat(answers)
        .allSatisfy(
            each ->
                assertThat(each.assessedOn())
                    .isAfterOrEqualTo(
                        Objects.requireNonNull(children.get(each.personId())).plusYears(9)));
  }

  @Test
  void thePageOfDemonstrationsNamesTheManagersAndTheFirstCoordinators() throws IOException {
    String page = Files.readString(Approved.ROOT.resolve("docs/how-to/demonstrations.md"));
    Map<MunicipalityCode, List<Actor>> people =
        Cohort.people().stream().collect(Collectors.groupingBy(Actor::municipality));
    assertThat(people).hasSize(10);
    assertThat(people.values())
        .allSatisfy(
            each -> {
              assertThat(each.getFirst().role()).isEqualTo(Role.MANAGER);
              assertThat(page)
                  .contains("| `" + each.get(0).user() + "` | `" + each.get(1).user() + "` |");
            });
    assertThat(Cohort.people().stream().map(Actor::user))
        .containsExactlyInAnyOrderElementsOf(STORY.employees().stream().map(Employee::id).toList());
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
  void improvesModerately() {
    double start = wellBeing(MeasurementPhase.START);
    double end = wellBeing(MeasurementPhase.END);
    assertThat(start).isBetween(35.0, 50.0);
    assertThat(end - start).isBetween(2.0, 12.0);
    assertThat(seriousProblems(MeasurementPhase.START)).isBetween(50.0, 80.0);
    assertThat(seriousProblems(MeasurementPhase.END))
        .isBetween(20.0, seriousProblems(MeasurementPhase.START) - 10);
  }

  private static Stream<RecordMeasurement> measured(MeasurementPhase phase) {
    return commands(RecordMeasurement.class).filter(each -> each.phase() == phase);
  }

  /** Mean of WHO-5, 0 to 100. */
  private static double wellBeing(MeasurementPhase phase) {
    return measured(phase)
        .filter(each -> each.instrument().equals("WHO-5"))
        .mapToInt(each -> 4 * Integer.parseInt(each.values().getFirst().value()))
        .average()
        .orElseThrow();
  }

  /** How many of a hundred functional levels are C or D overall. */
  private static double seriousProblems(MeasurementPhase phase) {
    return 100
        * measured(phase)
            .filter(each -> !each.instrument().equals("WHO-5"))
            .mapToInt(each -> "CD".contains(each.values().getLast().value()) ? 1 : 0)
            .average()
            .orElseThrow();
  }

  @Test
  void missesFewerDaysAtSchoolFromYearToYear() {
    assertThat(absence(2015)).isLessThan(absence(2014) * 0.9);
  }

  private static double absence(int yearOfFirstDay) {
    return commands(RecordSchoolAbsence.class)
        .filter(each -> each.from().getYear() == yearOfFirstDay)
        .mapToInt(RecordSchoolAbsence::daysAbsent)
        .average()
        .orElseThrow();
  }

  @Test
  void isToldOnWorkingDaysInWorkingHours() {
    assertThat(STORY.steps())
        .allSatisfy(
            step -> {
              ZonedDateTime at = step.recordedAt().atZone(Decision.ZONE);
              assertThat(at.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
              assertThat(at.getHour()).isBetween(8, 16);
            });
  }

  @Test
  void tellsWhatAnyClientCouldTell() {
    RecordBinder binder =
        new RecordBinder(
            Validation.buildDefaultValidatorFactory().getValidator(), UUID::randomUUID);
    Stream.of(STORY, WorkedCase.story(), Rebild.story())
        .flatMap(story -> story.steps().stream())
        .flatMap(step -> step.commands().stream())
        .forEach(
            command -> {
              ObjectNode body = (ObjectNode) Json.mapper().valueToTree(command);
              assertThat(binder.bind(command.getClass(), body)).isEqualTo(command);
            });
  }
}
