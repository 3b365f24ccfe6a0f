/** Reference data on employees (medarbejdere), imported by an operator, outside the log. */
@NullMarked
package org.familyplan.platform.employees;

import org.jspecify.annotations.NullMarked;
