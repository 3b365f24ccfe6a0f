/** The family aggregate: the file's own life, and the place where the capabilities meet. */
@NullMarked
package org.familyplan.command.familyfile;

import org.jspecify.annotations.NullMarked;
