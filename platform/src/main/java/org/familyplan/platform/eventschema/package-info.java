/** How events are written and read: logical names, revisions, upcasting, metadata. */
@NullMarked
package org.familyplan.platform.eventschema;

import org.jspecify.annotations.NullMarked;
