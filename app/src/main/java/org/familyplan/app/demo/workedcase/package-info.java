/** The worked case: one family, one plan, one coordinator, fact by fact. */
@NullMarked
package org.familyplan.app.demo.workedcase;

import org.jspecify.annotations.NullMarked;
