package org.familyplan.app.hardening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Requests byte by byte, as no decent client would send them. */
final class Wire {
  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** What a server said. */
  record Said(String text) {
    int status() {
      return Integer.parseInt(text.substring(9, 12));
    }

    boolean hasHeader(String name, String value) {
      return head().contains("\r\n" + name + ": " + value + "\r\n");
    }

    String head() {
      return text.substring(0, text.indexOf("\r\n\r\n") + 2);
    }
  }

  /** Sends a request line and headers, and reads until the server closes. */
  Said send(String requestLine, String... headers) {
    return sendWith("", requestLine, headers);
  }

  Said sendWith(String body, String requestLine, String... headers) {
    String text =
        requestLine
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + Arrays.stream(headers).map(each -> each + "\r\n").collect(Collectors.joining())
            + "\r\n"
            + body;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new Said(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
