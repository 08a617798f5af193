# What the benchmarks of trees have in common; they read it with `.` after setting folder, scripts and root.
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"

# the launcher makes itself ready on its first run, which would count against whatever runs first
"$root/fivesigma" run "$root/workflows/quickstart.yaml" --quiet --store "$work/ready" --output "$work/ready-run" >/dev/null 2>&1

pick() {
    "$python" "$root/src/bench/trees/pick.py" "$@"
}

arrays() { # arrays of the peer, names of the columns: writes a CSV file of the same events
    "$python" "$root/src/bench/trees/arrays.py" "$folder/cache/$1.npz" "$work/$1.csv" "$2"
}

# recipe, model, what: a run in a store of its own; appends what, seconds of the model, seconds of the process, peak megabytes
# and the area under the ROC curve of the events that test
ours() {
    rm -rf "$work/store" "$work/run"
    start=$(date +%s.%N)
    $pin /usr/bin/time -f %M -o "$work/peak" "$root/fivesigma" run "$root/src/bench/trees/$1.yaml" --quiet \
        --data "$work" --store "$work/store" --output "$work/run" --until "models.$2" --until "assessment.$2" \
        >"$work/log" 2>&1 || {
        cat "$work/log"
        exit 1
    }
    end=$(date +%s.%N)
    seconds=$(pick "$work/run/timings.json" "nodes/models.$2/seconds")
    whole=$(echo "$end $start" | awk '{printf "%.3f", $1 - $2}')
    peak=$(tail -1 "$work/peak" | awk '{printf "%.0f", $1 / 1024}')
    area=$(pick "$work/run/results.json" "numbers/models.$2.test.auc/value")
    echo "$3 $seconds $whole $peak $area" | tee -a "$work/rounds"
}

numbers() { # model: what the last search tells of itself
    "$root/fivesigma" show "$work/run" "models.$1.search"
}

peer() { # what, names of values, command ...: appends what and the values in the script's last line
    what=$1 values=$2
    shift 2
    printed=$($pin env "PEERS_DATA=$folder" "OMP_NUM_THREADS=2" "PYTHONPATH=$scripts" "$@")
    echo "$printed" >>"$work/peers"
    echo "$what $(echo "$printed" | pick - $values)" | tee -a "$work/rounds"
}

median() { # what, column
    awk -v s="$1" -v c="$2" '$1 == s {print $c}' "$work/rounds" | sort -g |
        awk '{v[NR] = $1} END {printf "%.4f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

heading() { # name of the peer
    printf '\n%-28s %12s %12s %10s\n' seconds "$1" fivesigma ratio
}

compare() { # row, the peer's what and column, ours and column
    echo "$1 $(median "$2" "$3") $(median "$4" "$5")" |
        awk '{printf "%-28s %12.3f %12.3f %10.1f\n", $1, $2, $3, $2 / $3}'
}
