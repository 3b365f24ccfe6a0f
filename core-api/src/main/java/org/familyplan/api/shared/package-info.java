/**
 * What every capability's messages are made of: identifiers, markers, periods and the annotations
 * that map them.
 */
@NullMarked
package org.familyplan.api.shared;

import org.jspecify.annotations.NullMarked;
