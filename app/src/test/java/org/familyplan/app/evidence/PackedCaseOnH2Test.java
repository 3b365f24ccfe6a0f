package org.familyplan.app.evidence;

class PackedCaseOnH2Test extends PackedCaseContract {
  @Override
  String[] store() {
    return new String[0];
  }
}
