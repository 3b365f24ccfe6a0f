/** The file as the plan shows it. */
@NullMarked
package org.familyplan.query.familyfile;

import org.jspecify.annotations.NullMarked;
