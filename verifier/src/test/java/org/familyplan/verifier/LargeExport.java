package org.familyplan.verifier;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a large export, to measure the verifier with: {@code java -Xmx3g -cp
 * target/classes:target/test-classes org.familyplan.verifier.LargeExport FOLDER 1000000}.
 */
final class LargeExport {
  private static final int PAYLOAD = 600;

  private LargeExport() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int events = Integer.parseInt(args[1]);
    ExportFile export = new ExportFile(PAYLOAD);
    for (int done = 0; done < events; done += events / 10) {
      export.add(events / 10);
      export.sign();
    }
    export.writeKeys(folder);
    export.write(folder);
  }
}
