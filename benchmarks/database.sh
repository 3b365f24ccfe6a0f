# One PostgreSQL server for every row: Debian's package, its default settings, a temporary data
# directory, loopback only. Sourced by run.

database_user=bench

find_postgresql() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1
}

as_postgres() {
  if ((EUID == 0)); then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

start_database() {
  data=$work/database
  mkdir "$data"
  if ((EUID == 0)); then
    chown postgres "$data"
  fi
  database_port=$(free_port)
  as_postgres "$postgresql/initdb" -D "$data" -U "$database_user" --auth=trust -E UTF8 --no-locale \
    >"$work/initdb.log"
  as_postgres "$postgresql/pg_ctl" -D "$data" -l "$data/server.log" -w start \
    -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" >/dev/null
  export PGHOST=127.0.0.1 PGPORT=$database_port PGUSER=$database_user
  export PGOPTIONS='-c client_min_messages=warning'
  [[ $(sql postgres 'SHOW fsync') == on ]] || fail 'fsync is off'
}

stop_database() {
  as_postgres "$postgresql/pg_ctl" -D "$data" -m immediate stop >/dev/null
}

jdbc_url() {
  echo "jdbc:postgresql://127.0.0.1:$database_port/$1"
}

# $1 database, $2 statement: values separated by blanks
sql() {
  "$postgresql/psql" -qXAt -F ' ' -v ON_ERROR_STOP=1 -d "$1" -c "$2"
}

# $1 name: an empty database, and nothing left to write out from the row before
fresh_database() {
  sql postgres "DROP DATABASE IF EXISTS $1 WITH (FORCE)"
  sql postgres "CREATE DATABASE $1"
  sql postgres CHECKPOINT
}

# How often the disk under the data directory confirms a write, per second.
disk_syncs() {
  as_postgres "$postgresql/pg_test_fsync" -s 1 -f "$data/syncs" 2>/dev/null |
    awk '$1 == "fdatasync" { printf "%d", $2; exit }'
}
