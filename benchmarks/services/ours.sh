# This product's service: how to build it, start it and ask it. Sourced by run.
# Its HTTP requests stand in OurService.java.

ours_exists() {
  [[ -d $root/app/src/main/java ]]
}

ours_build() {
  mvn -q -B -f "$root/pom.xml" -pl app -am package -DskipTests
}

service_role=familyplan_service

# $1 database, empty: the role that the service connects as; the tables it makes itself
ours_prepare() {
  if [[ -z $(sql "$1" "SELECT 1 FROM pg_roles WHERE rolname = '$service_role'") ]]; then
    sql "$1" "CREATE ROLE $service_role LOGIN"
  fi
}

# $1 port, $2 database, then further arguments; becomes the process
ours_start() {
  local jar
  jar=$(ls "$root"/app/target/app-*.jar)
  exec "$java" $java_options -jar "$jar" \
    --server.address=127.0.0.1 --server.port="$1" \
    --familyplan.home="$work/home" \
    --familyplan.database.url="$(jdbc_url "$2")" \
    --familyplan.database.owner.role="$database_user" \
    --familyplan.database.service.role="$service_role" \
    --familyplan.database.migrate-at-start=true \
    --familyplan.limits.client-burst=1000000 --familyplan.limits.client-per-second=1000000 \
    --familyplan.identity.demonstration=true "${@:3}"
}

# $1 database: number of events, mean bytes of payload, mean bytes of metadata
ours_stored() {
  sql "$1" 'SELECT count(*), round(avg(length(payload))), round(avg(length(metadata))) FROM event_log'
}

# $1 port: a new token of the operator of this service, as a header; it is worth nothing after a restart
ours_operator() {
  curl -sf -u operator:demo -d grant_type=client_credentials "http://127.0.0.1:$1/oauth2/token" |
    sed 's/.*"access_token":"\([^"]*\)".*/Authorization: Bearer \1/'
}

# $1 port: what the service says of its projections
ours_projections() {
  curl -sf -H "$(ours_operator "$1")" "http://127.0.0.1:$1/operator/projections"
}

# $1 port, $2 database: true when every projection has read the whole log
ours_caught_up() {
  ours_projections "$1" | node -e '
    const all = JSON.parse(require("fs").readFileSync(0));
    process.exit(all.every(each => each.lag === 0) ? 0 : 1)'
}

# $1 port, $2 database: rebuilds all projections beside the ones that are read, one after the other;
# returns when the last new generation has taken the place of the old one
ours_rebuild() {
  local name
  for name in plan history; do
    curl -sf -X POST -H "$(ours_operator "$1")" -H 'Content-Type: application/json' -d '{}' \
      "http://127.0.0.1:$1/operator/projections/$name/rebuild" > /dev/null
    until ours_projections "$1" | node -e '
      const all = JSON.parse(require("fs").readFileSync(0));
      process.exit(all.some(each => each.rebuild) ? 1 : 0)'; do
      sleep 0.2
    done
  done
}
