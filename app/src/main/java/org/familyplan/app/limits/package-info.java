/** How much of the service one client may use. */
@NullMarked
package org.familyplan.app.limits;

import org.jspecify.annotations.NullMarked;
