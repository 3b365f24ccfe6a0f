/** What an operator does to a running service, or to a store that is not running. No case data. */
@NullMarked
package org.familyplan.app.operator;

import org.jspecify.annotations.NullMarked;
