#!/bin/sh
# Reads a headerless CSV file with Fivesigma, with pandas and with DuckDB in turns; see csv/README.md.
set -eu
file=${1:?usage: src/bench/csv.sh FILE [ROUNDS]}
rounds=${2:-5}
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
repository=${HOME}/.m2/repository
duck_version=1.5.6.0
duck=$repository/org/duckdb/duckdb_jdbc/$duck_version/duckdb_jdbc-$duck_version.jar
[ -r "$duck" ] || mvn -q -B dependency:get "-Dartifact=org.duckdb:duckdb_jdbc:$duck_version" -Dtransitive=false
parser=$(find "$repository/ch/randelshofer" -name 'fastdoubleparser-*.jar' | sort | tail -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$root/plugins/csv/target/classes:$root/framework/spi/target/classes:$parser
javac -d "$work" -cp "$classes" "$root/src/bench/csv/ReadCsv.java" "$root/src/bench/csv/ReadWithDuckDb.java"
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

once() { # side, repeats, command ...: appends side, repeats, whole seconds and what the command prints
    side=$1 repeats=$2
    shift 2
    cat "$file" >/dev/null # every side finds the file in memory, where it fits
    start=$(date +%s.%N)
    printed=$($pin "$@" "$file" "$repeats")
    end=$(date +%s.%N)
    echo "$side $repeats $(echo "$end $start" | awk '{printf "%.3f", $1 - $2}') $printed" | tee -a "$work/rounds"
}

round=1
while [ "$round" -le "$rounds" ]; do
    for repeats in 0 5; do
        once pandas "$repeats" "$python" "$root/src/bench/csv/read_csv.py"
        once fivesigma "$repeats" java -XX:+UseSerialGC -cp "$work:$classes" ReadCsv
        once duckdb "$repeats" java -cp "$work:$duck" ReadWithDuckDb
    done
    round=$((round + 1))
done

median() { # side, repeats, column
    awk -v s="$1" -v r="$2" -v c="$3" '$1 == s && $2 == r {print $c}' "$work/rounds" | sort -g |
        awk '{v[NR] = $1} END {printf "%.4f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '\n%-9s %10s %10s %10s %10s %10s\n' what pandas duckdb fivesigma pandas/ duckdb/
for row in "cold 0 3" "first 0 4" "warm 5 5" "cpu 0 6" "warm-cpu 5 7" "peak 0 8"; do
    set -- $row
    echo "$1 $(median pandas "$2" "$3") $(median duckdb "$2" "$3") $(median fivesigma "$2" "$3")" |
        awk '{printf "%-9s %10.2f %10.2f %10.2f %10.2f %10.2f\n", $1, $2, $3, $4, $2 / $4, $3 / $4}'
done
# pandas does not round correctly by default, so the sums agree to its own error only
awk 'NR == 1 {sum = $9} {d = $9 - sum; if (d * d > 1e-22 * sum * sum) bad = 1}
     END {if (bad) {print "the sums differ"; exit 1}}' "$work/rounds"
