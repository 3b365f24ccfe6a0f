/** The one mechanism behind every command: from a request to stored events and a receipt. */
@NullMarked
package org.familyplan.command.pipeline;

import org.jspecify.annotations.NullMarked;
