package org.familyplan.api.audit;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Files drawn by chance; who draws with the same seed from what was known at the same position gets
 * the same.
 *
 * @param seed the seed
 * @param position place in the whole log up to which files counted as known; the same for ever
 * @param population from how many files they were drawn
 * @param files in the order in which they were drawn
 */
public record SampleView(String seed, long position, int population, List<File> files) {

  /** A file. */
  public record File(
      FamilyId familyId,
      MunicipalityCode municipality,
      LocalDate openedOn,
      @Nullable String programme) {}
}
