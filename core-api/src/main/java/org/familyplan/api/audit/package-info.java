/** Auditing of files (revision, tilsyn): criteria, samples, findings, proof of what is shown. */
@NullMarked
package org.familyplan.api.audit;

import org.jspecify.annotations.NullMarked;
