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
import org.familyplan.api.shared.Rest;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.web.QueryHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service at a free port of this machine, with a database of its own and a client. One of
 * each kind serves all tests of a JVM: tests open families of their own.
 */
public final class RunningService implements AutoCloseable {
  private static final String HOME = "--familyplan.home=";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ConfigurableApplicationContext context;
  private final int port;

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

  /** Builds a request to a path. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
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
