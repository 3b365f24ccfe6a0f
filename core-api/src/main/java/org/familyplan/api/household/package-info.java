/**
 * Who belongs to the family, with which role, under whose custody, and who takes part in the
 * effort.
 */
@NullMarked
package org.familyplan.api.household;

import org.jspecify.annotations.NullMarked;
