package org.familyplan.app.hardening;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What is logged meanwhile at the level that is shipped, and of our own classes all there is. */
final class CapturedLog implements AutoCloseable {
  private static final Map<String, Level> LEVELS =
      Map.of(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO, "org.familyplan", Level.TRACE);

  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final Map<Logger, Level> before;
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getFormattedMessage()
                  + event.getMDCPropertyMap()
                  + (event.getThrowableProxy() == null
                      ? ""
                      : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      };

  CapturedLog() {
    before =
        LEVELS.keySet().stream()
            .map(CapturedLog::logger)
            .filter(each -> each.getLevel() != null)
            .collect(Collectors.toMap(each -> each, Logger::getLevel));
    LEVELS.forEach((name, level) -> logger(name).setLevel(level));
    appender.start();
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
  }

  /** Everything so far. */
  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(appender);
    LEVELS.keySet().forEach(name -> logger(name).setLevel(before.get(logger(name))));
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
