package org.familyplan.verifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An export as the service writes it, made from the documents and not from the service's code, so
 * that tests can damage every part of it.
 */
final class ExportFile {
  static final String ORIGIN = "familyplan/test/events";

  final List<byte[]> entries = new ArrayList<>();
  final List<byte[]> leaves = new ArrayList<>();
  final List<byte[]> tiles = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<byte[]> looks = new ArrayList<>();
  final List<byte[]> lookLeaves = new ArrayList<>();
  private final Signer signer = new Signer();
  private final Sha256 sha = new Sha256();
  private final int length;
  private final Random random = new Random(7);
  String disposals = "";

  ExportFile() {
    this(0);
  }

  /**
   * An empty export.
   *
   * @param length bytes that a payload has at least
   */
  ExportFile(int length) {
    this.length = length;
  }

  /** A log of events of three families, with its tree and a checkpoint at its end. */
  static ExportFile of(int events) {
    ExportFile file = new ExportFile();
    file.add(events);
    file.sign();
    return file;
  }

  void add(int events) {
    for (int i = 0; i < events; i++) {
      byte[] entry = event(entries.size() + 1, "payload " + digits());
      entries.add(entry);
      leaves.add(sha.leaf(entry));
    }
    growTiles();
  }

  /** Digits that do not compress well, always the same. */
  private String digits() {
    byte[] bytes = new byte[length / 2];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void growTiles() {
    tiles.clear();
    List<byte[]> level = leaves;
    for (int number = 1; level.size() >= 256; number++) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i + 256 <= level.size(); i += 256) {
        above.add(root(level.subList(i, i + 256)));
        tiles.add(tile(number, i / 256, above.getLast()));
      }
      level = above;
    }
  }

  static byte[] tile(int level, long index, byte[] hash) {
    return ByteBuffer.allocate(41).put((byte) level).putLong(index).put(hash).array();
  }

  static byte[] event(long position, String payload) {
    return event(position, position * 1_000, payload);
  }

  static byte[] event(long position, long micros, String payload) {
    byte[] stream = new byte[16];
    stream[0] = (byte) ((position - 1) % 3);
    byte[] id = new byte[16];
    ByteBuffer.wrap(id).putLong(position);
    return fields(
        ascii("familyplan/event-log/1"),
        number(position),
        number(micros),
        stream,
        number((position - 1) / 3),
        id,
        ascii("goal.GoalAdded"),
        ByteBuffer.allocate(4).putInt(1).array(),
        ascii(payload),
        ascii("{\"actor\":\"karen.holm\"}"));
  }

  void look(String content) {
    byte[] entry =
        fields(
            ascii("familyplan/access-log/1"),
            number(looks.size() + 1),
            number(looks.size() + 1),
            ascii(content));
    looks.add(framed(entry));
    lookLeaves.add(sha.leaf(entry));
  }

  void dispose(int index) {
    looks.set(
        index,
        ByteBuffer.allocate(44).putInt(-1).putLong(index + 1).put(lookLeaves.get(index)).array());
  }

  static byte[] fields(byte[]... fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] field : fields) {
      bytes.writeBytes(framed(field));
    }
    return bytes.toByteArray();
  }

  private static byte[] framed(byte[] bytes) {
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Signs the tree as it is. */
  void sign() {
    notes.add(signer.note(ORIGIN, leaves.size(), root(leaves)));
  }

  void signLooks() {
    notes.add(signer.note("familyplan/test/access", lookLeaves.size(), root(lookLeaves)));
  }

  String note(long size, byte[] root) {
    return signer.note(ORIGIN, size, root);
  }

  /** MTH of RFC 9162 section 2.1.1, word for word. */
  byte[] root(List<byte[]> hashes) {
    int n = hashes.size();
    if (n == 1) {
      return hashes.getFirst();
    }
    int k = Integer.highestOneBit(n - 1);
    return sha.node(root(hashes.subList(0, k)), root(hashes.subList(k, n)));
  }

  Path writeKeys(Path directory) throws IOException {
    return Files.writeString(
        directory.resolve("keys.txt"),
        signer.key(ORIGIN) + "\n" + signer.key("familyplan/test/access") + "\n");
  }

  Path write(Path directory) {
    return write(directory, () -> entries.stream().map(ExportFile::framed).iterator());
  }

  private Path write(Path directory, Iterable<byte[]> framedEntries) {
    Path file = directory.resolve("export.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      part(zip, "events.bin", framedEntries);
      part(zip, "access.bin", looks);
      part(zip, "events.leaves", leaves);
      part(zip, "access.leaves", lookLeaves);
      part(zip, "events.tiles", tiles);
      part(zip, "access.tiles", List.of());
      part(zip, "checkpoints.txt", List.of(utf8(String.join("\n", notes))));
      part(zip, "disposals.txt", List.of(utf8(disposals)));
      part(zip, "manifest.json", List.of(ascii("{\"form\":\"familyplan-log-export/1\"}")));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void part(ZipOutputStream zip, String name, Iterable<byte[]> content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    OutputStream out = new DataOutputStream(zip);
    for (byte[] each : content) {
      out.write(each);
    }
  }

  /** A key and its notes, as C2SP signed-note has them. */
  static final class Signer {
    private final KeyPair pair;

    Signer() {
      try {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private byte[] typed() {
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
      typed[0] = 1;
      return typed;
    }

    private byte[] id(String name) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(utf8(name + "\n"));
        return Arrays.copyOf(digest.digest(typed()), 4);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    String key(String name) {
      return name
          + "+"
          + HexFormat.of().formatHex(id(name))
          + "+"
          + Base64.getEncoder().encodeToString(typed());
    }

    String note(String origin, long size, byte[] root) {
      String text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
      try {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(utf8(text));
        byte[] line = ByteBuffer.allocate(68).put(id(origin)).put(signing.sign()).array();
        return text + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(line) + "\n";
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
