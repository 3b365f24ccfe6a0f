package org.familyplan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.consent.AgesOfConsent.Givers;
import org.familyplan.api.consent.SharingPurpose;
import org.familyplan.api.shared.Department;
import org.familyplan.platform.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyCodeIsAWord(String language) {
    CodeWords words = new CodeWords(Locale.of(language));
    assertThat(
            Stream.<Enum<?>[]>of(
                    LookPurpose.values(),
                    LookOutcome.values(),
                    Role.values(),
                    Department.values(),
                    SharingPurpose.values(),
                    Givers.values())
                .flatMap(Stream::of))
        .hasSizeGreaterThan(30)
        .allSatisfy(code -> assertThat(words.of(code)).isNotEqualTo(code.name()));
  }
}
