/**
 * A store in one file, readable on both databases: backup, restore, moving from H2 to PostgreSQL.
 */
@NullMarked
package org.familyplan.platform.backup;

import org.jspecify.annotations.NullMarked;
