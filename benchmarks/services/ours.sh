# This product's service: how to build it, start it and ask it. Sourced by run.
# Its HTTP requests stand in OurService.java.

ours_exists() {
  [[ -d $root/app/src/main/java ]]
}

ours_build() {
  mvn -q -B -f "$root/pom.xml" -pl app -am package -DskipTests
}

# $1 database, empty: whatever must be there before the service's first start
ours_prepare() {
  true
}

# $1 port, $2 database; becomes the process
ours_start() {
  local jar
  jar=$(ls "$root"/app/target/app-*.jar)
  exec "$java" $java_options -jar "$jar" \
    --server.address=127.0.0.1 --server.port="$1" \
    --spring.datasource.url="$(jdbc_url "$2")" --spring.datasource.username="$database_user"
}

# $1 database: number of events, mean bytes of payload, mean bytes of metadata
ours_stored() {
  sql "$1" 'SELECT count(*), round(avg(length(payload))), round(avg(length(metadata))) FROM event_log'
}

# $1 port, $2 database: true when every projection has read the whole log
ours_caught_up() {
  true
}

# $1 port, $2 database: throws the projections away, replays the log, returns when they are complete
ours_rebuild() {
  return "$not_measured"
}
