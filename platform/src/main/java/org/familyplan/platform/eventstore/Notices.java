package org.familyplan.platform.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What {@code NOTIFY} tells a PostgreSQL connection. The driver's own interface is called by name:
 * to compile against it takes the Checker Framework's annotations.
 */
final class Notices {
  private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

  private final Object connection;
  private final Method getNotifications;
  private final Method getParameter;

  private Notices(Object connection, Method getNotifications, Method getParameter) {
    this.connection = connection;
    this.getNotifications = getNotifications;
    this.getParameter = getParameter;
  }

  /** The notices of one connection, which must not be used for anything else meanwhile. */
  static Notices of(Connection connection) throws SQLException {
    try {
      Class<?> driver = Class.forName("org.postgresql.PGConnection");
      return new Notices(
          connection.unwrap(driver),
          driver.getMethod("getNotifications", int.class),
          Class.forName("org.postgresql.PGNotification").getMethod("getParameter"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not the PostgreSQL driver that this was written for", e);
    }
  }

  /** Waits for notices; the highest position among them, empty when there was none in time. */
  OptionalLong highest(Duration wait) throws SQLException {
    OptionalLong highest = OptionalLong.empty();
    for (Object notice : (Object[]) call(getNotifications, connection, (int) wait.toMillis())) {
      String said = (String) call(getParameter, notice);
      if (POSITION.matcher(said).matches()) {
        long number = Long.parseLong(said);
        highest = OptionalLong.of(Math.max(number, highest.orElse(number)));
      }
    }
    return highest;
  }

  private static Object call(Method method, Object target, Object... arguments)
      throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
