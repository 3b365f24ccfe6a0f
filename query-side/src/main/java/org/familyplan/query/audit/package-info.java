/** Auditing of files: criteria, samples, findings. */
@NullMarked
package org.familyplan.query.audit;

import org.jspecify.annotations.NullMarked;
