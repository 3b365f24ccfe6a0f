/** What the adults live on: work, benefits, readiness for work. */
@NullMarked
package org.familyplan.api.livelihood;

import org.jspecify.annotations.NullMarked;
