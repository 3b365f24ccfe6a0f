package org.familyplan.query.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.difference.ChangeKind;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.platform.json.Json;
import org.familyplan.query.difference.Differences.Difference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every difference of two plans can be told, in Danish and in English. */
class WordsTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("da"));
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([\\w.]+?)(?:\\.lastDay)?(?::[^}]*)?}");

  private static ResourceBundle bundle(String capability, Locale locale) {
    return ResourceBundle.getBundle(
        "org.familyplan.query." + capability + ".sentences",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What a plan's view is made of, by the components that lead there. */
  private static Map<String, RecordComponent> places() {
    Map<String, RecordComponent> places = new LinkedHashMap<>();
    collect("", FamilyPlanView.class, places);
    return places;
  }

  private static void collect(String place, Class<?> view, Map<String, RecordComponent> places) {
    for (RecordComponent component : view.getRecordComponents()) {
      String below = Places.below(place, component.getName());
      places.put(below, component);
      Class<?> type = valueType(component);
      if (type.isRecord() && type != EmployeeView.class && type.getRecordComponents().length > 1) {
        collect(below, type, places);
      }
    }
  }

  private static Class<?> valueType(RecordComponent component) {
    Type type = component.getGenericType();
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getActualTypeArguments()[0]
        : component.getType();
  }

  private static boolean isListOfRecords(RecordComponent component) {
    Class<?> type = valueType(component);
    return Collection.class.isAssignableFrom(component.getType())
        && type.isRecord()
        && type.getRecordComponents().length > 1
        && type != EmployeeView.class;
  }

  @Test
  void everyListHasElementsThatAreIdentifiedAndNamed() {
    Map<String, RecordComponent> places = places();
    Set<String> lists = new TreeSet<>();
    places.forEach(
        (place, component) -> {
          if (isListOfRecords(component)) {
            lists.add(place);
          }
        });
    assertThat(new TreeSet<>(ElementKeys.OF_LISTS.keySet())).isEqualTo(lists);
    ElementKeys.OF_LISTS.forEach(
        (list, pointers) ->
            assertThat(pointers)
                .allSatisfy(
                    pointer ->
                        assertThat(isThere(list, pointer.substring(1).replace('/', '.'), places))
                            .as(list + pointer)
                            .isTrue()));
    for (Locale locale : LANGUAGES) {
      for (String list : lists) {
        assertThat(
                PLACEHOLDER
                    .matcher(bundle("difference", locale).getString("difference." + list))
                    .results()
                    .map(found -> found.group(1)))
            .isNotEmpty()
            .allSatisfy(
                name -> assertThat(isThere(list, name, places)).as(list + "." + name).isTrue());
      }
    }
  }

  private static boolean isThere(
      String list, String component, Map<String, RecordComponent> places) {
    return places.containsKey(Places.below(list, component.replaceAll("\\.employeeId$", "")));
  }

  @Test
  void everyComponentHasAName() {
    for (Locale locale : LANGUAGES) {
      Set<String> known = bundle("difference", locale).keySet();
      List<String> missing = new ArrayList<>();
      for (String place : places().keySet()) {
        String label = "difference.label." + Places.last(place);
        if (!known.contains(label) && !Changes.isNeverTold(place)) {
          missing.add(label);
        }
      }
      assertThat(missing).as(locale.toString()).isEmpty();
    }
  }

  @Test
  void everyCodeHasAWord() {
    for (Locale locale : LANGUAGES) {
      Set<String> missing = new TreeSet<>();
      for (RecordComponent component : places().values()) {
        Class<?> type = valueType(component);
        if (type.isEnum()) {
          for (Object code : type.getEnumConstants()) {
            String name = ((Enum<?>) code).name();
            if (!bundle("history", locale).containsKey(name)) {
              missing.add(name);
            }
          }
        }
      }
      assertThat(missing).as(locale.toString()).isEmpty();
    }
  }

  private static Difference difference(String before, String after, Locale locale) {
    return new Differences().between(json(before), json(after), locale);
  }

  private static JsonNode json(String text) {
    return Json.mapper().readTree(text.replace('\'', '"'));
  }

  private static final String METTE =
      "'members':[{'personId':'1','name':'Mette','household':[]}],'version':#,";

  private static String work(int hours) {
    return ("{"
            + METTE
            + "'livelihoods':[{'personId':'1','employment':[{'eventId':'e#','status':'EMPLOYED',"
            + "'hoursPerWeek':#,'from':'2015-09-01','until':null}]}]}")
        .replace("#", String.valueOf(hours));
  }

  @Test
  void aChangeNamesWhatChangedForWhom() {
    assertThat(sentences(work(12), work(15), Locale.ENGLISH))
        .containsExactly(
            "Changed: Mette, work from 1 September 2015: employed, 15 hours a week,"
                + " hours a week: 12, now 15.");
    assertThat(sentences(work(12), work(15), Locale.of("da")))
        .containsExactly(
            "Ændret: Mette, arbejde fra 1.9.2015: i beskæftigelse, 15 timer om ugen,"
                + " timer om ugen: 12, nu 15.");
  }

  private static List<String> sentences(String before, String after, Locale locale) {
    return difference(before, after, locale).changes().stream()
        .map(each -> each.sentence())
        .toList();
  }

  @Test
  void whatIsNewIsTold() {
    assertThat(
            sentences(
                "{" + METTE.replace("#", "1") + "'livelihoods':[]}", work(12), Locale.ENGLISH))
        .containsExactly("New: Mette.");
    assertThat(
            sentences(
                work(12).replace("'employment':[", "'employment':[],'other':["),
                work(12),
                Locale.ENGLISH))
        .containsExactly("New: Mette, work from 1 September 2015: employed, 12 hours a week.");
  }

  @Test
  void aPeriodsEndIsToldAsItsLastDay() {
    String open = "{" + METTE.replace("#", "1") + "'x':1}";
    assertThat(
            sentences(
                open.replace("'household':[]", "'household':[{'from':'2014-06-20','until':null}]"),
                open.replace(
                    "'household':[]", "'household':[{'from':'2014-06-20','until':'2014-11-03'}]"),
                Locale.ENGLISH))
        .containsExactly(
            "Changed: Mette, in the household from 20 June 2014 to 2 November 2014, last day:"
                + " nothing, now 2 November 2014.");
  }

  @Test
  void whatOnlyMovedIsNotTold() {
    Difference moved =
        difference(
            "{'goals':[{'goalId':'a'},{'goalId':'b'}]}",
            "{'goals':[{'goalId':'b'},{'goalId':'a'}]}",
            Locale.ENGLISH);
    assertThat(moved.changes()).isEmpty();
    assertThat(moved.patch()).hasSize(1);
  }

  @Test
  void employeesAreNamed() {
    assertThat(
            sentences(
                "{'coordination':{'acting':{'employee':{'employeeId':'k','name':'Karen','contact':'1'}}}}",
                "{'coordination':{'acting':{'employee':{'employeeId':'r','name':'Rikke','contact':'2'}}}}",
                Locale.ENGLISH))
        .containsExactly("Changed: coordination, acting coordinator, employee: Karen, now Rikke.");
  }

  @Test
  void whatIsGoneIsTold() {
    assertThat(
            difference(
                    work(12), "{" + METTE.replace("#", "2") + "'livelihoods':[]}", Locale.ENGLISH)
                .changes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(ChangeKind.REMOVED);
              assertThat(each.sentence()).isEqualTo("No longer there: Mette.");
            });
  }
}
