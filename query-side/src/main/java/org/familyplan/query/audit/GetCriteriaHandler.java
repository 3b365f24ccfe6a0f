package org.familyplan.query.audit;

import org.familyplan.api.audit.AuditQuery.GetCriteria;
import org.familyplan.api.audit.CriteriaView;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers with what files are measured against. */
public final class GetCriteriaHandler implements QueryHandler<GetCriteria, CriteriaView> {
  @Override
  public Class<GetCriteria> query() {
    return GetCriteria.class;
  }

  @Override
  public @Nullable String projection() {
    return null;
  }

  @Override
  public Answer<CriteriaView> answer(GetCriteria query, QueryContext context) {
    return Answer.of(CriteriaTexts.view(context.locale()));
  }
}
