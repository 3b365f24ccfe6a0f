package org.familyplan.platform.web;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import org.familyplan.api.shared.Text;

/** Says the bounds of a value as keywords of its schema. */
final class Bounds {
  private static final String CONSTRAINTS = NotBlank.class.getPackageName();

  private Bounds() {}

  /**
   * Adds what the constraints on a type say. Throws IllegalArgumentException for a constraint that
   * has no translation: no bound is silently left out of the document.
   */
  static void describe(AnnotatedType type, Schema<?> schema) {
    for (Annotation annotation : type.getAnnotations()) {
      if (annotation.annotationType().getPackageName().equals(CONSTRAINTS)) {
        describe(annotation, schema);
      }
    }
  }

  private static void describe(Annotation constraint, Schema<?> schema) {
    switch (constraint) {
      case NotBlank any -> atLeast(1, schema);
      case NotEmpty any -> atLeast(1, schema);
      case Size size -> size(size, schema);
      case Min min -> schema.setMinimum(BigDecimal.valueOf(min.value()));
      case Max max -> schema.setMaximum(BigDecimal.valueOf(max.value()));
      case DecimalMin min -> least(min, schema);
      case DecimalMax max -> most(max, schema);
      case Digits digits -> decimals(digits, schema);
      case Pattern pattern -> schema.setPattern("^(?:" + pattern.regexp() + ")$");
      default -> throw new IllegalArgumentException("cannot describe " + constraint);
    }
  }

  private static void size(Size size, Schema<?> schema) {
    if (size.min() > 0) {
      atLeast(size.min(), schema);
    }
    if (size.max() == Integer.MAX_VALUE) {
      return;
    }
    if (isList(schema)) {
      schema.setMaxItems(size.max());
    } else {
      schema.setMaxLength(size.max());
      oneLine(size, schema);
    }
  }

  private static void oneLine(Size size, Schema<?> schema) {
    if (size.max() <= Text.SHORT && schema.getPattern() == null) {
      schema.setPattern("^[^\\n\\r\\t\\u2028\\u2029]*$");
    }
  }

  private static void atLeast(int least, Schema<?> schema) {
    if (isList(schema)) {
      schema.setMinItems(least);
    } else {
      schema.setMinLength(least);
    }
  }

  private static boolean isList(Schema<?> schema) {
    return schema.getItems() != null;
  }

  private static void least(DecimalMin min, Schema<?> schema) {
    BigDecimal value = new BigDecimal(min.value());
    if (min.inclusive()) {
      schema.setMinimum(value);
    } else {
      schema.setExclusiveMinimumValue(value);
    }
  }

  private static void most(DecimalMax max, Schema<?> schema) {
    BigDecimal value = new BigDecimal(max.value());
    if (max.inclusive()) {
      schema.setMaximum(value);
    } else {
      schema.setExclusiveMaximumValue(value);
    }
  }

  /** In words: many validators divide by floating point and would refuse good values. */
  private static void decimals(Digits digits, Schema<?> schema) {
    schema.setDescription("At most " + digits.fraction() + " decimals.");
  }
}
