package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.json.Opening;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * What has to be known of every file before the facts of any can be counted: whose it is and who
 * coordinates. All the outlines of a store are held at once, so they are small.
 *
 * @param municipality whose file it is
 * @param closedOn last day of the effort, or null while the file is open
 * @param persons everybody who is or was a member
 * @param coordination who was appointed, in the order in which it was recorded
 */
public record FileOutline(
    FamilyId familyId,
    String municipality,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    List<PersonId> persons,
    List<CoordinationTurn> coordination) {

  /** The part of the stored facts that an outline is made of; the rest is passed over unread. */
  record Part(
      FamilyId familyId,
      FileFacts file,
      HouseholdFacts household,
      List<CoordinationTurn> coordination) {
    private static final ObjectReader READER =
        Json.stored(Opening.NOTHING)
            .forType(Part.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Part read(byte[] json) {
      return READER.readValue(json);
    }

    static Part of(FamilyFacts facts) {
      return new Part(facts.familyId(), facts.file(), facts.household(), facts.coordination());
    }

    /** What was true by the end of a day; empty when the file was opened later. */
    Optional<FileOutline> upTo(LocalDate day) {
      return file.openedOn().isAfter(day)
          ? Optional.empty()
          : Optional.of(
              new FileOutline(
                  familyId,
                  file.municipality(),
                  file.openedOn(),
                  file.upTo(day).closedOn().orElse(null),
                  household.upTo(day).members().stream()
                      .map(HouseholdFacts.Member::personId)
                      .distinct()
                      .toList(),
                  Facts.upTo(day, coordination, CoordinationTurn::from)));
    }
  }
}
