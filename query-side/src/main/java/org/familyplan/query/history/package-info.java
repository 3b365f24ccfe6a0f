/** Every event as an auditor reads it. */
@NullMarked
package org.familyplan.query.history;

import org.jspecify.annotations.NullMarked;
