/**
 * The database under everything: opens the embedded H2 or PostgreSQL, brings or checks its schema,
 * hands out connections of the restricted service role, and checks at start that it keeps what it
 * is trusted with.
 */
@NullMarked
package org.familyplan.platform.database;

import org.jspecify.annotations.NullMarked;
