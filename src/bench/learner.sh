#!/bin/sh
# Trains boosted trees of several learners and of Python's xgboost in turns; see learner/README.md.
set -eu
folder=${1:?usage: src/bench/learner.sh FOLDER [ROUNDS] [LEARNERS]}
rounds=${2:-5}
learners=${3:-xgboost boosted-trees}
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
jars=$(find "$root/src/target/lib" -name '*.jar' | sort | tr '\n' ':')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$jars" "$root/src/bench/learner/TrainLearner.java"
export OMP_WAIT_POLICY=passive
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

once() { # job, side, threads, command ...: appends these, whole seconds, and what the command prints
    job=$1 side=$2 threads=$3
    shift 3
    start=$(date +%s.%N)
    printed=$(OMP_NUM_THREADS=$threads $pin "$@")
    end=$(date +%s.%N)
    echo "$job $side $threads whole $(echo "$end $start" | awk '{printf "%.3f", $1 - $2}') $printed" | tee -a "$work/rounds"
}

settings() { # job, side: the same settings in the words of each side
    case $1-$2 in
        higgs-xgboost) echo '{trees: 100, depth: 6}' ;;
        higgs-boosted-trees) echo '{trees: 100, depth: 6, learning-rate: 0.3}' ;;
        higgs-python) echo 'num_round=100 max_depth=6 eta=0.3' ;;
        # of 45 events in a leaf, p (1 - p) is at most 45 / 4
        zv-xgboost) echo '{trees: 100, depth: 11, learning-rate: 0.0233, min-child-weight: 11.25, l2: 0}' ;;
        zv-boosted-trees) echo '{trees: 100, depth: 11, learning-rate: 0.0233, min-leaf: 45}' ;;
        zv-python) echo 'num_round=100 max_depth=11 eta=0.0233 min_child_weight=11.25 reg_lambda=0' ;;
    esac
}

round=1
while [ "$round" -le "$rounds" ]; do
    for job in higgs zv; do
        for threads in 1 2; do
            for learner in $learners; do
                once $job "$learner" $threads java -cp "$work:$jars" TrainLearner "$learner" "$(settings $job "$learner")" \
                    "$folder/$job.train" $threads 5
            done
            # the settings are words
            # shellcheck disable=SC2046
            once $job python $threads "$python" "$root/src/bench/learner/train_xgboost.py" "$folder/$job.train" $threads 5 \
                $(settings $job python)
        done
    done
    round=$((round + 1))
done

median() { # the median of the numbers of the input
    sort -g | awk '{v[NR] = $1} END {printf "%.3f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '\n%-8s %-14s %7s %8s %8s %8s  %s\n' job learner threads whole first warm 'log loss'
cut -d' ' -f1-3 "$work/rounds" | sort -u | while read -r job side threads; do
    rows=$(grep "^$job $side $threads " "$work/rounds")
    printf '%-8s %-14s %7s %8s %8s %8s  %s\n' "$job" "$side" "$threads" "$(echo "$rows" | cut -d' ' -f5 | median)" \
        "$(echo "$rows" | cut -d' ' -f7 | median)" "$(echo "$rows" | cut -d' ' -f9 | median)" \
        "$(echo "$rows" | cut -d' ' -f11 | sort -u | tr '\n' ' ')"
done
