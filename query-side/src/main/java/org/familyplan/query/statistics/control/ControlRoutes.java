package org.familyplan.query.statistics.control;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.api.statistics.UploadControlSeries;
import org.familyplan.api.statistics.WithdrawControlSeries;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.platform.web.Requests;
import org.familyplan.query.web.Language;
import org.familyplan.query.web.QueryRoutes;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes and withdraws control series; they are read as every other figure is. */
public final class ControlRoutes {
  private static final RecordForm<UploadControlSeries> UPLOAD =
      RecordForm.of(UploadControlSeries.class);
  private static final RecordForm<WithdrawControlSeries> WITHDRAW =
      RecordForm.of(WithdrawControlSeries.class);

  /** Every operation's name in the table of rights. */
  public static final Set<String> OPERATIONS = Set.of(UPLOAD.operation(), WITHDRAW.operation());

  private final ControlShelf shelf;
  private final RecordBinder binder;
  private final Caller caller;
  private final Rights rights;

  /** The routes' tools. */
  public ControlRoutes(ControlShelf shelf, RecordBinder binder, Caller caller, Rights rights) {
    this.shelf = shelf;
    this.binder = binder;
    this.caller = caller;
    this.rights = rights;
  }

  /** Both. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(QueryRoutes.ROOT + UPLOAD.rest().path(), may(UPLOAD, this::upload))
        .POST(QueryRoutes.ROOT + WITHDRAW.rest().path(), may(WITHDRAW, this::withdraw))
        .onError(Throwable.class, (failure, request) -> Problems.answer(failure))
        .build();
  }

  private interface Handling<T> {
    ServerResponse handle(T asked, Actor actor, Locale locale);
  }

  private <T> HandlerFunction<ServerResponse> may(RecordForm<T> form, Handling<T> handling) {
    return request -> {
      Requests.acceptsJson(request);
      Actor actor = caller.of(request);
      Optional<ProblemCode> refusal =
          rights.refusal(form.operation(), Standing.of(actor, Relation.NONE));
      if (refusal.isPresent()) {
        throw refusal.get().problem();
      }
      Locale locale = Language.of(request);
      return handling.handle(read(form, request, request.pathVariables()), actor, locale);
    };
  }

  private <T> T read(RecordForm<T> form, ServerRequest request, Map<String, String> path)
      throws Exception {
    return binder.bind(form, RecordBinder.parse(Requests.jsonBody(request)), path);
  }

  private ServerResponse upload(UploadControlSeries asked, Actor actor, Locale locale) {
    ControlShelf.Taken taken = shelf.take(asked, actor, locale);
    URI place = URI.create(QueryRoutes.ROOT + UPLOAD.rest().path() + "/" + taken.line().series());
    return (taken.isNew() ? ServerResponse.created(place) : ServerResponse.ok().location(place))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(taken.line()));
  }

  private ServerResponse withdraw(WithdrawControlSeries asked, Actor actor, Locale locale) {
    ControlSeriesLine line = shelf.withdraw(asked, actor, locale);
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsBytes(line));
  }
}
