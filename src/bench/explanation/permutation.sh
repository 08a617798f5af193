#!/bin/sh
# Permutation importance of the same trees by Fivesigma and by scikit-learn in turns; see README.md here.
set -eu
folder=${1:?usage: src/bench/explanation/permutation.sh FOLDER SCRIPTS [ROUNDS [REPEATS [FORESTS]]]}
scripts=${2:?usage: src/bench/explanation/permutation.sh FOLDER SCRIPTS [ROUNDS [REPEATS [FORESTS]]]}
rounds=${3:-3}
repeats=${4:-5}
forests=${5:-shallow middle deep}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
jars=${JARS:-$(find "$root/src/target/lib" -name '*.jar' | sort | tr '\n' ':')}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$jars" "$here/PermuteFeatures.java"
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"
trained="$folder/forests"
[ -e "$trained/deep.trees" ] || PYTHONPATH=$scripts "$python" "$here/forests.py" "$folder" "$trained"

round=1
while [ "$round" -le "$rounds" ]; do
    for forest in $forests; do
        printed=$($pin java -cp "$work:$jars" PermuteFeatures "$trained" "$forest" "$repeats" 2 3)
        echo "$forest fivesigma $printed" | tee -a "$work/rounds"
        printed=$(OMP_NUM_THREADS=2 $pin "$python" "$here/permutation.py" "$trained" "$forest" "$repeats")
        echo "$forest scikit-learn $printed" | tee -a "$work/rounds"
    done
    round=$((round + 1))
done

median() { # forest, side, column
    awk -v f="$1" -v s="$2" -v c="$3" '$1 == f && $2 == s {print $c}' "$work/rounds" | sort -g |
        awk '{v[NR] = $1} END {printf "%.3f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '\n%-10s %12s %10s %8s %10s %8s\n' seconds scikit-learn first ratio again ratio
for forest in $forests; do
    echo "$forest $(median "$forest" scikit-learn 4) $(median "$forest" fivesigma 4) $(median "$forest" fivesigma 6)" |
        awk '{printf "%-10s %12.3f %10.3f %8.1f %10.3f %8.1f\n", $1, $2, $3, $2 / $3, $4, $2 / $4}'
done
