/**
 * Demonstrations: invented families whose stories are told to the service by the same commands as
 * any client's, on the stories' own clock.
 */
@NullMarked
package org.familyplan.app.demo;

import org.jspecify.annotations.NullMarked;
