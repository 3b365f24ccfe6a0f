-- Published editions as a star schema, for whoever asks in SQL: docs/analyst/power-bi.md. Published
-- cells only, never facts, and of a hidden cell nothing but that it is hidden.
create schema published;

create view published.dim_edition as
select edition, title, position, known_at, valid_at, published_at, threshold, sha256
from public.statistics_edition;

create view published.dim_table as
select
  t.edition,
  t.table_id,
  t.subject,
  t.measure,
  t.measure_version,
  (
    -- one cell is told apart by everything
    select cast(max((length(c.codes) - length(replace(c.codes, '":"', ''))) / 3) as integer)
    from public.statistics_edition_cell c
    where c.edition = t.edition and c.table_id = t.table_id
  ) as dimensions,
  s.da as subject_da,
  s.en as subject_en,
  w.da as title_da,
  w.en as title_en
from public.statistics_edition_table t
left join public.statistics_word s on s.word_key = 'subject.' || t.subject
left join public.statistics_word w on w.word_key = 'table.' || t.table_id;

create view published.dim_measure as
select
  m.measure,
  m.version,
  m.unit,
  m.rounding,
  m.source,
  m.owner,
  m.since,
  title.da as title_da,
  title.en as title_en,
  definition.da as definition_da,
  definition.en as definition_en,
  population.da as population_da,
  population.en as population_en,
  time_point.da as time_point_da,
  time_point.en as time_point_en,
  unanswered.da as unanswered_da,
  unanswered.en as unanswered_en,
  corrections.da as corrections_da,
  corrections.en as corrections_en
from public.statistics_measure m
left join public.statistics_word title
  on title.word_key = 'measure.' || m.measure || '@' || m.version || '.title'
left join public.statistics_word definition
  on definition.word_key = 'measure.' || m.measure || '@' || m.version || '.definition'
left join public.statistics_word population
  on population.word_key = 'measure.' || m.measure || '@' || m.version || '.population'
left join public.statistics_word time_point
  on time_point.word_key = 'measure.' || m.measure || '@' || m.version || '.timePoint'
left join public.statistics_word unanswered
  on unanswered.word_key = 'measure.' || m.measure || '@' || m.version || '.unanswered'
left join public.statistics_word corrections
  on corrections.word_key = 'measure.' || m.measure || '@' || m.version || '.corrections';

create view published.dim_attribute as
select a.attribute, w.da as name_da, w.en as name_en
from (select distinct attribute from public.statistics_code) a
left join public.statistics_word w on w.word_key = 'attribute.' || a.attribute;

create view published.dim_code as
select c.attribute, c.code, c.ordinal, w.da as name_da, w.en as name_en
from public.statistics_code c
left join public.statistics_word w on w.word_key = 'code.' || c.attribute || '.' || c.code;

create view published.fact_cell as
select
  c.edition,
  c.table_id,
  c.ordinal as cell,
  (length(c.codes) - length(replace(c.codes, '":"', ''))) / 3 = t.dimensions as detail,
  c.units,
  c.percent,
  c.mean,
  c.status = 'HIDDEN' as hidden
from public.statistics_edition_cell c
join published.dim_table t on t.edition = c.edition and t.table_id = c.table_id;
