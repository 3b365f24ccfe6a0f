package org.familyplan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.familyplan.api.shared.Rest;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service at a free port of this machine, with a database of its own and a client. One of
 * each kind serves all tests of a JVM: tests open families of their own.
 */
public final class RunningService implements AutoCloseable {
  private static final String HOME = "--familyplan.home=";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String USUAL_USER = "ole.friis";
  private static final String OPERATOR = "operator";

  private final ConfigurableApplicationContext context;
  private final int port;
  private final Map<String, String> tokens;
  private final @Nullable String user;

  private RunningService(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--server.port=0");
    if (all.stream().noneMatch(each -> each.startsWith(HOME))) {
      all.add(HOME + freshFolder());
    }
    all.add("--logging.level.root=warn");
    context =
        new SpringApplicationBuilder(FamilyPlanApplication.class).run(all.toArray(String[]::new));
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    tokens = new ConcurrentHashMap<>();
    user = USUAL_USER;
  }

  private RunningService(RunningService same, @Nullable String user) {
    this.context = same.context;
    this.port = same.port;
    this.tokens = same.tokens;
    this.user = user;
  }

  /** The same service, asked by a user of the demonstration issuer. */
  public RunningService as(String user) {
    return new RunningService(this, user);
  }

  /** The same service, asked without a token. */
  public RunningService asNobody() {
    return new RunningService(this, null);
  }

  /** On the embedded database. */
  public static RunningService onH2() {
    return H2.SERVICE;
  }

  /** On PostgreSQL. */
  public static RunningService onPostgres() {
    return Postgres.SERVICE;
  }

  /** One more, for tests that stop it or start it in an unusual way; they close it. */
  public static RunningService start(String... settings) {
    return new RunningService(settings);
  }

  /** Settings with which services find a new database on this server, and share its keys. */
  public static String[] onNewDatabase(PostgresServer server) {
    DatabaseSettings database = server.newDatabase();
    return new String[] {
      "--familyplan.database.url=" + database.url(),
      "--familyplan.database.owner.role=" + database.owner().role(),
      "--familyplan.database.owner.password=" + database.owner().password(),
      "--familyplan.database.service.role=" + database.service().role(),
      "--familyplan.database.service.password=" + database.service().password(),
      "--familyplan.database.migrate-at-start=true",
      "--familyplan.identity.demonstration=true",
      HOME + freshFolder()
    };
  }

  /** Stops it. */
  @Override
  public void close() {
    context.close();
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target/homes")), "home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of it. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** A part of it, by name. */
  public Object part(String name) {
    return context.getBean(name);
  }

  /** Where every query is offered. */
  public List<Rest> queries() {
    List<?> handlers = context.getBean("queryHandlers", List.class);
    return handlers.stream()
        .map(handler -> ((QueryHandler<?, ?>) handler).query().getAnnotation(Rest.class))
        .toList();
  }

  /** Position of the last event in its log. */
  public long head() {
    return part(EventLog.class).head().position();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Reads a path. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Posts JSON to a path. */
  public HttpResponse<String> post(String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /**
   * Builds a request to a path, with a token: of the user that was asked for, else of one who may
   * do everything in municipality 360; of the operator for what only operators may. A header
   * Authorization among those given is left alone.
   */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    String bearer = bearer(path);
    if (bearer != null && !List.of(headers).contains("Authorization")) {
      request.header("Authorization", "Bearer " + token(bearer));
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private @Nullable String bearer(String path) {
    boolean ofOperators = path.startsWith("/operator") || path.startsWith("/actuator");
    return ofOperators && USUAL_USER.equals(user) ? OPERATOR : user;
  }

  /** A token of the demonstration issuer. */
  public String token(String user) {
    return tokens.computeIfAbsent(
        user, each -> DemonstrationTokens.of("http://127.0.0.1:" + port, each));
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class H2 {
    static final RunningService SERVICE = new RunningService();
  }

  private static final class Postgres {
    static final RunningService SERVICE =
        new RunningService(onNewDatabase(PostgresServer.shared()));
  }
}
