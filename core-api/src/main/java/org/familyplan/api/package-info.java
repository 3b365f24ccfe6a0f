/** The published language of the service: commands, events, queries, views, identifiers. */
@NullMarked
package org.familyplan.api;

import org.jspecify.annotations.NullMarked;
