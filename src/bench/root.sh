#!/bin/sh
# Reads ROOT trees of floats with Fivesigma, one file for each compression; see root/README.md.
set -eu
rows=${1:-2000000}
rounds=${2:-5}
threads=${3:-1}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libraries=$(find "${HOME}/.m2/repository/org/tukaani/xz" "${HOME}/.m2/repository/io/airlift/aircompressor" \
    -name '*-1.12.jar' -o -name '*-2.0.3.jar' | tr '\n' ':')
classes=$root/plugins/root/target/classes:$root/plugins/root/target/test-classes:$root/framework/spi/target/classes:$libraries
javac -d "$work" -cp "$classes" "$root"/src/bench/root/*.java
pin=
command -v taskset >/dev/null && [ "$threads" -eq 1 ] && pin="taskset -c 0"

for packing in none lz4 zstandard zlib xz; do
    entries=$rows
    [ "$packing" != xz ] || entries=$((rows / 10))
    java -cp "$work:$classes" WriteRoot "$work/$packing.root" "$packing" 20 "$entries"
    cat "$work/$packing.root" >/dev/null # it is found in memory
done

round=1
while [ "$round" -le "$rounds" ]; do
    for packing in none lz4 zstandard zlib xz; do
        echo "$packing $($pin java -XX:+UseSerialGC -Xmx4g -cp "$work:$classes" ReadRoot "$work/$packing.root" 9 "$threads" 2>/dev/null)" |
            tee -a "$work/rounds"
    done
    round=$((round + 1))
done

median() { # packing, column
    awk -v p="$1" -v c="$2" '$1 == p {print $c}' "$work/rounds" | sort -g |
        awk '{v[NR] = $1} END {printf "%.0f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

printf '\n%-10s %8s %12s %12s %12s\n' what ratio 'first MB/s' 'warm MB/s' 'warm MB/cpu'
for packing in none lz4 zstandard zlib xz; do
    entries=$rows
    [ "$packing" != xz ] || entries=$((rows / 10))
    ratio=$(wc -c <"$work/$packing.root" | awk -v n="$entries" '{printf "%.2f", 80 * n / $1}')
    printf '%-10s %8s %12s %12s %12s\n' "$packing" "$ratio" "$(median "$packing" 2)" "$(median "$packing" 3)" "$(median "$packing" 4)"
done
# the four files of one size hold the same values
awk '$1 != "xz" {if (sum == "") sum = $5; if ($5 != sum) bad = 1} END {if (bad) {print "the sums differ"; exit 1}}' "$work/rounds"
