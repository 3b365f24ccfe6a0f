package org.familyplan.platform.web;

import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;

/** A Javadoc comment as Markdown on one line a paragraph. */
final class Markdown implements CommentVisitor {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void commentText(String value) {
    text.append(value);
  }

  @Override
  public void inlineLink(Link link) {
    text.append(link.getLabel());
  }

  @Override
  public void inlineTag(String name, String value) {
    text.append('`').append(value.strip()).append('`');
  }

  @Override
  public void inlineValue(Value value) {
    text.append('`').append(value.getReferencedMemberName()).append('`');
  }

  String text() {
    return text.toString()
        .strip()
        .replaceAll("\\s*<p>\\s*", "\0")
        .replaceAll("\\s+", " ")
        .replace("\0", "\n\n");
  }
}
