package org.familyplan.query.audit;

import org.familyplan.api.audit.AuditQuery.DrawSample;
import org.familyplan.api.audit.SampleView;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;

/** Answers with a sample of files. */
public final class DrawSampleHandler implements QueryHandler<DrawSample, SampleView> {
  private final Sampling sampling;

  public DrawSampleHandler(Sampling sampling) {
    this.sampling = sampling;
  }

  @Override
  public Class<DrawSample> query() {
    return DrawSample.class;
  }

  @Override
  public String projection() {
    return "plan";
  }

  @Override
  public Answer<SampleView> answer(DrawSample query, QueryContext context) {
    return Answer.of(sampling.draw(query, context.actor()));
  }
}
