package org.familyplan.app.demo.workedcase;

class WorkedCaseOnH2Test extends WorkedCaseContract {
  @Override
  String[] store() {
    return new String[0];
  }
}
