#!/bin/sh
# Compares counts and sums of all branches of ROOT files with JSROOT's; see root/README.md.
set -eu
[ $# -ge 2 ] || { echo "usage: src/bench/root-oracle.sh FOLDER-WITH-JSROOT FILE..." >&2; exit 2; }
jsroot=$1
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work" "$jsroot/fivesigma-sums.mjs"' EXIT
libraries=$(find "${HOME}/.m2/repository/org/tukaani/xz" "${HOME}/.m2/repository/io/airlift/aircompressor" \
    -name '*-1.12.jar' -o -name '*-2.0.3.jar' | tr '\n' ':')
classes=$root/plugins/root/target/classes:$root/framework/spi/target/classes:$libraries
javac -d "$work" -cp "$classes" "$root/src/bench/root/SumRoot.java"
cp "$root/src/bench/root/sums.mjs" "$jsroot/fivesigma-sums.mjs" # node looks for libraries beside the script

for file; do
    # JSROOT says on its standard output what it cannot read
    node "$jsroot/fivesigma-sums.mjs" "$file" 2>/dev/null | awk -F '\t' 'NF == 4' >"$work/theirs" || true
    cut -f1 "$work/theirs" | sort -u | tr '\n' '\0' |
        xargs -0 -r java -cp "$work:$classes" SumRoot "$file" >"$work/ours"
    awk -F '\t' -v file="$(basename "$file")" '
        NR == FNR {if (!(($1, $2) in count)) {count[$1, $2] = $3; sum[$1, $2] = $4}; next}
        !(($1, $2) in count) {alone++; next}
        count[$1, $2] == "unread" || count[$1, $2] == "objects" {unread++; next}
        {
            d = $4 - sum[$1, $2]; scale = $4 < 0 ? -$4 : $4; if (scale < 1) scale = 1
            if ($3 == count[$1, $2] && d < 1e-9 * scale && -d < 1e-9 * scale) {equal++; next}
            differ++
            print file, $1, $2 ": " $3 " values, sum " $4 "; JSROOT " count[$1, $2] ", " sum[$1, $2]
        }
        END {printf "%s: %d columns equal, %d differ, %d not read by JSROOT\n", file, equal, differ, unread + alone}
    ' "$work/theirs" "$work/ours" | tee -a "$work/all"
done
awk '/columns equal/ {for (i = 1; i < NF; i++) {if ($(i + 1) == "columns") e += $i; if ($(i + 1) == "differ,") d += $i}}
     END {print e " columns equal, " d " differ"; exit d > 0}' "$work/all"
