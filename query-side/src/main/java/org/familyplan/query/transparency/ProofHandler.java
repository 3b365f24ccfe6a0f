package org.familyplan.query.transparency;

import java.util.List;
import java.util.function.Function;
import org.familyplan.api.shared.Query;
import org.familyplan.api.transparency.LogKeysView;
import org.familyplan.api.transparency.TransparencyQuery.GetConsistencyProof;
import org.familyplan.api.transparency.TransparencyQuery.GetEventInclusionProof;
import org.familyplan.api.transparency.TransparencyQuery.GetInclusionProof;
import org.familyplan.api.transparency.TransparencyQuery.GetLogKeys;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers one kind of question to the trees. */
public final class ProofHandler<Q extends Query<V>, V> implements QueryHandler<Q, V> {
  private final Class<Q> query;
  private final Function<Q, V> answer;

  private ProofHandler(Class<Q> query, Function<Q, V> answer) {
    this.query = query;
    this.answer = answer;
  }

  /** A handler for each question. */
  public static List<QueryHandler<?, ?>> all(Proofs proofs) {
    return List.of(
        new ProofHandler<>(
            GetInclusionProof.class,
            asked -> ProofViews.of(proofs.inclusion(asked.log(), asked.index(), asked.size()))),
        new ProofHandler<>(
            GetEventInclusionProof.class,
            asked -> ProofViews.of(proofs.inclusion(asked.eventId().value(), asked.size()))),
        new ProofHandler<>(
            GetConsistencyProof.class,
            asked -> ProofViews.of(proofs.consistency(asked.log(), asked.from(), asked.to()))),
        new ProofHandler<>(
            GetLogKeys.class,
            asked -> new LogKeysView(proofs.origins(asked.log()), proofs.keys(asked.log()))));
  }

  @Override
  public Class<Q> query() {
    return query;
  }

  @Override
  public @Nullable String projection() {
    return null;
  }

  @Override
  public Answer<V> answer(Q asked, QueryContext context) {
    return Answer.of(answer.apply(asked));
  }
}
