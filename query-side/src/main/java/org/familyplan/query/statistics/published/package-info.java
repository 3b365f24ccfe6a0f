/** What readers in SQL find beside the cells of editions: the catalogue's words, in tables. */
@NullMarked
package org.familyplan.query.statistics.published;

import org.jspecify.annotations.NullMarked;
