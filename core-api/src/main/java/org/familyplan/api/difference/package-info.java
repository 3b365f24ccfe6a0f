/** What is different between two moments of a family. */
@NullMarked
package org.familyplan.api.difference;

import org.jspecify.annotations.NullMarked;
