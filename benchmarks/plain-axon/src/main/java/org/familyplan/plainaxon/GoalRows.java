package org.familyplan.plainaxon;

import org.springframework.data.jpa.repository.JpaRepository;

interface GoalRows extends JpaRepository<GoalRow, String> {}
