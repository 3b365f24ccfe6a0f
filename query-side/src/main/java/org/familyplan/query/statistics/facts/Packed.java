package org.familyplan.query.statistics.facts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A file's facts in little memory. */
record Packed(byte[] bytes) {
  static Packed of(FamilyFacts facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes, fast)) {
      packing.write(facts.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return new Packed(bytes.toByteArray());
  }

  /** The facts in JSON, as they are stored. */
  byte[] document() {
    try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return unpacking.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
