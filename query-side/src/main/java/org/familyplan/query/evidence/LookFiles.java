package org.familyplan.query.evidence;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.familyplan.api.evidence.EvidencePackView.PackedLooks;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.AccessLogReader.StoredLook;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.Proving;
import org.familyplan.platform.transparency.SignedCheckpoint;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.accesslog.GetOwnLookUpsHandler;
import org.familyplan.query.accesslog.LookViews;
import org.familyplan.query.transparency.ProofViews;
import org.jspecify.annotations.Nullable;

/** Packs the looks at a family's data in a period, as far as the reader may know of them. */
final class LookFiles {
  private static final int PAGE = 500;

  private final AccessLogReader looks;
  private final LookViews views;
  private final Proofs proofs;

  LookFiles(AccessLogReader looks, LookViews views, Proofs proofs) {
    this.looks = looks;
    this.views = views;
    this.proofs = proofs;
  }

  /**
   * What was packed.
   *
   * @param checkpoint that proofs lead to; null when there are no looks, or none was signed yet
   */
  record Packed(PackedLooks looks, @Nullable SignedCheckpoint checkpoint) {}

  /**
   * Packs all that a checkpoint covers, oldest first.
   *
   * @param name of the access log
   */
  Packed pack(PackRequest request, String name, BiConsumer<RecordedLook, Record> following) {
    List<StoredLook> found = all(filter(request));
    Optional<SignedCheckpoint> checkpoint =
        found.stream()
            .findFirst()
            .flatMap(each -> proofs.covering(LogName.ACCESS, each.recorded().position()));
    long size = checkpoint.map(SignedCheckpoint::size).orElse(0L);
    List<StoredLook> covered =
        found.reversed().stream().filter(each -> each.recorded().position() <= size).toList();
    for (int from = 0; from < covered.size(); from += PAGE) {
      Proving proving = proofs.proving(checkpoint.orElseThrow());
      for (StoredLook each : covered.subList(from, Math.min(from + PAGE, covered.size()))) {
        following.accept(each.recorded(), pack(each, request, proving));
      }
    }
    return new Packed(
        new PackedLooks(
            checkpoint.map(SignedCheckpoint::origin).orElse(name),
            size,
            covered.size(),
            found.size() - covered.size()),
        checkpoint.orElse(null));
  }

  /** Newest first. */
  private List<StoredLook> all(Filter filter) {
    List<StoredLook> all = new ArrayList<>();
    List<StoredLook> page = looks.stored(filter, null, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      if (all.size() > GetEvidencePackHandler.MOST) {
        throw ProblemCode.PACK_TOO_LARGE.problem();
      }
      page = looks.stored(filter, page.getLast().recorded().position(), PAGE);
    }
    return all;
  }

  /** A member of the family is told of others' looks at what is about the member. */
  private static Filter filter(PackRequest request) {
    PersonId own = request.context().onlyAbout();
    EmployeeId self = own == null ? null : request.context().actor().user();
    return new Filter(
        request.query().familyId(),
        own,
        null,
        self,
        null,
        null,
        request.query().from(),
        request.query().until(),
        own != null);
  }

  private Record pack(StoredLook look, PackRequest request, Proving proving) {
    RecordedLook recorded = look.recorded();
    boolean own = request.context().onlyAbout() != null;
    Record view = own ? GetOwnLookUpsHandler.view(recorded) : views.of(recorded);
    Proofs.Inclusion proof = proving.inclusion(recorded.position() - 1, look.leaf());
    boolean whole = !own && isAboutOnly(request.query().familyId(), recorded);
    request.tellsOf(view);
    request
        .zip()
        .json(
            String.format(Locale.ROOT, "access-log/%09d.json", recorded.position()),
            new PackedLook(
                recorded.position(),
                text(proof.leafHash()),
                whole ? text(look.leaf()) : null,
                view,
                ProofViews.of(proof)));
    return view;
  }

  private static boolean isAboutOnly(FamilyId family, RecordedLook recorded) {
    return recorded.look().families().stream().allMatch(family::equals);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
