package org.familyplan.command.plan;

import static org.familyplan.command.plan.PlanRule.CONSENT_CONCERNS_THE_MEMBER;
import static org.familyplan.command.plan.PlanRule.CONSENT_IS_FOR_THE_PLAN;
import static org.familyplan.command.plan.PlanRule.CONSENT_IS_IN_FORCE;
import static org.familyplan.command.plan.PlanRule.CONSENT_IS_KNOWN;
import static org.familyplan.command.plan.PlanRule.NOTHING_PRECEDES_THE_DRAFT;
import static org.familyplan.command.plan.PlanRule.NOT_IN_THE_FUTURE;
import static org.familyplan.command.plan.PlanRule.ONE_PART_OF_A_TYPE;
import static org.familyplan.command.plan.PlanRule.ONLY_CURRENT_MEMBERS_HAVE_PARTS;
import static org.familyplan.command.plan.PlanRule.ONLY_MEMBERS_WITH_A_PART_AGREE;
import static org.familyplan.command.plan.PlanRule.PART_HAS_BEGUN;
import static org.familyplan.command.plan.PlanRule.PART_IS_KNOWN;
import static org.familyplan.command.plan.PlanRule.PART_IS_NEW;
import static org.familyplan.command.plan.PlanRule.PART_IS_NOT_SUSPENDED;
import static org.familyplan.command.plan.PlanRule.PART_IS_SUSPENDED;
import static org.familyplan.command.plan.PlanRule.PART_RESTS_ON_SOMETHING;
import static org.familyplan.command.plan.PlanRule.PLAN_IS_BEGUN;
import static org.familyplan.command.plan.PlanRule.TURNS_FOLLOW_EACH_OTHER;
import static org.familyplan.command.plan.PlanRule.TYPE_FITS_AGE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.plan.PlanCommand.AddPlanPart;
import org.familyplan.api.plan.PlanCommand.RecordPlanAgreement;
import org.familyplan.api.plan.PlanCommand.ResumePlanPart;
import org.familyplan.api.plan.PlanCommand.SuspendPlanPart;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanPartResumed;
import org.familyplan.api.plan.PlanEvent.PlanPartSuspended;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.consent.Sharing;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;

/** The members' own parts of the plan and what they say to it. */
final class PlanParts {
  private final Household household;
  private final Sharing sharing;
  private final Plans plans;
  private final Coherence coherence;

  PlanParts(Household household, Sharing sharing, Plans plans, Coherence coherence) {
    this.household = household;
    this.sharing = sharing;
    this.plans = plans;
    this.coherence = coherence;
    household.restOnMembers(this::brokenBy);
  }

  @CommandHandler
  void decide(AddPlanPart command, Decision decision) {
    PART_RESTS_ON_SOMETHING.unless(
        command.consent() != null || command.legalBasis() != null, "consent");
    PART_IS_NEW.unless(!plans.knows(command.partId()), "partId");
    OnePlan plan = plans.begunElse("familyId");
    notBeforeTheDraft(plan, command.addedOn(), "addedOn");
    Member member = household.known(command.personId(), "personId");
    ONLY_CURRENT_MEMBERS_HAVE_PARTS.unless(member.isInHouseholdOn(command.addedOn()), "personId");
    TYPE_FITS_AGE.unless(fits(command.type(), member.ageOn(command.addedOn())), "type");
    restsOnItsConsent(command);
    ONE_PART_OF_A_TYPE.unless(!plan.hasPart(command.personId(), command.type()), "type");
    decision.record(
        new PlanPartAdded(
            command.familyId(),
            command.partId(),
            command.personId(),
            command.type(),
            Personal.of(command.purpose()),
            Personal.ofNullable(command.ownWishes()),
            command.consent(),
            command.legalBasis(),
            command.addedOn()),
        InformationKind.PLAN);
  }

  /** Refuses a consent that does not carry the part (domain 13.14.2). */
  private void restsOnItsConsent(AddPlanPart command) {
    ConsentId id = command.consent();
    if (id == null) {
      return;
    }
    ConsentGiven consent =
        sharing.find(id).orElseThrow(() -> new Refusal(CONSENT_IS_KNOWN, "consent"));
    CONSENT_CONCERNS_THE_MEMBER.unless(consent.personId().equals(command.personId()), "consent");
    CONSENT_IS_FOR_THE_PLAN.unless(consent.purpose() == SharingPurpose.JOINT_PLAN, "consent");
    CONSENT_IS_IN_FORCE.unless(sharing.isInForceOn(id, command.addedOn()), "consent");
  }

