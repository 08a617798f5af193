#!/bin/sh
# Judges weighted scores with this project and with scikit-learn in turns; see assessment/README.md.
set -eu
peers=${1:?usage: src/bench/assessment.sh PEERS [ROUNDS] [ROWS]}
rounds=${2:-5}
rows=${3:-10000000}
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
jars=$(find "$root/src/target/lib" -name 'fivesigma-spi*.jar' | tr '\n' ':')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$jars" "$root/src/bench/assessment/RankScores.java"
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

round=1
while [ "$round" -le "$rounds" ]; do
    for precision in single double; do
        printf 'fivesigma %s ' $precision
        $pin java -cp "$work:$jars" RankScores "$rows" 3 $precision
    done
    printf 'python single '
    (cd "$peers" && $pin "$python" metrics.py --data . --rows "$rows")
    round=$((round + 1))
done | tee "$work/rounds"

median() { # the median of the numbers of the input
    sort -g | awk '{v[NR] = $1} END {printf "%.3f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

field() { # side and precision, name of a number: those that follow the name, alone or as a member of JSON
    grep "^$1 " "$work/rounds" | sed -n "s/.*[\" ]$2\"\{0,1\}:\{0,1\} \([0-9.]*\).*/\1/p" | median
}

printf '\n%-18s %9s %9s %9s %9s   %s\n' seconds first warm first warm 'first: by the clock; then: of the processor'
for precision in single double; do
    side="fivesigma $precision"
    for part in roc all; do
        printf '%-18s %9s %9s %9s %9s   %s\n' "$side" "$(field "$side" $part-first)" "$(field "$side" $part-warm)" \
            "$(field "$side" $part-processor-first)" "$(field "$side" $part-processor-warm)" $part
    done
done
printf '%-18s %9s %9s %9s %9s   %s\n' 'python single' "$(field 'python single' wall_s)" '' "$(field 'python single' cpu_s)" '' all
