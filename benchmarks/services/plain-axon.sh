# The plain Axon application: how to build it, start it and ask it. Sourced by run.

plain_axon_build() {
  mvn -q -B -f "$here/plain-axon/pom.xml" package
}

# $1 port, $2 database, then further arguments of the application; becomes the process
plain_axon_start() {
  local port=$1 database=$2
  shift 2
  exec "$java" $java_options -jar "$here/plain-axon/target/plain-axon.jar" \
    --server.address=127.0.0.1 --server.port="$port" \
    --spring.datasource.url="$(jdbc_url "$database")" --spring.datasource.username="$database_user" \
    "$@"
}

# $1 database: number of events, mean bytes of payload, mean bytes of metadata
plain_axon_stored() {
  sql "$1" "SELECT count(*), round(avg(length(payload))), round(avg(length(meta_data)))
            FROM domain_event_entry"
}

# $1 port, $2 database: true when the projection has every goal of the log
plain_axon_caught_up() {
  local head position
  head=$(sql "$2" 'SELECT max(global_index) FROM domain_event_entry')
  position=$(curl -sf "http://127.0.0.1:$1/rebuild" | tr -cd 0-9)
  [[ ${position:-0} -ge $head ]] && [[ $(sql "$2" "
    SELECT (SELECT count(*) FROM goal_row)
         = (SELECT count(*) FROM domain_event_entry WHERE payload_type LIKE '%GoalAdded')") == t ]]
}

# $1 port, $2 database: throws the projection away, replays the log, returns when it is complete
plain_axon_rebuild() {
  curl -sf -X POST "http://127.0.0.1:$1/rebuild"
  wait_for 600 0.25 plain_axon_caught_up "$1" "$2"
}

# The same application, tuned as far as properties go.
plain_axon_tuned_build() { plain_axon_build; }

plain_axon_tuned_start() {
  plain_axon_start "$@" \
    --spring.threads.virtual.enabled=true \
    --spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true \
    --spring.jpa.properties.hibernate.jdbc.batch_size=100 \
    --axon.timeout.enabled=false \
    --axon.eventhandling.processors.goals.mode=pooled \
    --axon.eventhandling.processors.goals.initial-segment-count=2 \
    --axon.eventhandling.processors.goals.thread-count=2 \
    --axon.eventhandling.processors.goals.batch-size=200
}

plain_axon_tuned_stored() { plain_axon_stored "$@"; }
plain_axon_tuned_caught_up() { plain_axon_caught_up "$@"; }
plain_axon_tuned_rebuild() { plain_axon_rebuild "$@"; }
