#!/bin/sh
# Reads a headerless CSV file with Fivesigma and with pandas in turns; see csv/README.md.
set -eu
file=${1:?usage: src/bench/csv.sh FILE [ROUNDS]}
rounds=${2:-5}
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
parser=$(find "${HOME}/.m2/repository/ch/randelshofer" -name 'fastdoubleparser-*.jar' | sort | tail -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$root/plugins/csv/target/classes:$root/framework/spi/target/classes:$parser
javac -d "$work" -cp "$classes" "$root/src/bench/csv/ReadCsv.java"
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

once() { # side, repeats, command ...: appends side, repeats, whole seconds and what the command prints
    side=$1 repeats=$2
    shift 2
    start=$(date +%s.%N)
    printed=$($pin "$@" "$file" "$repeats")
    end=$(date +%s.%N)
    echo "$side $repeats $(echo "$end $start" | awk '{printf "%.3f", $1 - $2}') $printed" | tee -a "$work/rounds"
}

cat "$file" >/dev/null # both sides find the file in memory
round=1
while [ "$round" -le "$rounds" ]; do
    for repeats in 0 3; do
        once pandas "$repeats" "$python" "$root/src/bench/csv/read_csv.py"
        once fivesigma "$repeats" java -cp "$work:$classes" ReadCsv
    done
    round=$((round + 1))
done

median() { # side, repeats, column
    awk -v s="$1" -v r="$2" -v c="$3" '$1 == s && $2 == r {print $c}' "$work/rounds" | sort -g |
        awk '{v[NR] = $1} END {printf "%.4f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '\n%-9s %10s %10s %8s\n' what pandas fivesigma ratio
for row in "cold 0 3" "first 0 4" "warm 3 5" "cpu 0 6" "warm-cpu 3 7" "peak 0 8"; do
    set -- $row
    echo "$1 $(median pandas "$2" "$3") $(median fivesigma "$2" "$3")" |
        awk '{printf "%-9s %10.2f %10.2f %8.2f\n", $1, $2, $3, $2 / $3}'
done
# pandas does not round correctly by default, so the sums agree to its own error only
awk 'NR == 1 {sum = $9} {d = $9 - sum; if (d * d > 1e-22 * sum * sum) bad = 1}
     END {if (bad) {print "the sums differ"; exit 1}}' "$work/rounds"
