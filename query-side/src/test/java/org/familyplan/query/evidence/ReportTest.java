package org.familyplan.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.accesslog.OwnLookUpsView.LookUp;
import org.familyplan.api.evidence.EvidencePackView;
import org.familyplan.api.evidence.EvidencePackView.PackScope;
import org.familyplan.api.evidence.EvidencePackView.PackedEvents;
import org.familyplan.api.evidence.EvidencePackView.PackedLooks;
import org.familyplan.api.evidence.EvidencePackView.StatesOf;
import org.familyplan.api.shared.FamilyId;
import org.junit.jupiter.api.Test;

/** The report says the same in both languages, and escapes whatever it is told. */
class ReportTest {
  private static final Locale DANISH = Locale.of("da");

  @Test
  void bothLanguagesHaveEveryLabel() {
    assertThat(labels(DANISH)).isEqualTo(labels(Locale.ENGLISH));
  }

  private static List<String> labels(Locale locale) {
    return Collections.list(
            ResourceBundle.getBundle("org.familyplan.query.evidence.report", locale).getKeys())
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void whateverItIsToldIsEscaped() {
    Report report = new Report(DANISH);
    report.look(
        new LookUp(LocalDate.of(2020, 1, 2), LookPurpose.AUDIT, "<img src=x onerror=alert(1)>"));
    String page = report.of(pack(PackScope.OWN), Rules.inForce(DANISH));
    assertThat(page)
        .contains("2020-01-02", "&lt;img src=x", "kun det, der alene handler om læseren selv")
        .doesNotContain("<img")
        .contains("serviceloven § 50");
  }

  @Test
  void aQuietPeriodIsSaidToBeOne() {
    Report report = new Report(Locale.ENGLISH);
    assertThat(report.of(pack(PackScope.WHOLE), Rules.inForce(Locale.ENGLISH)))
        .contains("Nothing that a checkpoint covers was recorded in this period.")
        .contains("the joint plan", "from age 16: the young person and the holders of custody");
    assertThat(report.of(pack(PackScope.OWN), Rules.inForce(Locale.ENGLISH)))
        .contains("Nothing that is about the reader alone");
  }

  private static EvidencePackView pack(PackScope scope) {
    return new EvidencePackView(
        "familyplan-evidence-pack/1",
        new FamilyId(new UUID(0, 1)),
        LocalDate.of(2020, 1, 1),
        null,
        "da",
        "FAMILY_MEMBER",
        scope,
        LookPurpose.OWN_CASE,
        Instant.EPOCH,
        new PackedEvents("origin/events", 1, 1, 0, 0, 0, 0, StatesOf.EACH_EVENT),
        new PackedLooks("origin/access", 1, 1, 0),
        List.of());
  }
}
