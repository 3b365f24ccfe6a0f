package org.familyplan.query.statistics.export;

import java.util.List;
import java.util.Optional;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.PublishedSamples;

/** One edition: the sample tables. */
final class SampleEditions implements EditionSource {
  @Override
  public Optional<Edition> edition(int number) {
    return number == PublishedSamples.EDITION.number()
        ? Optional.of(PublishedSamples.EDITION)
        : Optional.empty();
  }

  @Override
  public List<String> tables(int edition) {
    return PublishedSamples.all().stream().map(each -> each.definition().id()).toList();
  }

  @Override
  public PublishedTable table(int edition, String id) {
    return PublishedSamples.all().stream()
        .filter(each -> each.definition().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
