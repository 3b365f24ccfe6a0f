/** Who looked at whose data (log over opslag), for auditors, managers and the family itself. */
@NullMarked
package org.familyplan.api.accesslog;

import org.jspecify.annotations.NullMarked;
