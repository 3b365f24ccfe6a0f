/** What is answered where no route answers: unknown paths, wrong methods, broken requests. */
@NullMarked
package org.familyplan.app.problems;

import org.jspecify.annotations.NullMarked;
