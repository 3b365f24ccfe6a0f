/** Rights of the registered: requests for erasure, decisions, certificates; retention. */
@NullMarked
package org.familyplan.command.erasure;

import org.jspecify.annotations.NullMarked;
