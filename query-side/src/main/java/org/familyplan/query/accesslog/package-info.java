/** Reads of the access log: for auditors and managers, for the family itself, for oversight. */
@NullMarked
package org.familyplan.query.accesslog;

import org.jspecify.annotations.NullMarked;
