package org.familyplan.benchmarks.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.Login;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;

/**
 * Copies the families of one store into another, again and again under other ids, until there are
 * enough events. What was said about persons stays behind with the first store's vault: the copies
 * are of erased persons.
 */
final class Copies {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int PAGE = 5_000;
  private static final int AT_ONCE = 400;

  private final EventLog target;
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(AT_ONCE);

  private Copies(EventLog target) {
    this.target = target;
  }

  /** Takes the JDBC URLs of the store to copy and of the one to fill, two roles, and a number. */
  public static void main(String... arguments) throws InterruptedException {
    long enough = Long.parseLong(arguments[4]);
    try (Database from = open(arguments[0], arguments);
        JdbcEventLog source = log(from);
        Database to = open(arguments[1], arguments);
        JdbcEventLog target = log(to)) {
      new Copies(target).fill(families(source), enough);
      System.out.println(target.head().position() + " events");
    }
  }

  private static Database open(String url, String[] arguments) {
    DatabaseSettings settings = DatabaseSettings.of(url, "", "");
    return Database.open(
        new DatabaseSettings(
            url,
            new Login(arguments[2], ""),
            new Login(arguments[3], ""),
            settings.poolSize(),
            settings.patience(),
            true,
            false));
  }

  private static JdbcEventLog log(Database database) {
    return new JdbcEventLog(database, InstantSource.system(), AppendSettings.defaults());
  }

  private static List<List<RecordedEvent>> families(EventLog source) {
    Map<UUID, List<RecordedEvent>> streams = new LinkedHashMap<>();
    long position = 0;
    for (List<RecordedEvent> page = source.after(0, PAGE);
        !page.isEmpty();
        page = source.after(position, PAGE)) {
      page.forEach(
          each -> streams.computeIfAbsent(each.stream(), any -> new ArrayList<>()).add(each));
      position = page.getLast().position();
    }
    return List.copyOf(streams.values());
  }

  private void fill(List<List<RecordedEvent>> families, long enough) throws InterruptedException {
    long events = 0;
    for (int copy = 0; events < enough; copy++) {
      for (int i = 0; i < families.size() && events < enough; i++) {
        List<RecordedEvent> family = families.get(i);
        int number = copy;
        places.acquire();
        writers.execute(() -> write(family, number));
        events += family.size();
      }
    }
    places.acquire(AT_ONCE);
    writers.close();
  }

  private void write(List<RecordedEvent> family, int copy) {
    try {
      target.append(
          new HandOver(
              renamed(family.getFirst().stream(), copy),
              0,
              family.stream().map(each -> renamed(each, copy)).toList(),
              List.of(),
              null,
              UUID.randomUUID(),
              "{}".getBytes(UTF_8)));
    } finally {
      places.release();
    }
  }

  private static NewEvent renamed(RecordedEvent event, int copy) {
    return new NewEvent(
        renamed(event.eventId(), copy),
        event.name(),
        event.revision(),
        renamed(event.payload(), copy),
        renamed(event.metadata(), copy));
  }

  private static byte[] renamed(byte[] json, int copy) {
    return ID.matcher(new String(json, UTF_8))
        .replaceAll(id -> renamed(UUID.fromString(id.group()), copy).toString())
        .getBytes(UTF_8);
  }

  private static UUID renamed(UUID id, int copy) {
    return UUID.nameUUIDFromBytes((copy + "/" + id).getBytes(UTF_8));
  }
}
