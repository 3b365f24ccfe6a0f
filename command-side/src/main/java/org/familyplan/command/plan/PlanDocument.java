package org.familyplan.command.plan;

import static org.familyplan.command.plan.Markdown.date;
import static org.familyplan.command.plan.Markdown.plain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.goal.GoalLine;
import org.familyplan.command.intervention.InterventionLine;
import org.familyplan.command.plan.OnePlan.Version;
import org.familyplan.platform.employees.Employee;
import org.jspecify.annotations.Nullable;

/**
 * The plan as the family and others receive it on a day: Danish, Markdown, after the contents that
 * the law asks for (barnets lov §§ 92, 95 and 109). The same plan gives the same text, byte for
 * byte; whoever changes the text gives {@link #RENDERER} its next number. What children said in
 * talks stays out: a talk may be held without the custody holder, who receives the plan. What is
 * restricted from the recipient stays out too, and the text says that something does.
 */
record PlanDocument(
    OnePlan plan,
    Version version,
    LocalDate day,
    List<Part> parts,
    List<GoalLine> goals,
    List<InterventionLine> interventions,
    @Nullable Employee coordinator,
    @Nullable Employee deputy,
    @Nullable FollowUpHeld lastFollowUp,
    boolean leavesOut,
    Map<PersonId, Personal<String>> names,
    Set<PersonId> household) {

  /** Version of this code. */
  static final int RENDERER = 3;

  /** The most sensitive kind of information in the document. */
  InformationKind informationKind() {
    return Stream.concat(
                goals.stream().map(each -> each.area().informationKind()),
                interventions.stream().map(each -> each.type().informationKind()))
            .anyMatch(InformationKind.HEALTH::equals)
        ? InformationKind.HEALTH
        : InformationKind.PLAN;
  }

  /** Hash of the text's UTF-8 bytes, 64 hexadecimal digits. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document. */
  String text() {
    Markdown text = new Markdown();
    head(text);
    coordination(text);
    parts(text);
    goals(text);
    interventions(text);
    followUp(text);
    return text.toString();
  }

  private void head(Markdown text) {
    PlanDrafted draft = plan.draft();
    text.heading(1, "Familiens plan")
        .paragraph(
            "Version %s, gældende fra %s. Udleveret %s."
                .formatted(version.number(), date(version.from()), date(day)));
    LocalDate expectedEnd = draft.expectedEnd();
    if (expectedEnd != null) {
      text.paragraph("Planen forventes at vare til %s.".formatted(date(expectedEnd)));
    }
    if (leavesOut) {
      text.paragraph("Noget i planen er udeladt i denne udgave, fordi det er fortroligt.");
    }
    text.quote("Formål", draft.purpose()).quote("Planen bygger på", draft.basis());
  }

  private void coordination(Markdown text) {
    text.heading(2, "Koordinator");
    text.paragraph(
        coordinator == null ? "Ingen koordinator er udpeget den dag." : contact(coordinator));
    if (deputy != null) {
      text.paragraph("Stedfortræder for tiden: " + contact(deputy));
    }
  }

  private static String contact(Employee employee) {
    String contact = employee.contact();
    return plain(employee.name())
        + ", "
        + DanishWords.of(employee.department())
        + (contact == null ? "." : ", " + plain(contact) + ".");
  }

  private void parts(Markdown text) {
    text.heading(2, "Planens dele");
    parts.stream()
        .filter(each -> household.contains(each.personId()))
        .forEach(part -> part(text, part));
  }

  private void part(Markdown text, Part part) {
    PlanPartAdded added = part.added();
    text.heading(3, called(part.personId()) + ": " + DanishWords.of(part.type()));
    part.suspendedSince(day)
        .ifPresent(since -> text.paragraph("Delen er sat i bero fra %s.".formatted(date(since))));
    text.quote("Formål", added.purpose()).quote("Egne ønsker", added.ownWishes());
    text.paragraph("Grundlag: " + basis(added) + ".");
    plan.agreement(part.personId(), day).ifPresent(said -> agreement(text, said));
  }

  private static String basis(PlanPartAdded added) {
    String consent = added.consent() == null ? null : "samtykke";
    String legalBasis = added.legalBasis() == null ? null : plain(added.legalBasis());
    return Stream.of(consent, legalBasis)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" og "));
  }

  private static void agreement(Markdown text, PlanAgreementRecorded said) {
    text.quote(
        "%s %s"
            .formatted(
                said.agreed() ? "Enig i planen" : "Ikke enig i planen", date(said.agreedOn())),
        said.involvement());
  }

  private void goals(Markdown text) {
    text.heading(2, "Mål");
    if (goals.isEmpty()) {
      text.paragraph(leavesOut ? "Der er ingen mål i denne udgave." : "Der er ingen mål endnu.");
    }
    for (int index = 0; index < goals.size(); index++) {
      goal(text, index + 1, goals.get(index));
    }
  }

  private void goal(Markdown text, int number, GoalLine goal) {
    text.heading(3, "Mål " + number + ": " + DanishWords.of(goal.area()));
    text.point("For: " + whose(goal.members()))
        .point(
            "Ansvarlig: "
                + goal.departments().stream()
                    .map(DanishWords::of)
                    .collect(Collectors.joining(", ")));
    LocalDate dueOn = goal.dueOn();
    if (dueOn != null) {
      text.point("Frist: " + date(dueOn));
    }
    text.point("Status: " + DanishWords.of(goal.status())).endOfList();
    text.quote("Målet", goal.wording())
        .quote("Med egne ord", goal.citizensWords())
        .quote("Sådan ses det, at målet er nået", goal.indicator());
    goal.steps().forEach(step -> text.quote("Delmål", step));
  }

  private void interventions(Markdown text) {
    text.heading(2, "Indsatser");
    if (interventions.isEmpty()) {
      text.paragraph(
          leavesOut ? "Der er ingen indsatser i denne udgave." : "Der er ingen indsatser endnu.");
      return;
    }
    interventions.forEach(each -> text.point(intervention(each)));
    text.endOfList();
  }

  private String intervention(InterventionLine line) {
    String who =
        Stream.of(
                DanishWords.of(line.department()),
                line.provider(),
                line.firm() == null ? null : "hos " + line.firm(),
                hours(line.hoursPerWeek()),
                line.legalBasis())
            .filter(Objects::nonNull)
            .map(Markdown::plain)
            .collect(Collectors.joining(", "));
    return "%s for %s (%s): %s."
        .formatted(DanishWords.of(line.type()), whose(line.members()), who, when(line));
  }

  private static @Nullable String hours(@Nullable BigDecimal aWeek) {
    if (aWeek == null) {
      return null;
    }
    String number = aWeek.stripTrailingZeros().toPlainString().replace('.', ',');
    return number + (number.equals("1") ? " time om ugen" : " timer om ugen");
  }

  private static String when(InterventionLine line) {
    return switch (line.status()) {
      case UPCOMING, GRANTED ->
          "bevilget"
              + (line.startedOn() == null
                  ? dated(", forventes at begynde ", line.expectedStart())
                  : dated(", begynder ", line.startedOn()));
      case RUNNING ->
          dated("fra ", line.startedOn())
              + (line.endedOn() == null
                  ? dated(", forventes at vare til ", line.expectedEnd())
                  : lastDay(line.endedOn()));
      case PAUSED -> dated("fra ", line.startedOn()) + ", holder pause";
      case ENDED ->
          line.startedOn() == null
              ? "bortfaldet" + dated(" ", line.endedOn())
              : dated("fra ", line.startedOn()) + lastDay(line.endedOn());
    };
  }

  private static String lastDay(@Nullable LocalDate endedOn) {
    return endedOn == null ? "" : " til " + date(endedOn.minusDays(1));
  }

  private static String dated(String words, @Nullable LocalDate day) {
    return day == null ? "" : words + date(day);
  }

  private void followUp(Markdown text) {
    text.heading(2, "Opfølgning");
    if (lastFollowUp == null) {
      text.paragraph(
          leavesOut
              ? "Der er ingen opfølgning i denne udgave."
              : "Der er endnu ikke holdt opfølgning.");
      return;
    }
    LocalDate held = lastFollowUp.heldOn();
    text.paragraph(
        "Seneste opfølgning: %s. Næste opfølgning: senest %s."
            .formatted(date(held), date(held.plusWeeks(lastFollowUp.nextIntervalWeeks()))));
    text.quote("Begrundelse for tidspunktet", lastFollowUp.nextIntervalReason());
  }

  private String whose(List<PersonId> members) {
    return members.isEmpty()
        ? "hele familien"
        : members.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(PersonId person) {
    return plain(called(person));
  }

  /** The name as it is; whoever puts it into a line of ours marks what could pass for markup. */
  private String called(PersonId person) {
    return Objects.requireNonNull(names.get(person)).known().orElse(Markdown.ERASED);
  }
}
