/** The one mechanism behind every query: binding, ETag, minPosition, pages. */
@NullMarked
package org.familyplan.query.web;

import org.jspecify.annotations.NullMarked;
