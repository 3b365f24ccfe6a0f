# This product's reads of the past in families with short and long histories: how their cost grows.
# Sourced by run after ours.sh; the same service, other requests (Histories.java).

histories_build() { ours_build; }
histories_prepare() { ours_prepare "$1"; }
histories_start() { ours_start "$1" "$2"; }

# Prints a table of its own: nothing here is compared with the other rows.
measure_histories() {
  local port
  port=$(free_port)
  histories_prepare "$row"
  start_application "$port"
  "$java" -cp "$here/target/classes" org.familyplan.benchmarks.load.Histories \
    "http://127.0.0.1:$port"
  note peak_mb "$(memory VmHWM)"
  say "Peak memory of the service: $(figure peak_mb) MB"
  stop_application
}
