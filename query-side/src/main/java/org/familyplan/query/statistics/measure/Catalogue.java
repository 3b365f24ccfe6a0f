package org.familyplan.query.statistics.measure;

import java.util.List;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * Everything that can be published.
 *
 * @param subjects ids in the order in which they are listed
 * @param measures in the order of their subjects
 * @param tables in the order of their measures
 * @param attributes that the tables break down by
 * @param coarsenings which attribute follows from which
 */
public record Catalogue(
    List<String> subjects,
    List<Measure> measures,
    List<TableDefinition> tables,
    List<Attribute> attributes,
    List<Coarsening> coarsenings) {}
