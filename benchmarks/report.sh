# Turns the figures of a run into RESULTS.md. Sourced by run.

report() {
  cat <<END
# Results

Written by \`benchmarks/run\`; what the rows mean and what is unfair about them stands in
[README.md](README.md). Ratios matter, figures are this machine's.

$(machine)

$clients clients, $rounds rounds in alternating order, $warm_up s warm-up and $measured s measured for the
services, Java options \`$java_options\`. Every row began with an empty database on the same server;
after each measurement the acknowledged commands were compared with the events in the store.

## Commands per second

$(commands)

## Rebuild, memory, start

$(services)

## Raw figures

Busy: percent of the processors that others used just before the row. Bytes: mean of payload + metadata of a stored event.

$(raw)
END
}

machine() {
  local fsync
  fsync=$(sql postgres "SELECT string_agg(name || '=' || current_setting(name), ', ' ORDER BY name)
    FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'shared_buffers')")
  echo '| what | |'
  echo '|---|---|'
  echo "| date | $(date -u +%Y-%m-%d) |"
  echo "| processor | $(nproc) cores, $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1) |"
  echo "| memory | $(awk '$1 == "MemTotal:" { printf "%d GB", $2 / 1048576 }' /proc/meminfo) |"
  echo "| disk under the database | $(df --output=fstype "$data" | tail -1), $syncs fdatasync/s |"
  echo "| PostgreSQL | $(sql postgres 'SHOW server_version'), $fsync |"
  echo "| JDK | $("$java" -version 2>&1 | sed -n 2p) |"
  echo "| plain Axon | $(plain_axon_versions) |"
  echo "| Emmett | $(emmett_version), Node $(node --version) |"
}

plain_axon_versions() {
  sed -n -e 's:.*<axon.version>\(.*\)</axon.version>:Axon Framework \1:p' \
    -e '/<artifactId>spring-boot-starter-parent/,/<\/parent>/ s:.*<version>\(.*\)</version>:Spring Boot \1:p' \
    "$here/plain-axon/pom.xml" | paste -sd, | sed 's/,/, /'
}

emmett_version() {
  sed -n 's/.*"@event-driven-io\/emmett-postgresql": "\(.*\)".*/\1/p' "$here/emmett/package.json"
}

label() {
  case $1 in
    ours) echo 'this service, HTTP' ;;
    reads) echo 'this service, plans read, every look logged' ;;
    reads_unlogged) echo 'this service, plans read, access log off' ;;
    plain_axon) echo '(b) plain Axon + JPA, HTTP' ;;
    plain_axon_tuned) echo '(b) tuned by properties, HTTP' ;;
    pgbench) echo '(a) pgbench, one event a transaction' ;;
    emmett_new) echo '(c) Emmett, new streams, in process' ;;
    emmett_existing) echo '(c) Emmett, existing streams, in process' ;;
  esac
}

commands() {
  local row
  echo '| row | median | lowest to highest | × (b) | p50 ms | p99 ms |'
  echo '|---|---:|---:|---:|---:|---:|'
  for row in "${rows[@]}"; do
    echo "| $(label "$row") | $(middle "$row" per_second) | $(span "$row" per_second) |" \
      "$(ratio "$row" per_second) | $(middle "$row" p50_ms) | $(middle "$row" p99_ms) |"
  done
}

services() {
  local row
  echo '| row | rebuild events/s | × (b) | projection done after load, s | RSS after load, MB | start, s | lowest to highest |'
  echo '|---|---:|---:|---:|---:|---:|---:|'
  for row in "${rows[@]}"; do
    if [[ -n $(values "$row" start_s) ]]; then
      echo "| $(label "$row") | $(middle "$row" rebuild_per_second) |" \
        "$(ratio "$row" rebuild_per_second) | $(middle "$row" catch_up_s) |" \
        "$(middle "$row" rss_mb) | $(middle "$row" start_s) | $(span "$row" start_s) |"
    fi
  done
}

raw() {
  echo '| round | row | per s | p50 ms | p99 ms | acknowledged | errors | stored | bytes | rebuild/s | RSS MB | peak MB | start s | busy % |'
  echo '|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|'
  awk '
    { key = $1 " " $2; value[key, $3] = $4 }
    !(key in seen) { seen[key]; order[++n] = key }
    END {
      names = split("per_second p50_ms p99_ms sent errors events bytes rebuild_per_second rss_mb peak_mb start_s busy", name, " ")
      for (i = 1; i <= n; i++) {
        key = order[i]
        value[key, "bytes"] = value[key, "payload_bytes"] "+" value[key, "metadata_bytes"]
        split(key, part, " ")
        line = "| " part[1] " | " part[2] " |"
        for (j = 1; j <= names; j++) line = line " " value[key, name[j]] " |"
        print line
      }
    }' "$figures"
}

# $1 row, $2 name: the rounds' values from lowest to highest
values() {
  awk -v row="$1" -v name="$2" '$2 == row && $3 == name { print $4 }' "$figures" | sort -n
}

# the median; of an even number the mean of the two in the middle
middle() {
  values "$@" | awk '
    { value[NR] = $1 }
    END {
      if (NR) {
        median = (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2
        printf (median < 100 ? "%.1f" : "%.0f"), median
      } else {
        printf "–"
      }
    }'
}

span() {
  values "$@" | awk 'NR == 1 { low = $1 } { high = $1 } END { print low " to " high }'
}

# how many times (b)'s median
ratio() {
  awk -v ours="$(middle "$1" "$2")" -v theirs="$(middle plain_axon "$2")" \
    'BEGIN { if (ours > 0 && theirs > 0) printf "%.1f", ours / theirs; else printf "–" }'
}
