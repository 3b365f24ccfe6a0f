package org.familyplan.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;

/** What the log says is what a log would say in which nobody had ever been wrong. */
class CorrectionsPropertyTest {
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final PersonId METTE = new PersonId(new UUID(0, 2));
  private static final LocalDate DAY = LocalDate.of(2015, 9, 1);

  /** A step of a story: what is done, and to which of the entries then in force. */
  record Step(Deed deed, int which) {}

  enum Deed {
    RECORD,
    CORRECT,
    MARK
  }

  @Provide
  Arbitrary<List<Step>> stories() {
    Arbitrary<Integer> which = Arbitraries.integers().between(0, 1000);
    return Arbitraries.of(Deed.class)
        .flatMap(deed -> which.map(number -> new Step(deed, number)))
        .list()
        .ofMaxSize(40);
  }

  /** The story as a log, and beside it the list of what is true, changed as people change lists. */
  private static final class Told {
    final List<Entry> log = new ArrayList<>();
    final List<List<Entry>> places = new ArrayList<>();

    List<Entry> truth() {
      return places.stream().filter(each -> !each.isEmpty()).map(List::getLast).toList();
    }

    void tell(Step step) {
      List<List<Entry>> open = places.stream().filter(each -> !each.isEmpty()).toList();
      if (step.deed() == Deed.RECORD || open.isEmpty()) {
        places.add(new ArrayList<>(List.of(write(fact(log.size())))));
        return;
      }
      List<Entry> place = open.get(step.which() % open.size());
      EventId wrong = place.getLast().eventId();
      if (step.deed() == Deed.CORRECT) {
        EmploymentStatusRecorded fact = fact(log.size());
        Entry correction =
            write(
                new FactCorrected(
                    FAMILY, wrong, fact, Personal.of("r"), List.of(METTE), DAY, null));
        place.add(new Entry(correction.eventId(), fact));
      } else {
        write(new EntryMarkedErroneous(FAMILY, wrong, Personal.of("r"), List.of(METTE), DAY));
        place.removeLast();
      }
    }

    private Entry write(FamilyEvent event) {
      Entry entry = new Entry(new EventId(new UUID(3, log.size())), event);
      log.add(entry);
      return entry;
    }
  }

  private static EmploymentStatusRecorded fact(int hours) {
    return new EmploymentStatusRecorded(
        FAMILY, METTE, EmploymentStatus.EMPLOYED, BigDecimal.valueOf(hours), null, DAY);
  }

  private static Told told(List<Step> story) {
    Told told = new Told();
    story.forEach(told::tell);
    return told;
  }

  @Property
  void inForceIsWhatIsTrue(@ForAll("stories") List<Step> story) {
    Told told = told(story);
    assertThat(Corrections.inForce(told.log)).isEqualTo(told.truth());
  }

  @Property
  void inForceReadsAsALogInWhichNobodyWasWrong(@ForAll("stories") List<Step> story) {
    List<Entry> inForce = Corrections.inForce(told(story).log);
    assertThat(Corrections.inForce(inForce)).isEqualTo(inForce);
  }

  @Property
  void onlyEntriesInForceAreFound(@ForAll("stories") List<Step> story) {
    Told told = told(story);
    Corrections corrections = new Corrections();
    told.log.forEach(corrections::take);
    List<EventId> found =
        told.log.stream()
            .map(Entry::eventId)
            .filter(each -> corrections.find(each).isPresent())
            .toList();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(told.truth().stream().map(Entry::eventId).toList());
  }

  @Property
  void anErroneousCorrectionIsAsIfItHadNeverBeen(@ForAll("stories") List<Step> story) {
    Told told = told(story);
    List<Entry> before = Corrections.inForce(told.log);
    for (Entry each : before) {
      List<Entry> longer = new ArrayList<>(told.log);
      EventId correction = new EventId(new UUID(5, 1));
      longer.add(
          new Entry(
              correction,
              new FactCorrected(
                  FAMILY, each.eventId(), fact(-1), Personal.of("r"), List.of(METTE), DAY, null)));
      longer.add(
          new Entry(
              new EventId(new UUID(5, 2)),
              new EntryMarkedErroneous(FAMILY, correction, Personal.of("r"), List.of(METTE), DAY)));
      assertThat(Corrections.inForce(longer)).isEqualTo(before);
    }
  }
}
