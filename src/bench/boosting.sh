#!/bin/sh
# Trains boosted trees and stumps with Fivesigma, XGBoost and scikit-learn in turns; see trees/README.md.
set -eu
folder=${1:?usage: src/bench/boosting.sh FOLDER SCRIPTS [ROUNDS]}
scripts=${2:?usage: src/bench/boosting.sh FOLDER SCRIPTS [ROUNDS]}
rounds=${3:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/src/bench/trees/common.sh"
arrays zv lep1_pt,lep2_pt,fatjet_pt,fatjet_eta,fatjet_D2,Zll_mass,Zll_pt,MET
arrays higgs100000 ''
train=$root/src/bench/trees/library.py

round=1
while [ "$round" -le "$rounds" ]; do
    peer wide-peer "wall_s results/auc" "$python" "$train" "$work/higgs100000.csv" \
        '{"n_estimators": 100, "max_depth": 6, "learning_rate": 0.1}'
    ours boosting own wide-own
    ours boosting library wide-library
    peer deep-peer "wall_s results/auc" "$python" "$scripts/bdt.py" --mode xgb --threads 2
    peer deep-histograms "wall_s results/auc" "$python" "$scripts/bdt.py" --mode hgb --threads 2
    ours deep own deep-own
    ours deep library deep-library
    peer stumps-peer "wall_s results/auc" "$python" "$scripts/adaboost.py" --rows 100000
    ours boosting stumps stumps-own
    round=$((round + 1))
done

heading peer
compare 80000x28:xgboost/own wide-peer 2 wide-own 2
compare 80000x28:xgboost/plugin wide-peer 2 wide-library 2
compare 35200x8:xgboost/own deep-peer 2 deep-own 2
compare 35200x8:xgboost/plugin deep-peer 2 deep-library 2
compare 35200x8:sklearn/own deep-histograms 2 deep-own 2
compare stumps:sklearn/own stumps-peer 2 stumps-own 2
printf '\n%-28s %12s %12s\n' area-under-roc peer fivesigma
echo "80000x28 $(median wide-peer 3) $(median wide-own 5)"
echo "35200x8 $(median deep-peer 3) $(median deep-own 5)"
echo "stumps $(median stumps-peer 3) $(median stumps-own 5)"
