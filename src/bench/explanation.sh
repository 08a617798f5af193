#!/bin/sh
# Explains trees of xgboost by the step shap's own code and by Python's xgboost in turns; see explanation/README.md.
set -eu
folder=${1:?usage: src/bench/explanation.sh FOLDER [ROUNDS] [ROWS]}
rounds=${2:-3}
rows=${3:-100000}
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
jars=${JARS:-$(find "$root/src/target/lib" -name '*.jar' | sort | tr '\n' ':')}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$jars" "$root/src/bench/explanation/ExplainTrees.java"
export OMP_WAIT_POLICY=passive
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

once() { # side, threads, command ...: appends these and what the command prints
    side=$1 threads=$2
    shift 2
    printed=$(OMP_NUM_THREADS=$threads $pin "$@")
    echo "$side $threads $printed" | tee -a "$work/rounds"
}

round=1
while [ "$round" -le "$rounds" ]; do
    for threads in 1 2; do
        for method in path-dependent interventional; do
            once $method $threads java -cp "$work:$jars" ExplainTrees "$folder" $method $threads 5 "$rows"
        done
        once python $threads "$python" "$root/src/bench/explanation/shap_xgboost.py" explain "$folder" $threads 0 "$rows"
    done
    round=$((round + 1))
done

median() { # the median of the numbers of the input
    sort -g | awk '{v[NR] = $1} END {printf "%.3f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '\n%-16s %7s %8s %8s %8s  %s\n' side threads first warm cpu 'mean |contribution|'
cut -d' ' -f1-2 "$work/rounds" | sort -u | while read -r side threads; do
    of=$(grep "^$side $threads " "$work/rounds")
    printf '%-16s %7s %8s %8s %8s  %s\n' "$side" "$threads" "$(echo "$of" | cut -d' ' -f4 | median)" \
        "$(echo "$of" | cut -d' ' -f6 | median)" "$(echo "$of" | cut -d' ' -f8 | median)" \
        "$(echo "$of" | cut -d' ' -f10 | sort -u | tr '\n' ' ')"
done
