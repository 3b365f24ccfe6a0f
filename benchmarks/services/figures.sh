# This product's figures in stores of several sizes: how their cost grows. Sourced by run after
# ours.sh. The stores hold copies of the demonstration's cohort, written by the log's own writer
# (Copies.java); the requests stand in Figures.java.

figures_build() {
  mvn -q -B -f "$root/pom.xml" -pl app,benchmarks -am package -DskipTests
}

figures_prepare() { ours_prepare "$1"; }
figures_start() { ours_start "$1" "$store" $demonstration; }

# Prints a table of its own: nothing here is compared with the other rows.
measure_figures() {
  local port size libraries=$work/libraries begin
  store=$row demonstration=--familyplan.demo=cohort
  "$java" -Djarmode=tools -jar "$root"/app/target/app-*.jar extract --destination "$libraries" \
    >/dev/null
  port=$(free_port)
  figures_prepare "$store"
  say 'Playing the cohort'
  start_application "$port"
  stop_application
  demonstration=
  "$java" -cp "$here/target/classes" org.familyplan.benchmarks.load.Figures
  for size in ${SIZES:-10000 100000 1000000}; do
    store=figures_$size
    fresh_database "$store"
    say "Writing $size events"
    begin=$(now)
    "$java" -cp "$here/target/classes:$libraries/lib/*" org.familyplan.benchmarks.seed.Copies \
      "$(jdbc_url "$row")" "$(jdbc_url "$store")" "$database_user" "$service_role" "$size" >&2
    say "Written in $(since "$begin") s"
    start_application "$port"
    wait_for 1800 1 ours_caught_up "$port" "$store"
    "$java" -cp "$here/target/classes" org.familyplan.benchmarks.load.Figures \
      "http://127.0.0.1:$port"
    say "Peak memory of the service: $(memory VmHWM) MB"
    stop_application
    sql postgres "DROP DATABASE $store WITH (FORCE)"
  done
}
