package org.familyplan.app.kill;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A request that a client has sent, and what it knows of its fate.
 *
 * @param path where
 * @param body what
 * @param key its idempotency key
 * @param family the family concerned
 * @param receipt the receipt, or null while the outcome is unknown
 */
record Sent(String path, String body, UUID key, UUID family, JsonNode receipt) {

  boolean isAcknowledged() {
    return receipt != null;
  }

  Sent acknowledged(JsonNode got) {
    return new Sent(path, body, key, family, got);
  }

  List<String> events() {
    return receipt.get("steps").values().stream()
        .flatMap(step -> step.get("events").values().stream())
        .map(JsonNode::stringValue)
        .toList();
  }
}
