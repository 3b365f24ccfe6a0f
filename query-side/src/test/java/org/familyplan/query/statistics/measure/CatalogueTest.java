package org.familyplan.query.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue is complete: no table without a measure, no measure without its words. */
class CatalogueTest {
  private static final Measures MEASURES = Measures.standard();
  private static final Catalogue CATALOGUE = MEASURES.catalogue();
  private static final Labels LABELS = MEASURES.labels();
  private static final List<String> TEXTS =
      List.of("title", "definition", "population", "timePoint", "unanswered", "corrections");

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    CATALOGUE.subjects().forEach(each -> keys.add("subject." + each));
    for (Measure measure : CATALOGUE.measures()) {
      TEXTS.forEach(text -> keys.add("measure." + measure.id() + "." + text));
      keys.add("unit." + measure.unit());
      keys.add("population." + measure.population().id());
    }
    for (TableDefinition table : CATALOGUE.tables()) {
      keys.add("table." + table.id());
      if (table.amount() != null) {
        keys.add("amount." + table.amount());
      }
    }
    CATALOGUE.attributes().forEach(each -> keys.add("attribute." + each.id()));
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everythingHasWords(String language) {
    Locale locale = Locale.of(language);
    assertThat(keys()).allSatisfy(key -> assertThat(LABELS.of(key, locale)).isNotBlank());
    for (Attribute attribute : CATALOGUE.attributes()) {
      assertThat(attribute.codes())
          .as(attribute.id())
          .allSatisfy(code -> assertThat(LABELS.ofCode(attribute.id(), code, locale)).isNotBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void aTitleHasNoCapitalWithinButInAcronyms(String language) {
    for (TableDefinition table : CATALOGUE.tables()) {
      String title = LABELS.of("table." + table.id(), Locale.of(language));
      assertThat(title).matches("\\p{Lu}.*");
      assertThat(title.replace("WHO-5", "who-5").substring(1)).doesNotContainPattern("\\p{Lu}");
    }
  }

  @Test
  void titlesAreSentencesInBothLanguages() {
    assertThat(title("employmentMovementByFamilyType"))
        .isEqualTo("Bevægelse i beskæftigelsesstatus efter familietype ved start (voksne)");
    assertThat(title("adultHealthStartEnd")).isEqualTo("Sundhed ved start og ved slut (voksne)");
    assertThat(title("adultWellBeingChangeBySex")).isEqualTo("Ændring i WHO-5 efter køn (voksne)");
    assertThat(title("members"))
        .isEqualTo("Rolle i familien og deltagelse i indsatsen (medlemmer)");
    assertThat(LABELS.of("table.adultHealthMovementByMunicipality", Locale.ENGLISH))
        .isEqualTo("Movement in health by municipality (adults)");
  }

  private static String title(String table) {
    return LABELS.of("table." + table, Locale.of("da"));
  }

  @Test
  void whatIsNotInTheCatalogueHasNoWords() {
    assertThatThrownBy(() -> LABELS.of("measure.nothing.title", Locale.ENGLISH))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(() -> LABELS.ofCode("sex", "NOTHING", Locale.ENGLISH))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(written("da")).isEqualTo(written("en"));
  }

  private static Set<Object> written(String language) {
    Properties properties = new Properties();
    try (var stream = Measures.class.getResourceAsStream("catalogue_" + language + ".properties")) {
      properties.load(stream);
      return properties.keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTableShowsAMeasureOfItsSubjectAndEveryMeasureIsShown() {
    Map<String, Measure> measures =
        CATALOGUE.measures().stream().collect(Collectors.toMap(Measure::id, each -> each));
    assertThat(CATALOGUE.tables())
        .allSatisfy(
            table -> {
              Measure measure = measures.get(table.measure());
              assertThat(measure.subject()).isEqualTo(table.subject());
              assertThat(measure.population()).isEqualTo(table.population());
              assertThat(CATALOGUE.subjects()).contains(table.subject());
            });
    assertThat(CATALOGUE.tables().stream().map(TableDefinition::measure))
        .containsAll(measures.keySet());
    assertThat(CATALOGUE.measures().stream().map(Measure::subject))
        .containsAll(CATALOGUE.subjects());
  }

  @Test
  void namesAreUniqueAndTheListIsFinite() {
    assertThat(CATALOGUE.tables().stream().map(TableDefinition::id)).doesNotHaveDuplicates();
    assertThat(CATALOGUE.tables()).hasSizeBetween(60, 320);
    assertThat(CATALOGUE.tables())
        .allSatisfy(table -> assertThat(table.dimensions()).hasSizeLessThan(3));
  }

  @Test
  void everyMovementIsKnownToFollowFromItsStartAndEnd() {
    Set<String> movements =
        CATALOGUE.attributes().stream()
            .map(Attribute::id)
            .filter(id -> id.endsWith("Movement") && !id.equals("schoolAbsenceMovement"))
            .collect(Collectors.toSet());
    assertThat(CATALOGUE.coarsenings().stream().map(Coarsening::attribute)).containsAll(movements);
    Map<String, Attribute> attributes =
        CATALOGUE.attributes().stream().collect(Collectors.toMap(Attribute::id, each -> each));
    assertThat(CATALOGUE.coarsenings())
        .allSatisfy(
            each -> {
              int choices =
                  each.finer().stream()
                      .mapToInt(finer -> attributes.get(finer).codes().size())
                      .reduce(1, (a, b) -> a * b);
              assertThat(each.codes()).hasSize(choices);
              assertThat(attributes.get(each.attribute()).codes())
                  .containsAll(each.codes().values());
            });
  }

  /** Else a hidden number of those not ended could be read in another table. */
  @Test
  void whateverIsMeasuredAtTheEndIsTiedToWhoHasEnded() {
    assertThat(
            CATALOGUE.coarsenings().stream()
                .filter(each -> each.attribute().equals("ended"))
                .flatMap(each -> each.finer().stream()))
        .containsAll(
            CATALOGUE.attributes().stream()
                .filter(each -> each.codes().contains("NOT_ENDED"))
                .map(Attribute::id)
                .toList());
  }

  @Test
  void whatIsMeasuredOfAPersonIsSensitiveAndWhatFiguresAreBrokenDownByIsNot() {
    assertThat(sensitive())
        .contains("adultOverallAtEnd", "employmentAtStart", "supportDegreeMovement", "goalArea")
        .doesNotContain("municipality", "programme", "cohort", "period", "sex", "familyType");
    assertThat(CATALOGUE.measures())
        .filteredOn(each -> each.population().guards() == Population.Guarded.FAMILY)
        .extracting(each -> each.population().id())
        .containsOnly("families", "goals", "barriers", "followUps");
  }

  private static List<String> sensitive() {
    return CATALOGUE.attributes().stream().filter(Attribute::sensitive).map(Attribute::id).toList();
  }
}
