package org.familyplan.query.proof;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.familyplan.api.audit.ProofView;
import org.familyplan.api.audit.ProofView.Difference;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.Mismatch;
import org.familyplan.platform.projection.ProjectionProof;
import org.familyplan.query.audit.Draw;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves families, counts what differs and remembers the last result of this node. */
public final class ProjectionProofs implements MeterBinder {
  private static final Logger log = LoggerFactory.getLogger(ProjectionProofs.class);

  private final ProjectionProof proof;
  private final Families families;
  private final InstantSource clock;
  private final AtomicLong proved = new AtomicLong();
  private final AtomicLong differences = new AtomicLong();
  private final Set<FamilyId> differing = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ProofView last;

  public ProjectionProofs(ProjectionProof proof, Families families, InstantSource clock) {
    this.proof = proof;
    this.families = families;
    this.clock = clock;
  }

  /** Families to draw from. */
  @FunctionalInterface
  public interface Families {
    /** The ids of all that the read side knows. */
    List<FamilyId> all();
  }

  /** The last proof of this node, if there was one. */
  public Optional<ProofView> last() {
    return Optional.ofNullable(last);
  }

  /** The families that differed when they were last proved. */
  public Set<FamilyId> differing() {
    return Set.copyOf(differing);
  }

  /** Proves some of the families, those that the seed draws first. */
  public ProofView draw(String seed, int size) {
    return draw(seed, size, families.all());
  }

  /** The same among some. */
  ProofView draw(String seed, int size, List<FamilyId> among) {
    List<FamilyId> drawn = Draw.inOrder(seed, among, FamilyId::value);
    return prove(seed, drawn.subList(0, Math.min(size, drawn.size())));
  }

  /**
   * Proves families.
   *
   * @param seed with which they were drawn, or null
   */
  ProofView prove(@Nullable String seed, List<FamilyId> drawn) {
    List<Difference> found = new ArrayList<>();
    int wrong = 0;
    for (FamilyId family : drawn) {
      List<Mismatch> mismatches = proof.prove(family);
      wrong += note(family, mismatches.isEmpty());
      mismatches.stream().map(each -> difference(family, each)).forEach(found::add);
    }
    ProofView view = new ProofView(clock.instant(), seed, drawn.size(), wrong, found);
    count(view);
    last = view;
    return view;
  }

  /** 1 for a family that differs. */
  private int note(FamilyId family, boolean equal) {
    boolean unused = equal ? differing.remove(family) : differing.add(family);
    return equal ? 0 : 1;
  }

  private static Difference difference(FamilyId family, Mismatch mismatch) {
    return new Difference(
        family,
        mismatch.projection(),
        mismatch.table(),
        mismatch.row(),
        mismatch.path(),
        mismatch.kind());
  }

  private void count(ProofView view) {
    proved.addAndGet(view.families());
    differences.addAndGet(view.differences().size());
    for (Difference each : view.differences()) {
      log.error(
          "Not as the log says: family {}, {} {} {} {}",
          each.familyId(),
          each.table(),
          each.row(),
          each.path(),
          each.kind());
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counter(registry, "families", each -> each.proved.doubleValue());
    Gauge.builder("familyplan.proof.differing", differing, Set::size).register(registry);
    counter(registry, "differences", each -> each.differences.doubleValue());
  }

  private void counter(
      MeterRegistry registry, String what, ToDoubleFunction<ProjectionProofs> value) {
    FunctionCounter.builder("familyplan.proof." + what, this, value).register(registry);
  }
}
