package org.familyplan.app.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.transparency.Statements;
import org.familyplan.verifier.Verifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a pack, to be looked at and tampered with. */
final class Pack {
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private final Map<String, byte[]> files;

  private Pack(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  static Pack of(byte[] zipped) {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        files.put(each.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Pack(files);
  }

  Map<String, byte[]> files() {
    return files;
  }

  Pack copy() {
    return new Pack(files);
  }

  List<String> names(String beginning) {
    return files.keySet().stream().filter(each -> each.startsWith(beginning)).toList();
  }

  String text(String name) {
    return new String(files.get(name), UTF_8);
  }

  JsonNode json(String name) {
    return Json.mapper().readTree(text(name));
  }

  /** Everything in one text, to look for words in. */
  String everything() {
    StringBuilder all = new StringBuilder();
    files.values().forEach(each -> all.append(new String(each, UTF_8)));
    return all.toString();
  }

  /** The first event of a kind that is shown. */
  String event(String kind) {
    return names("events/").stream()
        .filter(each -> json(each).at("/view/kind").asString("").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  Pack put(String name, String content) {
    files.put(name, content.getBytes(UTF_8));
    return this;
  }

  Pack drop(String name) {
    files.remove(name);
    return this;
  }

  /** Changes a file's text. */
  Pack change(String name, UnaryOperator<String> change) {
    return put(name, change.apply(text(name)));
  }

  /** Changes a file's JSON. */
  Pack edit(String name, Consumer<ObjectNode> change) {
    ObjectNode content = (ObjectNode) json(name);
    change.accept(content);
    return put(name, content.toString());
  }

  Pack flip(String name) {
    byte[] flipped = files.get(name).clone();
    flipped[flipped.length / 2] ^= 1;
    files.put(name, flipped);
    return this;
  }

  /** Lets the manifest fit the files. */
  Pack fixManifest() {
    return edit(
        MANIFEST,
        manifest -> {
          ArrayNode listed = manifest.putArray("files");
          files.forEach(
              (name, content) -> {
                if (!name.startsWith("manifest.")) {
                  listed
                      .addObject()
                      .put("name", name)
                      .put("bytes", content.length)
                      .put("sha256", sha256(content));
                }
              });
        });
  }

  /** Lets manifest and signature fit the files, as whoever has the key could. */
  Pack sign(Statements statements) {
    fixManifest();
    String origin = json(MANIFEST).at("/events/origin").stringValue();
    return put(
        SIGNATURE, statements.sign(origin, "familyplan-evidence-pack/1", files.get(MANIFEST)));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** How the verifier ended and what it said. */
  record Said(int status, String text) {}

  /** What the verifier says of it. */
  Said verify(Path directory, Path keys, Path... checkpoints) {
    return verify(zipped(), directory, keys, checkpoints);
  }

  static Said verify(byte[] zipped, Path directory, Path keys, Path... checkpoints) {
    try {
      Path file = Files.write(directory.resolve("pack.zip"), zipped);
      List<String> args =
          new ArrayList<>(List.of("pack", file.toString(), "--key", keys.toString()));
      if (checkpoints.length > 0) {
        args.add("--checkpoints");
        List.of(checkpoints).forEach(each -> args.add(each.toString()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int status = Verifier.run(new PrintStream(out, true, UTF_8), args.toArray(String[]::new));
      return new Said(status, out.toString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
