/** Children's and young people's everyday life: day care, school, spare-time jobs. */
@NullMarked
package org.familyplan.api.childhood;

import org.jspecify.annotations.NullMarked;
