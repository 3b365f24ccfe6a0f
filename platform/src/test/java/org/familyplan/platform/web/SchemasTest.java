package org.familyplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.platform.web.Schemas.Use;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemasTest {
  private final Schemas schemas = new Schemas(Map.of(Animal.class, List.of(Cat.class, Dog.class)));

  record Values(
      String text,
      @NotBlank @Size(max = 40) @PersonalData String name,
      @Pattern(regexp = "[a-z]|[0-9]") String letter,
      @Min(1) @Max(99) int number,
      @DecimalMin("0")
          @DecimalMax(value = "80", inclusive = false)
          @Digits(integer = 2, fraction = 2)
          BigDecimal hours,
      long position,
      boolean agreed,
      UUID uuid,
      LocalDate day,
      Instant moment,
      GoalId goal,
      EmployeeId employee,
      Department department,
      @NotEmpty @Size(max = 3) List<GoalId> goals,
      Map<String, UUID> made,
      @Nullable LocalDate perhaps,
      @Nullable Department either,
      @Nullable Inner inner) {}

  record Inner(int number, @Nullable String note, List<String> words) {}

  record Request(@NewId GoalId goalId, List<GoalId> goals, @Nullable String note, String wording) {}

  record Shown(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> errors, @Nullable String a) {}

  record Strange(@AssertTrue boolean value) {}

  record Tree(List<Tree> branches) {}

  sealed interface Animal {}

  record Cat(int lives) implements Animal {}

  record Dog(int bones) implements Animal {}

  record Owner(Animal animal) {}

  @Test
  void valuesHaveTheTypesAndFormatsOfJson() {
    assertThat(types("text")).containsExactly("string");
    assertThat(types("number")).containsExactly("integer");
    assertThat(types("position")).containsExactly("integer");
    assertThat(property("position").getFormat()).isEqualTo("int64");
    assertThat(types("hours")).containsExactly("number");
    assertThat(types("agreed")).containsExactly("boolean");
    assertThat(property("uuid").getFormat()).isEqualTo("uuid");
    assertThat(property("day").getFormat()).isEqualTo("date");
    assertThat(property("moment").getFormat()).isEqualTo("date-time");
  }

  @Test
  void recordsThatAreOneValueAreWrittenAsThatValue() {
    assertThat(property("goal").getFormat()).isEqualTo("uuid");
    assertThat(property("employee").getPattern()).isEqualTo("^(?:[A-Za-z0-9._-]{1,64})$");
  }

  @Test
  void constraintsBecomeBounds() {
    assertThat(property("name").getMinLength()).isEqualTo(1);
    assertThat(property("name").getMaxLength()).isEqualTo(40);
    assertThat(property("letter").getPattern()).isEqualTo("^(?:[a-z]|[0-9])$");
    assertThat(property("number").getMinimum()).isEqualByComparingTo("1");
    assertThat(property("number").getMaximum()).isEqualByComparingTo("99");
    assertThat(property("hours").getMinimum()).isEqualByComparingTo("0");
    assertThat(property("hours").getExclusiveMaximumValue()).isEqualByComparingTo("80");
    assertThat(property("hours").getDescription()).contains("At most 2 decimals.");
    assertThat(property("goals").getMinItems()).isEqualTo(1);
    assertThat(property("goals").getMaxItems()).isEqualTo(3);
  }

  @Test
  void aConstraintThatCannotBeToldIsNotLeftOut() {
    assertThatThrownBy(() -> schemas.of(Strange.class, Use.REQUEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AssertTrue");
  }

  @Test
  void whatMayBeNullSaysSo() {
    assertThat(types("perhaps")).containsExactly("string", "null");
    assertThat(property("either").getAnyOf())
        .extracting(each -> each.get$ref())
        .containsExactly("#/components/schemas/Department", null);
    assertThat(property("inner").getAnyOf()).hasSize(2);
  }

  @Test
  void enumsAreNamedOnceWithTheirWords() {
    property("department");
    Schema<?> departments = schemas.components().get("Department");
    assertThat(departments.getEnum()).hasSize(Department.values().length);
    assertThat(departments.getDescription()).contains("- `JOB_CENTRE`: Jobcenter.");
  }

  @Test
  void personalDataIsMarked() {
    assertThat(property("name").getExtensions()).containsEntry("x-personal-data", true);
    assertThat(property("text").getExtensions()).isNull();
  }

  @Test
  void mapsTellWhatTheirValuesAre() {
    Schema<?> values = (Schema<?>) property("made").getAdditionalProperties();
    assertThat(values.getFormat()).isEqualTo("uuid");
  }

  @Test
  void aRequestMayLeaveOutNewIdsListsAndWhatMayBeNull() {
    Schema<?> request = Shapes.closed("a request");
    schemas.fill(request, List.of(Request.class.getRecordComponents()));
    assertThat(request.getRequired()).containsExactly("wording");
    assertThat(request.getProperties().keySet())
        .containsExactly("goalId", "goals", "note", "wording");
    assertThat(request.getAdditionalProperties()).isEqualTo(false);
  }

  @Test
  void aRecordInsideARequestLeavesOutOnlyWhatMayBeNull() {
    schemas.of(Inner.class, Use.REQUEST);
    Schema<?> inner = schemas.components().get("SchemasTestInnerInput");
    assertThat(inner.getRequired()).containsExactly("number", "words");
    assertThat(inner.getAdditionalProperties()).isEqualTo(false);
  }

  @Test
  void anAnswerHoldsEveryMemberAndMayGetMore() {
    schemas.of(Inner.class, Use.ANSWER);
    Schema<?> inner = schemas.components().get("SchemasTestInner");
    assertThat(inner.getRequired()).containsExactly("note", "number", "words");
    assertThat(inner.getAdditionalProperties()).isNull();
  }

  @Test
  void anAnswerLeavesOutWhatIsWrittenOnlyWhenThereIsSomething() {
    schemas.of(Shown.class, Use.ANSWER);
    assertThat(schemas.components().get("SchemasTestShown").getRequired()).containsExactly("a");
  }

  @Test
  void aFactIsOneOfItsKinds() {
    Schema<?> body = Shapes.closed("a correction");
    schemas.fill(body, List.of(CorrectFact.class.getRecordComponents()));
    Schema<?> fact = body.getProperties().get("fact");
    assertThat(fact.getDiscriminator().getPropertyName()).isEqualTo("kind");
    assertThat(fact.getDiscriminator().getMapping())
        .containsEntry("household.FamilyMemberLeft", "#/components/schemas/FamilyMemberLeftFact")
        .hasSize(fact.getOneOf().size());
    Schema<?> left = schemas.components().get("FamilyMemberLeftFact");
    assertThat(left.getProperties().get("kind"))
        .extracting(each -> each.getConst())
        .isEqualTo("household.FamilyMemberLeft");
    assertThat(left.getRequired()).contains("kind", "leftOn");
  }

  @Test
  void anInterfaceIsAnyOfTheRecordsThatStandForIt() {
    schemas.of(Owner.class, Use.ANSWER);
    assertThat(schemas.components().get("SchemasTestAnimal").getAnyOf())
        .extracting(each -> each.get$ref())
        .containsExactly(
            "#/components/schemas/SchemasTestCat", "#/components/schemas/SchemasTestDog");
  }

  @Test
  void aRecordMayHoldItself() {
    schemas.of(Tree.class, Use.ANSWER);
    Schema<?> branches =
        schemas.components().get("SchemasTestTree").getProperties().get("branches");
    assertThat(branches.getItems().get$ref()).isEqualTo("#/components/schemas/SchemasTestTree");
  }

  @Test
  void twoSchemasDoNotShareAName() {
    schemas.define("Name", Shapes.scalar("string"));
    schemas.define("Name", Shapes.scalar("string"));
    assertThatThrownBy(() -> schemas.define("Name", Shapes.scalar("integer")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Name");
  }

  @Test
  void aParameterIsNeverNull() {
    assertThat(schemas.parameter(Values.class.getRecordComponents()[15]).getTypes())
        .containsExactly("string");
  }

  private Schema<?> property(String name) {
    schemas.of(Values.class, Use.ANSWER);
    return schemas.components().get("SchemasTestValues").getProperties().get(name);
  }

  private List<String> types(String name) {
    return List.copyOf(property(name).getTypes());
  }
}
