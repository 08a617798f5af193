#!/bin/sh
# Searches a grid of random forests, and trains one, with Fivesigma and with scikit-learn in turns; see trees/README.md.
set -eu
folder=${1:?usage: src/bench/forest.sh FOLDER SCRIPTS [ROUNDS [TREES]]}
scripts=${2:?usage: src/bench/forest.sh FOLDER SCRIPTS [ROUNDS [TREES]]}
rounds=${3:-3}
trees=${4:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/trees/common.sh"
arrays vbf f_massjj,f_deltajj,f_mass4l,f_Z1mass,f_Z2mass

round=1
while [ "$round" -le "$rounds" ]; do
    peer grid-peer "results/grid_wall_s_by_wall_per_tree results/best_acc results/best" \
        "$python" "$scripts/rf_grid.py" --mode probe --trees "$trees"
    ours forest grid grid
    numbers grid
    peer one-peer "wall_s peak_rss_mb results/acc results/auc" "$python" "$scripts/rf_grid.py" --mode final --jobs 2
    ours forest one one
    round=$((round + 1))
done

heading scikit-learn
compare grid-of-192 grid-peer 2 grid 2
compare grid-of-192,-process grid-peer 2 grid 3
compare one-forest one-peer 2 one 2
compare one-forest,-peak-MB one-peer 3 one 4
echo "peak of the search: $(median grid 4) MB"
