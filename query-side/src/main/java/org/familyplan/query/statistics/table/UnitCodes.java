package org.familyplan.query.statistics.table;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The codes of one unit, as numbers in the book that it shares with the others. */
final class UnitCodes extends AbstractMap<String, String> {
  private final CodeBook book;
  private final short[] numbers;

  UnitCodes(CodeBook book, short[] numbers) {
    this.book = book;
    this.numbers = numbers;
  }

  @Override
  public @Nullable String get(@Nullable Object attribute) {
    int place = attribute == null ? -1 : book.place(attribute);
    return place < 0 ? null : book.code(place, numbers[place]);
  }

  @Override
  public boolean containsKey(@Nullable Object attribute) {
    return attribute != null && book.place(attribute) >= 0;
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return IntStream.range(0, numbers.length).mapToObj(UnitCodes.this::entry).iterator();
      }

      @Override
      public int size() {
        return numbers.length;
      }
    };
  }

  private Map.Entry<String, String> entry(int place) {
    return Map.entry(book.attribute(place), book.code(place, numbers[place]));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnitCodes codes && codes.book == book
        ? Arrays.equals(codes.numbers, numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
