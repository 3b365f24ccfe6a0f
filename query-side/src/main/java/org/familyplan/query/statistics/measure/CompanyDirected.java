package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.time.Timeline;
import org.familyplan.query.statistics.facts.InterventionFacts.Help;
import org.familyplan.query.statistics.table.Attribute;

/** Block 4: company-directed interventions (virksomhedsrettede indsatser). */
final class CompanyDirected implements Subject {
  private static final String NONE = "NO_INTERVENTION";
  private static final String SEVERAL = "SEVERAL_TYPES";
  private static final List<String> TYPES =
      Stream.of(
              Stream.of(NONE),
              Stream.of(InterventionType.values())
                  .filter(InterventionType::isCompanyDirected)
                  .map(Enum::name),
              Stream.of(SEVERAL))
          .flatMap(each -> each)
          .toList();

  @Override
  public void define(Definitions d) {
    d.subject("companyDirected");
    Group<Participant> adults = d.adults();
    Measure measure = d.counts("companyDirected", adults, "Deloitte for STAR 2017, 3.5");
    Attribute type = adults.measured("companyTypeDuring", TYPES, CompanyDirected::type);
    Attribute any = adults.measured("companyDirectedDuring", YesNo.CODES, each -> any(type(each)));
    adults.follows(any, List.of(type), only -> any(only.getFirst()));
    Attribute hours = adults.measured("companyHoursDuring", Hours.BANDS, CompanyDirected::hours);
    adults.follows(any, List.of(hours), only -> YesNo.of(!only.getFirst().equals(Hours.NONE)));
    adults.counts(measure, type, List.of());
    adults.counts(measure, any, adults.attributes("municipality", "period", "adultAgeAtStart"));
    adults.counts(measure, hours, List.of());
    Outcome.of(
            adults,
            "companyDirected",
            YesNo.CODES,
            new Outcome.Measuring<>(
                Participant::course,
                each -> Optional.of(runsOn(each, each.course().start())),
                each -> each.course().end().map(day -> runsOn(each, day)),
                Movement.along(YesNo.CODES)))
        .startEnd(measure);
  }

  private static String any(String type) {
    return YesNo.of(!type.equals(NONE));
  }

  private static Stream<Help> directedAt(Participant adult) {
    return adult
        .course()
        .facts(file -> file.interventions().help())
        .filter(each -> each.type().isCompanyDirected())
        .filter(each -> each.members().contains(adult.personId()));
  }

  private static Timeline<Boolean> runs(Participant adult, Help help) {
    Timeline<Boolean> runs = new Timeline<>();
    adult
        .course()
        .facts(file -> file.interventions().turns())
        .filter(each -> each.id().equals(help.id()))
        .forEach(
            each -> {
              if (each.runs()) {
                runs.put(each.on(), null, true);
              } else {
                runs.clear(each.on(), null);
              }
            });
    return runs;
  }

  private static Stream<Help> during(Participant adult) {
    Course course = adult.course();
    LocalDate after = course.lastDay().plusDays(1);
    return directedAt(adult).filter(each -> !runs(adult, each).isFree(course.start(), after));
  }

  private static String runsOn(Participant adult, LocalDate day) {
    return YesNo.of(directedAt(adult).anyMatch(each -> runs(adult, each).at(day).isPresent()));
  }

  private static String type(Participant adult) {
    List<String> types = during(adult).map(each -> each.type().name()).distinct().toList();
    if (types.isEmpty()) {
      return NONE;
    }
    return types.size() == 1 ? types.getFirst() : SEVERAL;
  }

  private static String hours(Participant adult) {
    List<Help> help = during(adult).toList();
    return help.isEmpty()
        ? Hours.NONE
        : Hours.most(
            help.stream()
                .flatMap(
                    each ->
                        adult
                            .course()
                            .facts(file -> file.interventions().hours())
                            .filter(hours -> hours.id().equals(each.id()))
                            .map(hours -> Optional.of(hours.perWeek()))));
  }
}
