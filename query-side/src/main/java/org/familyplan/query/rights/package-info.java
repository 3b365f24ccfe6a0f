/** Whether a query may be answered: the table of rights, asked with what is projected. */
@NullMarked
package org.familyplan.query.rights;

import org.jspecify.annotations.NullMarked;
