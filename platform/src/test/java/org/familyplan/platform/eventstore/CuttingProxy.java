package org.familyplan.platform.eventstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A TCP proxy before PostgreSQL that can cut a connection around a commit: just before the server
 * gets it, or after the server did it and before its answer comes back.
 */
final class CuttingProxy implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private final AtomicReference<Cut> armed = new AtomicReference<>(Cut.NOTHING);
  private final ServerSocket listening;
  private final int target;

  private CuttingProxy(int target) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
  }

  /** Starts to forward to a port of this machine. */
  static CuttingProxy before(int target) throws IOException {
    CuttingProxy proxy = new CuttingProxy(target);
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Cuts the next connection that commits, once. */
  void cutNext(Cut cut) {
    armed.set(cut);
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> forward(client, server, Cut.BEFORE_COMMIT));
        Thread.ofVirtual().start(() -> forward(server, client, Cut.AFTER_COMMIT));
      }
    } catch (IOException e) {
      closeAll(listening);
    }
  }

  private void forward(Socket from, Socket to, Cut here) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (isCommit(buffer, count) && armed.compareAndSet(here, Cut.NOTHING)) {
          break;
        }
        out.write(buffer, 0, count);
      }
    } catch (IOException e) {
      // The other direction has closed the sockets: this one ends too.
      closeAll(from);
    } finally {
      closeAll(from, to);
    }
  }

  /** The word stands in the driver's request (at least in its first) and in the server's answer. */
  private static boolean isCommit(byte[] bytes, int count) {
    return new String(bytes, 0, count, ISO_8859_1).contains("COMMIT");
  }

  private static void closeAll(Closeable... all) {
    for (Closeable one : all) {
      try {
        one.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Where to cut. */
  enum Cut {
    NOTHING,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }
}
