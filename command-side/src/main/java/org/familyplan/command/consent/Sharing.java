package org.familyplan.command.consent;

import static org.familyplan.command.consent.ConsentRule.CONSENT_HOLDS;
import static org.familyplan.command.consent.ConsentRule.CONSENT_IS_KNOWN;
import static org.familyplan.command.consent.ConsentRule.CONSENT_IS_NEW;
import static org.familyplan.command.consent.ConsentRule.CONSENT_IS_NOT_WITHDRAWN;
import static org.familyplan.command.consent.ConsentRule.EACH_IS_NAMED_ONCE;
import static org.familyplan.command.consent.ConsentRule.EVERYBODY_WHOSE_WORD_IT_TAKES_CONSENTS;
import static org.familyplan.command.consent.ConsentRule.NOT_IN_THE_FUTURE;
import static org.familyplan.command.consent.ConsentRule.PERIOD_HAS_A_DAY;
import static org.familyplan.command.consent.ConsentRule.SHARING_IS_NEW;
import static org.familyplan.command.consent.ConsentRule.WHAT_IS_ALLOWED_IS_WITHDRAWN;
import static org.familyplan.command.consent.ConsentRule.WHO_CONSENTS_MAY_WITHDRAW;
import static org.familyplan.command.consent.ConsentRule.WHO_MAY_CONSENT_MAY_REFUSE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.consent.AgesOfConsent;
import org.familyplan.api.consent.ConsentCommand.RecordConsent;
import org.familyplan.api.consent.ConsentCommand.RecordSharingWithoutConsent;
import org.familyplan.api.consent.ConsentCommand.RefuseConsent;
import org.familyplan.api.consent.ConsentCommand.WithdrawConsent;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.consent.Consents;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.consent.SharingReason;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may share what about whom. */
public final class Sharing {
  private final Household household;
  private final Consents consents;

  public Sharing(Household household) {
    this.household = household;
    this.consents = new Consents(household::birthDate);
    household.restOnMembers(this::brokenBy);
  }

  @CommandHandler
  void decide(RecordConsent command, Decision decision) {
    CONSENT_IS_NEW.unless(find(command.consentId()).isEmpty(), "consentId");
    isPossible(command.from(), command.until(), decision);
    onceEach(command.departments(), "departments");
    onceEach(command.informationKinds(), "informationKinds");
    onceEach(command.givenBy(), "givenBy");
    Member member = household.known(command.personId(), "personId");
    command.givenBy().forEach(each -> household.known(each, "givenBy"));
    Set<PersonId> entitled = entitled(member, command.purpose(), command.from());
    EVERYBODY_WHOSE_WORD_IT_TAKES_CONSENTS.unless(
        !entitled.isEmpty() && entitled.equals(new HashSet<>(command.givenBy())), "givenBy");
    decision.record(
        new ConsentGiven(
            command.familyId(),
            command.consentId(),
            command.personId(),
            command.givenBy(),
            command.departments(),
            command.informationKinds(),
            command.purpose(),
            command.form(),
            command.from(),
            until(command, member)),
        InformationKind.PLAN);
  }

  private Stream<ConsentRule> brokenBy(Member member) {
    return consents.all().stream()
        .filter(each -> each.personId().equals(member.personId()))
        .filter(
            each ->
                !entitled(member, each.purpose(), each.from())
                    .equals(new HashSet<>(each.givenBy())))
        .map(each -> EVERYBODY_WHOSE_WORD_IT_TAKES_CONSENTS);
  }

  private static void isPossible(LocalDate from, @Nullable LocalDate until, Decision decision) {
    NOT_IN_THE_FUTURE.unless(!from.isAfter(decision.today()), "from");
    PERIOD_HAS_A_DAY.unless(until == null || until.isAfter(from), "until");
  }

  private static void onceEach(Collection<?> named, String component) {
    EACH_IS_NAMED_ONCE.unless(new HashSet<>(named).size() == named.size(), component);
  }

  /** What others consented to ends at the latest when the child turns 18. */
  private static @Nullable LocalDate until(RecordConsent command, Member member) {
    LocalDate until = command.until();
    LocalDate adultOn = AgesOfConsent.adultOn(member.birthDate());
    boolean byOthers = !command.givenBy().equals(List.of(member.personId()));
    return byOthers && (until == null || until.isAfter(adultOn)) ? adultOn : until;
  }

