/** The forms in which a published table is handed out; each is written by code of its own. */
@NullMarked
package org.familyplan.query.statistics.format;

import org.jspecify.annotations.NullMarked;
