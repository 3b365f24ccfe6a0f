# This product's reads of plans, with the access log and without it: what logging every look costs.
# Sourced by run after ours.sh; the same service, other requests (OurReads.java).

reads_build() { ours_build; }
reads_prepare() { ours_prepare "$1"; }
reads_start() { ours_start "$1" "$2"; }
reads_caught_up() { ours_caught_up "$1"; }
reads_rebuild() { return "$not_measured"; }

# What was acknowledged is counted where it must stand: as looks in the access log, and as events.
reads_stored() {
  sql "$1" 'SELECT (SELECT count(*) FROM access_log) + (SELECT count(*) FROM event_log),
              (SELECT round(avg(length(content))) FROM access_content), 0'
}

reads_unlogged_build() { ours_build; }
reads_unlogged_prepare() { ours_prepare "$1"; }
reads_unlogged_start() { ours_start "$1" "$2" --familyplan.access-log.off=true; }
reads_unlogged_caught_up() { ours_caught_up "$1"; }
reads_unlogged_rebuild() { return "$not_measured"; }

# Nothing is stored by a look that is not logged: there is nothing to compare with.
reads_unlogged_stored() {
  echo "$(figure sent) 0 0"
}
