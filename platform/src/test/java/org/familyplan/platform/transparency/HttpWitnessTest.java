package org.familyplan.platform.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.transparency.LogName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A witness elsewhere gets the signed note, word for word. */
class HttpWitnessTest {
  private final List<String> taken = new ArrayList<>();
  private int status = 200;
  private HttpServer server;
  private HttpWitness witness;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    witness =
        new HttpWitness(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void takesTheNote() {
    witness.tell(LogName.EVENTS, "o\n1\nr\n\n\u2014 o s\n");
    assertThat(taken).containsExactly("o\n1\nr\n\n\u2014 o s\n");
  }

  @Test
  void hasFailedWhenItDoesNotSayYes() {
    status = 500;
    assertThatThrownBy(() -> witness.tell(LogName.EVENTS, "note"))
        .isInstanceOf(WitnessFailed.class)
        .hasMessageContaining("answered 500");
  }

  @Test
  void hasFailedWhenItIsNotThere() {
    server.stop(0);
    assertThatThrownBy(() -> witness.tell(LogName.EVENTS, "note"))
        .isInstanceOf(WitnessFailed.class)
        .hasMessageContaining("cannot be reached");
  }
}
