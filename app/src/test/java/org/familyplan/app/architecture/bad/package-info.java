/** A world in which every boundary is crossed, so that the rules are seen to fail. */
package org.familyplan.app.architecture.bad;
