package org.familyplan.app.kill;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.familyplan.app.DemonstrationTokens;
import org.familyplan.app.FamilyPlanApplication;

/** The real service in a process of its own, so that it can be killed. */
final class ServiceProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final List<String> settings;
  private final int port;
  private Process process;

  ServiceProcess(Path home, Map<String, String> settings) throws IOException {
    this.home = home;
    this.settings =
        settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toList();
    try (ServerSocket socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
  }

  String root() {
    return "http://127.0.0.1:" + port;
  }

  /** A token; one from before a start is worth nothing after it. */
  String token(String user) {
    return DemonstrationTokens.of(root(), user);
  }

  /** Starts it and waits until it answers. */
  void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(FamilyPlanApplication.class.getName());
    command.add("--server.port=" + port);
    command.add("--familyplan.home=" + home);
    command.add("--familyplan.identity.demonstration=true");
    command.add("--springdoc.api-docs.enabled=false");
    command.add("--springdoc.swagger-ui.enabled=false");
    command.addAll(settings);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("service.log").toFile()))
            .start();
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::answers);
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the service ended: " + log());
    }
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(root() + "/actuator/health")).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the service survived");
    }
  }

  /** Ends it in good order. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  String log() throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("service.log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }
}
