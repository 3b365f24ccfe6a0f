package org.familyplan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches are applied as RFC 6902 has it; what cannot be applied is refused. */
class PatchedStateTest {

  private static Object json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(UTF_8));
  }

  private static Object patched(String state, String patch) {
    PatchedState patched = new PatchedState(json(state));
    patched.apply(json(patch));
    return patched.state();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1}     | {'op':'add','path':'/b','value':2}             | {'a':1,'b':2}",
        "[1,3]       | {'op':'add','path':'/1','value':2}             | [1,2,3]",
        "[1]         | {'op':'add','path':'/-','value':2}             | [1,2]",
        "{'a':1}     | {'op':'remove','path':'/a'}                    | {}",
        "[1,2,3]     | {'op':'remove','path':'/1'}                    | [1,3]",
        "{'a':[1,2]} | {'op':'replace','path':'/a/0','value':null}    | {'a':[null,2]}",
        "null        | {'op':'replace','path':'','value':{'a':1}}     | {'a':1}",
        "[1,2,3]     | {'op':'move','from':'/2','path':'/0'}          | [3,1,2]",
        "{'a/b':{'~':1}} | {'op':'replace','path':'/a~1b/~0','value':2} | {'a/b':{'~':2}}"
      })
  void appliesEachOperation(String before, String operation, String after) {
    assertThat(patched(before, "[" + operation + "]")).isEqualTo(json(after));
  }

  @Test
  void appliesOneAfterTheOther() {
    assertThat(
            patched(
                "{}",
                "[{'op':'add','path':'/a','value':[]},{'op':'add','path':'/a/0','value':{}},"
                    + "{'op':'add','path':'/a/0/b','value':1}]"))
        .isEqualTo(json("{'a':[{'b':1}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'remove','path':'/b'}",
        "{'op':'remove','path':''}",
        "{'op':'replace','path':'/b','value':1}",
        "{'op':'add','path':'/b/c','value':1}",
        "{'op':'add','path':'/list/9','value':1}",
        "{'op':'add','path':'/list/01','value':1}",
        "{'op':'remove','path':'/list/-'}",
        "{'op':'move','from':'/list','path':'/list/0'}",
        "{'op':'test','path':'/list','value':[1]}",
        "{'path':'/list'}",
        "1"
      })
  void refusesWhatCannotBeApplied(String operation) {
    assertThatThrownBy(() -> patched("{'list':[1]}", "[" + operation + "]"))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> patched("{}", "{}")).isInstanceOf(Unreadable.class);
  }
}
