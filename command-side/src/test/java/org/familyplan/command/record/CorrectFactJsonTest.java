package org.familyplan.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobEnded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberReturned;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodEvent.BenefitPeriodRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.LivelihoodEvent.VisitationCategorySet;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Source;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.RequestProblem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CorrectFactJsonTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final RecordBinder BINDER = new RecordBinder(VALIDATOR, () -> new UUID(0, 99));
  private static final RecordForm<CorrectFact> FORM = RecordForm.of(CorrectFact.class);
  private static final FamilyId FAMILY = new FamilyId(new UUID(0, 1));
  private static final EventId ENTRY = new EventId(new UUID(3, 1));
  private static final Map<String, String> PATH =
      Map.of("familyId", FAMILY.toString(), "eventId", ENTRY.toString());

  private static final String WORK =
      """
      {
        "fact": {
          "kind": "livelihood.EmploymentStatusRecorded",
          "familyId": "00000000-0000-0000-0000-000000000001",
          "personId": "00000000-0000-0000-0000-000000000002",
          "status": "EMPLOYED",
          "hoursPerWeek": 15,
          "employer": "Shop",
          "from": "2015-09-01"
        },
        "reason": "pay slip seen"
      }
      """;
  private static final EmploymentStatusRecorded WORKS =
      new EmploymentStatusRecorded(
          FAMILY,
          new PersonId(new UUID(0, 2)),
          EmploymentStatus.EMPLOYED,
          BigDecimal.valueOf(15),
          Personal.of("Shop"),
          LocalDate.of(2015, 9, 1));

  private static final MeasurementRecorded MEASURED =
      new MeasurementRecorded(
          FAMILY,
          new PersonId(new UUID(0, 2)),
          new MeasurementId(new UUID(7, 1)),
          "WHO-5",
          1,
          MeasurementPhase.START,
          Source.CITIZEN,
          List.of(new MeasuredValue("RAW", "7")),
          LocalDate.of(2014, 7, 10));

  private static final LocalDate DAY = LocalDate.of(2015, 9, 1);
  private static final PersonId SOFIE = new PersonId(new UUID(0, 4));
  private static final SpareTimeJobId JOB = new SpareTimeJobId(new UUID(8, 1));
  private static final List<Correctable> FACTS =
      List.of(
          WORKS,
          MEASURED,
          new BenefitPeriodRecorded(FAMILY, SOFIE, Benefit.SOCIAL_ASSISTANCE, DAY, DAY.plusDays(9)),
          new VisitationCategorySet(
              FAMILY, SOFIE, VisitationScheme.SOCIAL_ASSISTANCE, "JOB_READY", DAY, DAY),
          new SpareTimeJobStarted(
              FAMILY, SOFIE, JOB, Personal.of("Bakery"), new BigDecimal("6.50"), DAY),
          new SpareTimeJobEnded(FAMILY, SOFIE, JOB, DAY),
          new SchoolAbsenceRecorded(FAMILY, SOFIE, DAY, DAY.plusDays(9), 1, 5, null),
          new SchoolingRecorded(
              FAMILY, SOFIE, SchoolingKind.SCHOOL, Personal.of("Nakskov"), "9.b", true, DAY),
          new CoordinatorAbsenceCovered(
              FAMILY, new EmployeeId("karen.holm"), new EmployeeId("rikke.dam"), DAY, null),
          new FamilyMemberLeft(FAMILY, SOFIE, DAY, LeavingReason.MOVED_OUT),
          new FamilyMemberReturned(FAMILY, SOFIE, DAY));

  private static CorrectFact bind(JsonNode body) {
    return BINDER.bind(FORM, (ObjectNode) body, PATH);
  }

  private static ObjectNode parse(String json) {
    return RecordBinder.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode body(Correctable fact) {
    ObjectNode body =
        (ObjectNode) Json.mapper().valueToTree(new CorrectFact(FAMILY, ENTRY, fact, "r"));
    body.remove("familyId");
    body.remove("eventId");
    return body;
  }

  private static ObjectNode fact(ObjectNode body) {
    return (ObjectNode) body.get("fact");
  }

  private static void refused(ObjectNode body, int status, String code, String pointer) {
    RequestProblem problem = catchThrowableOfType(RequestProblem.class, () -> bind(body));
    assertThat(problem).as(body.toString()).isNotNull();
    assertThat(problem.status()).as(body.toString()).isEqualTo(status);
    assertThat(problem.errors())
        .extracting(RequestProblem.Fault::code, RequestProblem.Fault::pointer)
        .as(body.toString())
        .contains(tuple(code, pointer));
  }

  @Test
  void aFactIsReadByItsKind() {
    assertThat(bind(parse(WORK))).isEqualTo(new CorrectFact(FAMILY, ENTRY, WORKS, "pay slip seen"));
  }

  @Test
  void everyFactIsReadAsItIsWritten() {
    assertThat(FACTS).extracting(Object::getClass).hasSize(11).doesNotHaveDuplicates();
    for (Correctable fact : FACTS) {
      assertThat(bind(body(fact)).fact()).isEqualTo(fact);
    }
  }

  @Test
  void aStoredCorrectionIsReadAsItWasWritten() {
    FactCorrected event =
        new FactCorrected(
            FAMILY, ENTRY, MEASURED, Personal.of("r"), List.of(), LocalDate.of(2014, 7, 10), null);
    byte[] stored = Json.mapper().writeValueAsBytes(event);
    assertThat(Json.mapper().readValue(stored, FactCorrected.class)).isEqualTo(event);
  }

  @Test
  void aFactThatIsMissingIsRefused() {
    ObjectNode missing = parse(WORK);
    missing.remove("fact");
    refused(missing, 400, "request.field-missing", "/fact");
    refused(parse(WORK).putNull("fact"), 400, "request.field-missing", "/fact");
  }

  @Test
  void aFactWithoutAKindIsRefused() {
    ObjectNode body = parse(WORK);
    fact(body).remove("kind");
    refused(body, 400, "request.kind-unknown", "/fact");
  }

  @Test
  void aFactOfAnUnknownKindIsRefused() {
    for (JsonNode kind : parse("{\"a\":[\"goal.GoalAdded\",\"\",7,null,true,{},[]]}").get("a")) {
      ObjectNode body = parse(WORK);
      fact(body).set("kind", kind);
      refused(body, 400, "request.kind-unknown", "/fact");
    }
  }

  @Test
  void aFactThatIsNoObjectIsRefused() {
    for (JsonNode other : parse("{\"a\":[\"x\",7,true,[],[\"x\"]]}").get("a")) {
      ObjectNode body = parse(WORK);
      body.set("fact", other);
      refused(body, 400, "request.field-type", "/fact");
    }
    ObjectNode wrapped = parse(WORK);
    ObjectNode content = fact(wrapped);
    String kind = content.remove("kind").stringValue();
    wrapped.putArray("fact").add(kind).add(content);
    refused(wrapped, 400, "request.field-type", "/fact");
  }

  @Test
  void anUnknownFieldOfAFactIsRefused() {
    ObjectNode body = parse(WORK);
    fact(body).put("salary", 1);
    refused(body, 400, "request.field-unknown", "/fact/salary");
    ObjectNode nested = body(MEASURED);
    ((ObjectNode) fact(nested).get("values").get(0)).put("label", "x");
    refused(nested, 400, "request.field-unknown", "/fact/values/0/label");
  }

  @Test
  void aMissingFieldOfAFactIsRefused() {
    for (String name : List.of("familyId", "personId", "status", "from")) {
      ObjectNode body = parse(WORK);
      fact(body).remove(name);
      refused(body, 400, "request.field-missing", "/fact/" + name);
    }
    ObjectNode number = body(MEASURED);
    fact(number).remove("instrumentVersion");
    refused(number, 400, "request.field-missing", "/fact/instrumentVersion");
    ObjectNode list = body(MEASURED);
    fact(list).remove("values");
    refused(list, 400, "request.field-missing", "/fact/values");
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() {
    ObjectNode body = parse(WORK);
    fact(body).put("hoursPerWeek", "15");
    refused(body, 400, "request.field-type", "/fact/hoursPerWeek");
    ObjectNode status = parse(WORK);
    fact(status).put("status", "IDLE");
    refused(status, 400, "request.field-type", "/fact/status");
    ObjectNode day = parse(WORK);
    fact(day).put("from", "1.9.2015");
    refused(day, 400, "request.field-type", "/fact/from");
  }

  @Test
  void aValueOutOfBoundsIsRefusedAsInTheCommandItself() {
    ObjectNode hours = parse(WORK);
    fact(hours).put("hoursPerWeek", 81);
    refused(hours, 422, "request.bounds", "/fact/hoursPerWeek");
    ObjectNode employer = parse(WORK);
    fact(employer).put("employer", "x".repeat(201));
    refused(employer, 422, "request.bounds", "/fact/employer");
    ObjectNode day = parse(WORK);
    fact(day).put("from", "1815-09-01");
    refused(day, 422, "request.date", "/fact/from");
    ObjectNode text = parse(WORK);
    fact(text).put("employer", "a\u0000b");
    refused(text, 422, "request.text", "/fact/employer");
    ObjectNode value = body(MEASURED);
    ((ObjectNode) fact(value).get("values").get(0)).put("dimension", " ");
    refused(value, 422, "request.bounds", "/fact/values/0/dimension");
  }

  /** Every single place of the body replaced by something else, or removed. */
  @Test
  void noMutationIsAnsweredOtherwiseThanWithAProblem() {
    String others =
        "{\"a\":[null,true,0,-1,1.5,1e30,\"\",\"x\",[],[null],[[]],{},{\"kind\":7},"
            + "{\"kind\":\"livelihood.BenefitPeriodRecorded\"}]}";
    for (Correctable fact : FACTS) {
      for (String pointer : pointers(body(fact), "")) {
        for (JsonNode other : parse(others).get("a")) {
          ObjectNode body = body(fact);
          replace(body, pointer, other);
          Throwable thrown = catchThrowable(() -> bind(body));
          if (thrown != null) {
            assertThat(thrown).as(body.toString()).isInstanceOf(RequestProblem.class);
            assertThat(((RequestProblem) thrown).status()).isIn(400, 422);
            assertThat(((RequestProblem) thrown).errors())
                .as(body.toString())
                .allSatisfy(each -> assertThat(each.pointer()).isNotNull());
          }
        }
      }
    }
  }

  private static List<String> pointers(JsonNode node, String at) {
    List<String> found = new ArrayList<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              each -> {
                found.add(at + "/" + each.getKey());
                found.addAll(pointers(each.getValue(), at + "/" + each.getKey()));
              });
    } else if (node.isArray()) {
      for (int place = 0; place < node.size(); place++) {
        found.add(at + "/" + place);
        found.addAll(pointers(node.get(place), at + "/" + place));
      }
    }
    return found;
  }

  private static void replace(ObjectNode body, String pointer, JsonNode other) {
    int cut = pointer.lastIndexOf('/');
    JsonNode parent = body.at(pointer.substring(0, cut));
    String name = pointer.substring(cut + 1);
    if (parent instanceof ObjectNode object) {
      object.set(name, other);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(name), other);
    }
  }
}
