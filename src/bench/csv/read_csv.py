"""Reads a headerless CSV file with pandas once, and some times more; prints what ReadCsv.java prints."""
import statistics
import sys
import time

import pandas


def peak_megabytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def read(path):
    start = time.perf_counter()
    frame = pandas.read_csv(path, header=None)
    return time.perf_counter() - start, frame


file, repeats = sys.argv[1], int(sys.argv[2])
cpu = time.process_time()
first, frame = read(file)
cpu = time.process_time() - cpu
peak = peak_megabytes()
total = float(frame.sum().sum())
del frame
again = []
cpu_again = time.process_time()
for _ in range(repeats):
    seconds, frame = read(file)
    del frame
    again.append(seconds)
cpu_again = (time.process_time() - cpu_again) / repeats if repeats else float("nan")
warm = statistics.median(again) if again else float("nan")
print(f"{first:.4f} {warm:.4f} {cpu:.4f} {cpu_again:.4f} {peak:.1f} {total:.17g}")
