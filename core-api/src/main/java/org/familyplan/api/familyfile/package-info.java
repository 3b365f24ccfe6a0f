/** The family's file itself: opened, closed, reopened. */
@NullMarked
package org.familyplan.api.familyfile;

import org.jspecify.annotations.NullMarked;
