/**
 * The HTTP machinery behind every operation: binding, problem details, request context, OpenAPI.
 */
@NullMarked
package org.familyplan.platform.web;

import org.jspecify.annotations.NullMarked;
