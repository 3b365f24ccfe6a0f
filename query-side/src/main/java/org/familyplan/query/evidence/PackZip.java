package org.familyplan.query.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.familyplan.api.evidence.EvidencePackView.PackedFile;
import org.familyplan.platform.json.Json;

/**
 * The zip file of a pack. It is made in memory: what it says of persons is not written to any disk.
 * Every file in it bears the same time, so that the same files make the same pack.
 */
final class PackZip {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);
  private final List<PackedFile> files = new ArrayList<>();
  private final LocalDateTime time;

  PackZip(Instant time) {
    this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC).withSecond(0).withNano(0);
  }

  void json(String name, Object content) {
    add(name, Json.mapper().writeValueAsBytes(content));
  }

  void text(String name, String content) {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, byte[] content) {
    put(name, content);
    files.add(new PackedFile(name, content.length, sha256(content)));
  }

  private void put(String name, byte[] content) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(time);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file that was added, in order. */
  List<PackedFile> files() {
    return List.copyOf(files);
  }

  /** Adds the two files that no checksum is kept of, and ends. */
  byte[] end(byte[] manifest, String signature) {
    put("manifest.json", manifest);
    put("manifest.sig", signature.getBytes(StandardCharsets.UTF_8));
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
