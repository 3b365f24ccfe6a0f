package org.familyplan.query.statistics.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.api.livelihood.EmploymentStatus.EMPLOYED;
import static org.familyplan.query.statistics.FileStory.day;
import static org.familyplan.query.statistics.FileStory.person;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.api.Samples;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.household.Sex;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.statistics.Erased;
import org.familyplan.query.statistics.FileStory;
import org.familyplan.query.statistics.SmallCohort;
import org.junit.jupiter.api.Test;

class FamilyFactsTest {
  @Test
  void theSameStandsInJson() {
    assertThat(SmallCohort.facts())
        .allSatisfy(facts -> assertThat(FamilyFacts.read(facts.json())).isEqualTo(facts));
  }

  /** Texts in the facts are codes, never what somebody said. */
  @Test
  void noPersonalValueHasAPlace() {
    Set<Class<?>> seen = new HashSet<>();
    types(FamilyFacts.class, seen);
    assertThat(seen).contains(Measured.class, GoalFacts.Words.class).doesNotContain(Personal.class);
    assertThat(SmallCohort.facts())
        .extracting(facts -> new String(facts.json(), UTF_8))
        .allSatisfy(json -> assertThat(json).doesNotContain("Mette", "My own money", "1983-06-15"));
  }

  private static void types(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType of) {
      types(of.getRawType(), seen);
      Arrays.stream(of.getActualTypeArguments()).forEach(each -> types(each, seen));
    } else if (type instanceof Class<?> raw && seen.add(raw) && raw.isRecord()) {
      Stream.of(raw.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .forEach(each -> types(each, seen));
    }
  }

  @Test
  void areTheSameWhenEverybodyIsErased() {
    for (FileStory story : SmallCohort.stories()) {
      List<Entry> erased = story.entries().stream().map(Erased::entry).toList();
      assertThat(erased).isNotEqualTo(story.entries());
      assertThat(of(erased)).isEqualTo(story.facts());
    }
  }

  private static FamilyFacts of(List<Entry> entries) {
    return FamilyFacts.of(Corrections.inForce(entries).stream().map(Entry::event).toList());
  }

  @Test
  void aCorrectionCountsAsIfTheWrongFactHadNeverBeen() {
    FileStory story =
        FileStory.of("one", "360", "2014-09-01")
            .mother("Mette", 1983, "2014-09-01")
            .work("Mette", EMPLOYED, 12, "2015-09-01");
    EventId wrong = story.last();
    FamilyFacts before = story.facts();
    story.corrected(wrong, story.workFact("Mette", EMPLOYED, 15, "2015-09-01"), "2015-09-01");
    assertThat(hours(before)).containsExactly(BigDecimal.valueOf(12));
    assertThat(hours(story.facts())).containsExactly(BigDecimal.valueOf(15));
    story.marked(story.last(), "2015-10-10");
    assertThat(story.facts()).isEqualTo(before);
  }

  private static List<BigDecimal> hours(FamilyFacts facts) {
    return facts.livelihood().work().stream().map(LivelihoodFacts.Work::hoursPerWeek).toList();
  }

  @Test
  void detailsRegisteredWronglyAreCorrectedFromTheBeginning() {
    FileStory story = FileStory.of("one", "360", "2014-09-01").mother("Mette", 1983, "2014-09-01");
    FamilyEvent details =
        new MemberDetailsCorrected(
            story.family(),
            person("Mette"),
            FamilyRole.OTHER_ADULT,
            Sex.MALE,
            null,
            null,
            1973,
            null,
            Personal.of("read again"),
            day("2016-01-01"));
    assertThat(story.and(details).facts().household().members())
        .containsExactly(
            new HouseholdFacts.Member(
                person("Mette"), FamilyRole.OTHER_ADULT, Sex.MALE, 1973, day("2014-09-01")));
    assertThatThrownBy(() -> FileStory.of("two", "360", "2014-09-01").and(details).facts())
        .hasMessage("no member to correct");
  }

  @Test
  void factsAfterADayAreLeftOut() {
    FamilyFacts facts = SmallCohort.worked().facts();
    assertThat(facts.upTo(day("2014-06-19"))).isEmpty();
    FamilyFacts first = facts.upTo(day("2014-06-20")).orElseThrow();
    assertThat(first.household().members()).hasSize(5);
    assertThat(first.measurements()).isEmpty();
    assertThat(first.goals().goals()).isEmpty();
    assertThat(facts.upTo(day("2020-01-01"))).contains(facts);
  }

  @Test
  void filesThatShareAPersonAreOneFamilys() {
    FileStory a = FileStory.of("a", "360", "2015-01-01").mother("A", 1980, "2015-01-01");
    FileStory b = FileStory.of("b", "376", "2016-01-01").mother("B", 1980, "2016-01-01");
    FileStory c = FileStory.of("c", "101", "2014-01-01").mother("C", 1980, "2014-01-01");
    assertThat(families(a, b, c)).isEqualTo(List.of(List.of(c), List.of(a), List.of(b)));
    b.son("A", 1980, "2016-01-01");
    assertThat(families(a, b, c)).isEqualTo(List.of(List.of(c), List.of(a, b)));
    c.son("X", 2000, "2014-01-01");
    b.son("X", 2000, "2016-01-01");
    assertThat(families(b, a, c)).isEqualTo(List.of(List.of(c, a, b)));
    b.marked(b.last(), "2016-02-01");
    assertThat(families(a, b, c)).isEqualTo(List.of(List.of(c), List.of(a, b)));
  }

  private static List<List<FileStory>> families(FileStory... stories) {
    return Families.join(
            ManyFiles.held(Stream.of(stories).map(FileStory::facts).toList())
                .outlines(day("2020-01-01")))
        .stream()
        .map(
            family ->
                family.stream()
                    .map(
                        file ->
                            Stream.of(stories)
                                .filter(each -> each.family().equals(file.familyId()))
                                .findFirst()
                                .orElseThrow())
                    .toList())
        .toList();
  }

  @Test
  void aFileBeginsWithItsOpening() {
    List<FamilyEvent> noOpening =
        SmallCohort.worked().entries().stream().map(Entry::event).skip(1).toList();
    assertThatThrownBy(() -> FamilyFacts.of(noOpening))
        .hasMessage("a file begins with its opening");
  }

  /** An event of a new capability has to be counted or left out, knowingly. */
  @Test
  void everyEventIsCountedOrLeftOut() {
    for (Class<? extends FamilyEvent> type : Catalogue.events()) {
      if (type != FactCorrected.class && type != EntryMarkedErroneous.class) {
        FileStory story = FileStory.of("one", "360", "2014-09-01");
        story.and(Samples.full(FamilyMemberAdded.class)).and(Samples.full(type));
        assertThatCode(story::facts).as(type.getSimpleName()).doesNotThrowAnyException();
      }
    }
  }
}
