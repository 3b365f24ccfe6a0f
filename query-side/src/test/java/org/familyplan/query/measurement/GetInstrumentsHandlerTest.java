package org.familyplan.query.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.measurement.Instruments;
import org.familyplan.api.measurement.InstrumentsView;
import org.familyplan.api.measurement.MeasurementQuery.GetInstruments;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.junit.jupiter.api.Test;

class GetInstrumentsHandlerTest {
  private static final QueryContext CONTEXT =
      new QueryContext(
          new Actor(
              new EmployeeId("karen.holm"),
              Role.CASEWORKER,
              null,
              new MunicipalityCode("360"),
              "test"),
          Locale.ENGLISH,
          Right.YES,
          LookPurpose.CASE_WORK);

  private final GetInstrumentsHandler handler = new GetInstrumentsHandler();

  @Test
  void theCatalogueIsAnswered() {
    Answer<InstrumentsView> answer = handler.answer(new GetInstruments(), CONTEXT);
    assertThat(answer.view().instruments()).isEqualTo(Instruments.all()).isNotEmpty();
    assertThat(answer.version()).isNull();
  }

  @Test
  void theCatalogueWaitsForNoProjection() {
    assertThat(handler.projection()).isNull();
  }

  @Test
  void theCatalogueIsOfferedUnderItsOwnName() {
    RecordForm<GetInstruments> form = RecordForm.of(handler.query());
    assertThat(form.operation()).isEqualTo("getInstruments");
    assertThat(form.body()).isEmpty();
  }

  @Test
  void theCatalogueIsWrittenAsDataOnly() {
    String document =
        Json.mapper().writeValueAsString(handler.answer(new GetInstruments(), CONTEXT).view());
    assertThat(Json.mapper().readValue(document, InstrumentsView.class).instruments())
        .isEqualTo(Instruments.all());
  }
}