  /** Those whose word it takes to share information about a member. */
  private static Set<PersonId> entitled(Member member, SharingPurpose purpose, LocalDate day) {
    Set<PersonId> entitled = new LinkedHashSet<>();
    AgesOfConsent.Givers givers = AgesOfConsent.givers(member.birthDate(), purpose, day);
    if (givers != AgesOfConsent.Givers.CUSTODY_HOLDERS) {
      entitled.add(member.personId());
    }
    if (givers != AgesOfConsent.Givers.PERSON) {
      entitled.addAll(member.custodyHoldersOn(day));
    }
    return entitled;
  }

  @CommandHandler
  void decide(WithdrawConsent command, Decision decision) {
    ConsentGiven consent =
        find(command.consentId()).orElseThrow(() -> new Refusal(CONSENT_IS_KNOWN, "consentId"));
    NOT_IN_THE_FUTURE.unless(!command.withdrawnOn().isAfter(decision.today()), "withdrawnOn");
    CONSENT_IS_NOT_WITHDRAWN.unless(!consents.isWithdrawn(command.consentId()), "consentId");
    CONSENT_HOLDS.unless(
        consents.canBeWithdrawnOn(command.consentId(), command.withdrawnOn()), "withdrawnOn");
    Member member = household.known(consent.personId(), "consentId");
    household.known(command.withdrawnBy(), "withdrawnBy");
    WHO_CONSENTS_MAY_WITHDRAW.unless(
        consent.givenBy().contains(command.withdrawnBy())
            || entitled(member, consent.purpose(), command.withdrawnOn())
                .contains(command.withdrawnBy()),
        "withdrawnBy");
    household.record(
        new ConsentWithdrawn(
            command.familyId(),
            command.consentId(),
            consent.personId(),
            command.withdrawnBy(),
            Personal.ofNullable(command.reason()),
            command.withdrawnOn()),
        InformationKind.PLAN,
        decision);
  }

  @CommandHandler
  void decide(RefuseConsent command, Decision decision) {
    NOT_IN_THE_FUTURE.unless(!command.refusedOn().isAfter(decision.today()), "refusedOn");
    onceEach(command.departments(), "departments");
    onceEach(command.informationKinds(), "informationKinds");
    Member member = household.known(command.personId(), "personId");
    household.known(command.refusedBy(), "refusedBy");
    WHO_MAY_CONSENT_MAY_REFUSE.unless(
        entitled(member, command.purpose(), command.refusedOn()).contains(command.refusedBy()),
        "refusedBy");
    WHAT_IS_ALLOWED_IS_WITHDRAWN.unless(!isConsentedTo(command), "informationKinds");
    decision.record(
        new ConsentRefused(
            command.familyId(),
            command.personId(),
            command.refusedBy(),
            command.departments(),
            command.informationKinds(),
            command.purpose(),
            Personal.ofNullable(command.reason()),
            command.refusedOn()),
        InformationKind.PLAN);
  }

  /** True when readers of these departments may see an entry for the joint plan. */
  public boolean maySee(
      Collection<Department> departments,
      @Nullable Department recordedBy,
      Collection<PersonId> subjects,
      InformationKind kind,
      LocalDate day) {
    return consents
        .maySeeEntry(SharingPurpose.JOINT_PLAN, departments, recordedBy, subjects, kind, day)
        .may();
  }

  private boolean isConsentedTo(RefuseConsent refusal) {
    return refusal.departments().stream()
        .flatMap(
            department ->
                refusal.informationKinds().stream()
                    .map(
                        kind ->
                            consents.maySee(
                                refusal.purpose(),
                                department,
                                refusal.personId(),
                                kind,
                                refusal.refusedOn())))
        .anyMatch(each -> each.reason() == SharingReason.CONSENT);
  }

  @CommandHandler
  void decide(RecordSharingWithoutConsent command, Decision decision) {
    SHARING_IS_NEW.unless(!consents.knows(command.sharingId()), "sharingId");
    isPossible(command.from(), command.until(), decision);
    onceEach(command.departments(), "departments");
    onceEach(command.informationKinds(), "informationKinds");
    household.known(command.personId(), "personId");
    decision.record(
        new InformationSharedWithoutConsent(
            command.familyId(),
            command.sharingId(),
            command.personId(),
            command.departments(),
            command.informationKinds(),
            command.purpose(),
            command.legalBasis(),
            Personal.of(command.reason()),
            command.from(),
            command.until()),
        InformationKind.PLAN);
  }

  /** Takes an event of this capability into the state. */
  public void evolve(ConsentEvent event) {
    consents.take(event);
  }

  /** The consent as it was given. */
  public Optional<ConsentGiven> find(ConsentId id) {
    return consents.find(id);
  }

  /** True when the consent holds on that day. */
  public boolean isInForceOn(ConsentId id, LocalDate day) {
    return consents.isInForceOn(id, day);
  }
}
