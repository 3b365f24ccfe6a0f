/** What the records of the published language are made of, looked up once per type. */
@NullMarked
package org.familyplan.platform.records;

import org.jspecify.annotations.NullMarked;
