"""Prints values of a JSON file or of the last line of standard input, named by slashes: pick.py FILE|- NAME ..."""
import json
import sys

text = sys.stdin.read().strip().splitlines()[-1] if sys.argv[1] == "-" else open(sys.argv[1]).read()
document = json.loads(text)
picked = []
for name in sys.argv[2:]:
    value = document
    for key in name.split("/"):
        value = value[key]
    picked.append(f"{value:.6g}" if isinstance(value, float) else json.dumps(value).replace(" ", ""))
print(*picked)
