#!/bin/sh
# Searches boosted trees by halving, with Fivesigma and with scikit-learn in turns; see trees/README.md.
set -eu
folder=${1:?usage: src/bench/halving.sh FOLDER SCRIPTS [ROUNDS [CANDIDATES]]}
scripts=${2:?usage: src/bench/halving.sh FOLDER SCRIPTS [ROUNDS [CANDIDATES]]}
rounds=${3:-3}
candidates=${4:-10}
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/trees/common.sh"
arrays zv lep1_pt,lep2_pt,fatjet_pt,fatjet_eta,fatjet_D2,Zll_mass,Zll_pt,MET

round=1
while [ "$round" -le "$rounds" ]; do
    peer peer "results/est_wall_2cores_s results/est_busy_s" \
        "$python" "$scripts/bdt.py" --mode rungs --sample "$candidates"
    ours halving halving ours
    round=$((round + 1))
done
numbers halving

heading scikit-learn
compare halving-of-4000 peer 2 ours 2
compare halving-of-4000,-process peer 2 ours 3
echo "peak of the search: $(median ours 4) MB"
