#!/bin/sh
# Reads two HDF5 files of events with Fivesigma and with a script of h5py in turns; see hdf5/README.md.
set -eu
folder=${1:?usage: src/bench/hdf5.sh FOLDER SCRIPT [ROUNDS]}
script=${2:?usage: src/bench/hdf5.sh FOLDER SCRIPT [ROUNDS]}
rounds=${3:-5}
root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
jars=$(find "$root/src/target/lib" -name '*.jar' | sort | tr '\n' ':')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -d "$work" -cp "$jars" "$root/src/bench/hdf5/ReadHdf5.java"
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

for file in "$folder"/ttz/*.h5 "$folder"/ttz/chunked/*.h5; do
    cat "$file" >/dev/null # both sides find the files in memory
done

timed() { # name, command ...: appends the name, whole seconds, and the line that the command prints
    name=$1
    shift
    start=$(date +%s.%N)
    printed=$($pin "$@" | tail -1)
    end=$(date +%s.%N)
    echo "$name $(echo "$end $start" | awk '{printf "%.3f", $1 - $2}') $printed" >>"$work/rounds"
}

round=1
while [ "$round" -le "$rounds" ]; do
    for layout in contiguous chunked; do
        inner=ttz
        [ "$layout" = contiguous ] || inner=ttz/chunked
        timed "raw-$layout" "$python" "$script" --data "$folder" --layout "$layout" --mode raw
        timed "ours-$layout" java -cp "$work:$jars" ReadHdf5 0 "$folder/$inner/output_signal.h5" "$folder/$inner/output_bg.h5"
        timed "frame-$layout" "$python" "$script" --data "$folder" --layout "$layout" --mode frame
        timed "warm-$layout" java -cp "$work:$jars" ReadHdf5 9 "$folder/$inner/output_signal.h5" "$folder/$inner/output_bg.h5"
    done
    echo "round $round of $rounds" >&2
    round=$((round + 1))
done

median() { # name, key: the median of what stands behind the key in the printed lines, or of whole seconds
    awk -v n="$1" -v k="$2" '$1 == n {
        if (k == "whole") {print $2; next}
        if (match($0, "\"" k "\": [0-9.]+")) {print substr($0, RSTART + length(k) + 4, RLENGTH - length(k) - 4)}
    }' "$work/rounds" | sort -g | awk '{v[NR] = $1} END {printf "%.3f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '%-12s %-8s %8s %8s %8s %8s %12s %12s\n' layout what h5py frame first warm frame/warm h5py/warm
for layout in contiguous chunked; do
    for key in wall_s cpu_s; do
        echo "$layout $key $(median raw-$layout $key) $(median frame-$layout $key) $(median ours-$layout $key) $(median warm-$layout $key)" |
            awk '{printf "%-12s %-8s %8.3f %8.3f %8.3f %8.3f %12.2f %12.2f\n", $1, $2, $3, $4, $5, $6, $4 / $6, $3 / $6}'
    done
    echo "$layout $(median raw-$layout whole) $(median frame-$layout whole) $(median ours-$layout whole)" |
        awk '{printf "%-12s %-8s %8.3f %8.3f %8.3f %8s %12s   frame/whole %.2f\n", $1, "process", $2, $3, $4, "", "", $3 / $4}'
done
