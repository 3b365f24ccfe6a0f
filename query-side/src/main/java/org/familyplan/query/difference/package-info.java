/**
 * What is different between two views: element by element, in words and as JSON Patch. Elements of
 * lists are told apart by what identifies them, so that one that only moved is no difference.
 */
@NullMarked
package org.familyplan.query.difference;

import org.jspecify.annotations.NullMarked;
