package org.familyplan.verifier;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The hashes above the leaves that the log's tree holds: level n has the roots of 256^n leaves. The
 * checked log's own are compared with them.
 */
final class StoredTiles {
  private static final int HEIGHT = 8;

  private final Map<Place, byte[]> stored = new HashMap<>();
  private final Set<Place> computed = new HashSet<>();
  private final Set<Place> fitting = new HashSet<>();

  private record Place(int level, long index) {}

  /** Reads all of them; throws Unreadable when the file is damaged. */
  StoredTiles(InputStream tiles, String name) {
    try (DataInputStream in = new DataInputStream(tiles)) {
      int level = in.read();
      while (level >= 0) {
        Place place = new Place(level, in.readLong());
        byte[] hash = new byte[Sha256.LENGTH];
        in.readFully(hash);
        stored.put(place, hash);
        level = in.read();
      }
    } catch (EOFException e) {
      throw new Unreadable(name + " is damaged: it ends within a hash");
    } catch (IOException e) {
      throw new Unreadable(name + " is damaged: " + e.getMessage());
    }
  }

  /**
   * Compares a hash of the checked log.
   *
   * @param leaves how many leaves there are up to its end
   */
  void compare(int height, long leaves, byte[] hash) {
    if (height % HEIGHT == 0) {
      Place place = new Place(height / HEIGHT, (leaves >> height) - 1);
      computed.add(place);
      if (Arrays.equals(stored.get(place), hash)) {
        fitting.add(place);
      }
    }
  }

  /**
   * Tells what does not fit.
   *
   * @param leaves how many leaf hashes are stored: what is above them must be there
   */
  void tell(String log, long leaves, Findings findings) {
    for (Place place : computed) {
      boolean due = (place.index() + 1) << (HEIGHT * place.level()) <= leaves;
      if (!fitting.contains(place) && (due || stored.containsKey(place))) {
        findings.wrong(
            log
                + ": the stored hash of level "
                + place.level()
                + " at index "
                + place.index()
                + (stored.containsKey(place) ? " was changed" : " is missing"));
      }
    }
    for (Place place : stored.keySet()) {
      if (!computed.contains(place)) {
        findings.wrong(
            log
                + ": the stored hash of level "
                + place.level()
                + " at index "
                + place.index()
                + " stands for entries that are not there");
      }
    }
  }
}
