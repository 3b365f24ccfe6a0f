/** What is remembered of entries that were made by mistake. */
@NullMarked
package org.familyplan.query.record;

import org.jspecify.annotations.NullMarked;
