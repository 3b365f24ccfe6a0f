/**
 * Rebild's parents of 2012-2013 as a demonstration: those who moved from match group 3 to 2.
 * Invented people.
 */
@NullMarked
package org.familyplan.app.demo.rebild;

import org.jspecify.annotations.NullMarked;