  /** Barnets lov §§ 91 and 108, and § 110 for a joint plan up to 23. */
  private static boolean fits(PlanPartType type, int age) {
    return switch (type) {
      case CHILD -> age < 18;
      case YOUTH -> age >= 16 && age <= 23;
      case ADULT -> age >= 18;
    };
  }

  private Stream<PlanRule> brokenBy(Member member) {
    return plans
        .parts()
        .filter(part -> part.personId().equals(member.personId()))
        .flatMap(part -> brokenBy(part, member));
  }

  private Stream<PlanRule> brokenBy(Part part, Member member) {
    LocalDate day = part.addedOn();
    ConsentId consent = part.added().consent();
    boolean holds = consent == null || sharing.isInForceOn(consent, day);
    return Stream.of(
            fits(part.type(), member.ageOn(day)) ? null : TYPE_FITS_AGE,
            member.isInHouseholdOn(day) ? null : ONLY_CURRENT_MEMBERS_HAVE_PARTS,
            holds ? null : CONSENT_IS_IN_FORCE)
        .filter(Objects::nonNull);
  }

  @CommandHandler
  void decide(RecordPlanAgreement command, Decision decision) {
    NOT_IN_THE_FUTURE.unless(!command.agreedOn().isAfter(decision.today()), "agreedOn");
    OnePlan plan = plans.begunElse("familyId");
    notBeforeTheDraft(plan, command.agreedOn(), "agreedOn");
    household.alive(command.personId(), "personId", command.agreedOn(), "agreedOn");
    ONLY_MEMBERS_WITH_A_PART_AGREE.unless(plan.hasPart(command.personId()), "personId");
    decision.record(
        new PlanAgreementRecorded(
            command.familyId(),
            command.personId(),
            command.agreed(),
            Personal.of(command.involvement()),
            command.agreedOn()),
        InformationKind.PLAN);
  }

  private static void notBeforeTheDraft(OnePlan plan, LocalDate day, String component) {
    NOTHING_PRECEDES_THE_DRAFT.unless(!day.isBefore(plan.draft().draftedOn()), component);
  }

  @CommandHandler
  void decide(SuspendPlanPart command, Decision decision) {
    Part part = known(command.partId());
    PART_IS_NOT_SUSPENDED.unless(!part.isSuspended(), "partId");
    PART_HAS_BEGUN.unless(!command.from().isBefore(part.addedOn()), "from");
    TURNS_FOLLOW_EACH_OTHER.unless(part.turnsBefore(command.from()), "from");
    decision.record(
        new PlanPartSuspended(
            command.familyId(),
            command.partId(),
            part.personId(),
            Personal.of(command.reason()),
            command.from()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(ResumePlanPart command, Decision decision) {
    Part part = known(command.partId());
    PART_IS_SUSPENDED.unless(part.isSuspended(), "partId");
    TURNS_FOLLOW_EACH_OTHER.unless(part.turnsBefore(command.from()), "from");
    decision.record(
        new PlanPartResumed(command.familyId(), command.partId(), part.personId(), command.from()),
        InformationKind.PLAN);
  }

  private Part known(PlanPartId partId) {
    return part(partId).orElseThrow(() -> new Refusal(PART_IS_KNOWN, "partId"));
  }

  void added(PlanPartAdded e) {
    coherence.expect(plans.begun().isPresent(), PLAN_IS_BEGUN);
    plans.begun().ifPresent(plan -> plan.add(e));
  }

  void agreed(PlanAgreementRecorded e) {
    Optional<OnePlan> plan = plans.begun().filter(each -> each.hasPart(e.personId()));
    coherence.expect(plan.isPresent(), ONLY_MEMBERS_WITH_A_PART_AGREE);
    plan.ifPresent(each -> each.add(e));
  }

  void suspended(PlanPartSuspended e) {
    Optional<Part> part = part(e.partId()).filter(each -> !each.isSuspended());
    coherence.expect(part.isPresent(), PART_IS_NOT_SUSPENDED);
    part.ifPresent(each -> each.suspended(e.from()));
  }

  void resumed(PlanPartResumed e) {
    Optional<Part> part = part(e.partId()).filter(Part::isSuspended);
    coherence.expect(part.isPresent(), PART_IS_SUSPENDED);
    part.ifPresent(each -> each.resumed(e.from()));
  }

  private Optional<Part> part(PlanPartId partId) {
    return plans.begun().flatMap(plan -> plan.part(partId));
  }
}
