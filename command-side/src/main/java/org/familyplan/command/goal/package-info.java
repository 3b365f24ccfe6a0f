/** Goals, motivation and barriers. */
@NullMarked
package org.familyplan.command.goal;

import org.jspecify.annotations.NullMarked;
