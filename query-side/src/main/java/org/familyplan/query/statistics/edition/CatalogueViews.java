package org.familyplan.query.statistics.edition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.familyplan.api.statistics.MeasuresView;
import org.familyplan.api.statistics.SubjectsView;
import org.familyplan.api.statistics.TableId;
import org.familyplan.api.statistics.TableMetadataView;
import org.familyplan.api.statistics.TableMetadataView.Code;
import org.familyplan.api.statistics.TableMetadataView.Dimension;
import org.familyplan.api.statistics.TablesView;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** What can be published, in words. */
public final class CatalogueViews {
  private final Catalogue catalogue;
  private final Labels labels;
  private final Editions editions;

  public CatalogueViews(Catalogue catalogue, Labels labels, Editions editions) {
    this.catalogue = catalogue;
    this.labels = labels;
    this.editions = editions;
  }

  /** The subjects. */
  public SubjectsView subjects(Locale locale) {
    return new SubjectsView(
        catalogue.subjects().stream()
            .map(
                each ->
                    new SubjectsView.Subject(
                        each, labels.of("subject." + each, locale), ofSubject(each).size()))
            .toList());
  }

  /** The tables, all or a subject's. Throws RequestProblem 422 for a subject that there is not. */
  public TablesView tables(@Nullable String subject, Locale locale) {
    requireSubject(subject);
    Map<String, Integer> newest = editions.newestOfTables();
    return new TablesView(
        (subject == null ? catalogue.tables() : ofSubject(subject))
            .stream().map(each -> line(each, newest.get(each.id()), locale)).toList());
  }

  private List<TableDefinition> ofSubject(String subject) {
    return catalogue.tables().stream().filter(each -> each.subject().equals(subject)).toList();
  }

  private void requireSubject(@Nullable String subject) {
    if (subject != null && !catalogue.subjects().contains(subject)) {
      ProblemCode code = ProblemCode.SUBJECT_UNKNOWN;
      throw RequestProblem.at(
          code.status(), List.of(new Fault(code.code(), "/subject", code.sentence())));
    }
  }

  private TablesView.Table line(
      TableDefinition table, @Nullable Integer newestEdition, Locale locale) {
    return new TablesView.Table(
        table.id(),
        title(table, locale),
        table.subject(),
        table.measure(),
        table.dimensions().stream().map(Attribute::id).toList(),
        newestEdition);
  }

  private String title(TableDefinition table, Locale locale) {
    return labels.of("table." + table.id(), locale);
  }

  /** What a table shows. Throws RequestProblem 404 when there is no such table. */
  public TableMetadataView metadata(TableId id, Locale locale) {
    List<Integer> in = editions.with(id.value());
    Optional<StoredEdition> newest = in.isEmpty() ? Optional.empty() : editions.find(in.getLast());
    TableDefinition table = definition(id, newest);
    Measure measure = measure(table.measure());
    return new TableMetadataView(
        table.id(),
        title(table, locale),
        table.subject(),
        table.measure(),
        measure.version(),
        table.population().id(),
        labels.of("population." + table.population().id(), locale),
        labels.of("unit." + measure.unit(), locale),
        table.scope(),
        table.dimensions().stream().map(each -> dimension(each, table, locale)).toList(),
        amount(table, locale),
        in,
        newest.map(each -> each.edition().publishedAt()).orElse(null));
  }

  /** Of today's catalogue, else as it was in the newest edition that had it. */
  private TableDefinition definition(TableId id, Optional<StoredEdition> newest) {
    return catalogue.tables().stream()
        .filter(each -> each.id().equals(id.value()))
        .findFirst()
        .or(
            () ->
                newest
                    .flatMap(each -> editions.table(each, id.value()))
                    .map(PublishedTable::definition))
        .orElseThrow(ProblemCode.TABLE_UNKNOWN::problem);
  }

  private Measure measure(String id) {
    return catalogue.measures().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(ProblemCode.TABLE_UNKNOWN::problem);
  }

  private @Nullable String amount(TableDefinition table, Locale locale) {
    return table.amount() == null
        ? null
        : labels.of("amount." + Objects.requireNonNull(table.amount()), locale);
  }

  private Dimension dimension(Attribute attribute, TableDefinition table, Locale locale) {
    return new Dimension(
        attribute.id(),
        labels.of("attribute." + attribute.id(), locale),
        table.measured().contains(attribute),
        attribute.codes().stream()
            .map(each -> new Code(each, labels.ofCode(attribute.id(), each, locale)))
            .toList());
  }

  /** What figures mean. Throws RequestProblem 422 for a subject that there is not. */
  public MeasuresView measures(@Nullable String subject, Locale locale) {
    requireSubject(subject);
    return new MeasuresView(
        catalogue.measures().stream()
            .filter(each -> subject == null || each.subject().equals(subject))
            .map(each -> view(each, locale))
            .toList(),
        CanonicalText.hash(catalogue));
  }

  private MeasuresView.Measure view(Measure measure, Locale locale) {
    String key = "measure." + measure.id() + ".";
    return new MeasuresView.Measure(
        measure.id(),
        measure.version(),
        measure.subject(),
        labels.of(key + "title", locale),
        labels.of(key + "definition", locale),
        labels.of(key + "population", locale),
        labels.of("unit." + measure.unit(), locale),
        labels.of(key + "timePoint", locale),
        labels.of(key + "unanswered", locale),
        labels.of(key + "corrections", locale),
        measure.rounding().name(),
        measure.source(),
        measure.owner(),
        measure.since(),
        catalogue.tables().stream()
            .filter(each -> each.measure().equals(measure.id()))
            .map(TableDefinition::id)
            .toList());
  }
}
