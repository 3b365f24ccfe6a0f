/**
 * What a reader may see of a family: entries are held back as a whole, with a placeholder that says
 * why, before anything is shown.
 */
@NullMarked
package org.familyplan.query.sight;

import org.jspecify.annotations.NullMarked;
