/** The one runnable: settings, wiring, and what happens at start. */
@NullMarked
package org.familyplan.app;

import org.jspecify.annotations.NullMarked;
