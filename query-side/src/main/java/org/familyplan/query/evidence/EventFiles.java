package org.familyplan.query.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.api.history.EventView;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.transparency.LeafEncoding;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.Proving;
import org.familyplan.platform.transparency.SignedCheckpoint;
import org.familyplan.platform.vault.SaltedValue;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.evidence.PackedEvent.Opening;
import org.familyplan.query.history.EventViews;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.transparency.ProofViews;

/** Packs the events of a family and a period, a page at a time. */
final class EventFiles {
  private static final int PAGE = 500;

  private final HistoryReader history;
  private final EventViews views;
  private final EventSchema schema;
  private final Vault vault;
  private final Proofs proofs;

  EventFiles(
      HistoryReader history, EventViews views, EventSchema schema, Vault vault, Proofs proofs) {
    this.history = history;
    this.views = views;
    this.schema = schema;
    this.vault = vault;
    this.proofs = proofs;
  }

  /** Takes each event that was packed. */
  interface Following {
    /**
     * The next event, in the order of recording.
     *
     * @param view as the reader sees it, withheld ones too
     */
    void packed(RecordedEvent stored, EventView view);
  }

  /**
   * Packs all that the checkpoint covers.
   *
   * @return how many it does not cover
   */
  int pack(PackRequest request, SignedCheckpoint checkpoint, Following following) {
    int younger = 0;
    List<RecordedEvent> page = page(request, 0);
    while (!page.isEmpty()) {
      List<RecordedEvent> covered =
          page.stream().takeWhile(each -> each.position() <= checkpoint.size()).toList();
      younger += page.size() - covered.size();
      if (!covered.isEmpty()) {
        pack(covered, request, proofs.proving(checkpoint), following);
      }
      page = page(request, page.getLast().position());
    }
    return younger;
  }

  private List<RecordedEvent> page(PackRequest request, long after) {
    return history.recorded(
        request.query().familyId().value(),
        request.context().onlyAbout(),
        request.query().from(),
        request.query().until(),
        after,
        PAGE);
  }

  private void pack(
      List<RecordedEvent> page, PackRequest request, Proving proving, Following following) {
    List<EventView> seen = views.of(request.query().familyId(), page, request.context());
    List<UUID> shown =
        seen.stream()
            .filter(each -> each.withheld() == null)
            .map(each -> each.eventId().value())
            .toList();
    Function<UUID, Optional<SaltedValue>> salted =
        vault.salted(request.query().familyId().value(), shown);
    for (int i = 0; i < page.size(); i++) {
      RecordedEvent stored = page.get(i);
      EventView view = seen.get(i);
      PackedEvent packed =
          view.withheld() == null
              ? shown(stored, view, salted, proving)
              : withheld(stored, view, proving);
      request.zip().json(String.format(Locale.ROOT, "events/%06d.json", packed.version()), packed);
      request.tellsOf(view);
      following.packed(stored, view);
    }
  }

  private PackedEvent shown(
      RecordedEvent stored,
      EventView view,
      Function<UUID, Optional<SaltedValue>> salted,
      Proving proving) {
    Proofs.Inclusion proof = proving.inclusion(stored);
    return new PackedEvent(
        view.version(),
        view.position(),
        null,
        text(proof.leafHash()),
        text(LeafEncoding.of(stored)),
        openable(stored, view).references().stream()
            .map(salted)
            .flatMap(Optional::stream)
            .map(EventFiles::opening)
            .toList(),
        view,
        ProofViews.of(proof));
  }

  private Openable openable(RecordedEvent stored, EventView view) {
    EventMetadata metadata = schema.readMetadata(stored);
    Openable openable = new Openable().add(schema.read(stored), view.content());
    EventView.RecordedBy by = view.recordedBy();
    return by == null
        ? openable
        : openable.add(metadata.reason(), by.reason()).add(metadata.purpose(), by.purpose());
  }

  private static Opening opening(SaltedValue value) {
    return new Opening(
        value.reference().toString(),
        text(value.salt()),
        new String(value.value(), StandardCharsets.UTF_8));
  }

  /** An unsalted leaf has so little in it that is not known that its hash tells what it says. */
  private PackedEvent withheld(RecordedEvent stored, EventView view, Proving proving) {
    Proofs.Inclusion proof =
        schema.readMetadata(stored).salt() == null ? null : proving.inclusion(stored);
    return new PackedEvent(
        view.version(),
        view.position(),
        Objects.requireNonNull(view.withheld()),
        proof == null ? null : text(proof.leafHash()),
        null,
        List.of(),
        null,
        proof == null ? null : ProofViews.of(proof));
  }

  /** The day on which it was recorded, where the events are told. */
  static LocalDate recordedOn(RecordedEvent stored) {
    return LocalDate.ofInstant(stored.recordedAt(), Decision.ZONE);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
