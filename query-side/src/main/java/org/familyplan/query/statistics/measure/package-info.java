/** The catalogue: what is measured, of whom, when and how; no figure exists without an entry. */
@NullMarked
package org.familyplan.query.statistics.measure;

import org.jspecify.annotations.NullMarked;
