package org.familyplan.command.pipeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Receipt;
import org.familyplan.platform.eventstore.StoredReceipt;
import org.familyplan.platform.json.Json;

/** The part of a receipt that is known before the store has numbered the events. */
record ReceiptBody(List<Receipt.Step> steps, List<Receipt.Warning> warnings) {

  byte[] bytes() {
    return Json.mapper().writeValueAsBytes(this);
  }

  /** The receipt of a request that was taken before. */
  static Receipt receipt(StoredReceipt stored) {
    return Json.mapper().readValue(stored.body(), ReceiptBody.class).of(stored);
  }

  /** The receipt, with what the store has said. */
  Receipt of(StoredReceipt stored) {
    Map<String, UUID> made = steps.size() == 1 ? steps.getFirst().made() : Map.<String, UUID>of();
    return new Receipt(
        stored.receiptId(),
        new FamilyId(stored.stream()),
        stored.lastPosition(),
        stored.version(),
        stored.recordedAt(),
        made,
        steps,
        warnings);
  }
}
