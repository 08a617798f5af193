"""Writes the small HDF5 files of the tests, as base64 of gzip: python3 make_fixtures.py FOLDER (h5py 3, numpy).

The texts beside the tests were written by h5py 3.7.0 with HDF5 1.10.8; other versions write other bytes with the same meaning.
"""
import base64
import gzip
import os
import sys
import tempfile

import h5py
import numpy as np

FOLDER = sys.argv[1]


def fixture(name, write, **options):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name + ".h5")
        with h5py.File(path, "w", **options) as file:
            write(file)
        with open(path, "rb") as file:
            text = base64.encodebytes(gzip.compress(file.read(), 9, mtime=0)).decode()
    with open(os.path.join(FOLDER, name + ".txt"), "w") as file:
        file.write(text)
    assert len(text) < 4096, (name, len(text))


EVENT = np.dtype([("pt", "<f4"), ("eta", "<f4"), ("n", "<i4")])
EVENTS = np.array([(25.5, 0.25, 1), (31.25, -1.5, 2), (7, 2, 3)], EVENT)

fixture("toy", lambda file: file.create_dataset("events", data=EVENTS))


def wide():
    """40 events of every kind of member."""
    n = np.arange(40)
    kinds = np.dtype([
        ("half", "<f2"), ("single", ">f4"), ("double", "<f8"), ("byte", "i1"), ("ubyte", "u1"), ("short", ">i2"),
        ("ushort", "<u2"), ("int", "<i4"), ("uint", ">u4"), ("long", ">i8"), ("ulong", "<u8"), ("flag", "?"),
        ("text", "S6"), ("array", "<f4", (2, 2)), ("inner", [("a", "<f8"), ("b", [("c", ">i4")])]),
        ("kind", h5py.enum_dtype({"signal": 1, "background": -2}, basetype="i2")),
    ])
    events = np.zeros(40, kinds)
    for name in ("half", "single", "double"):
        events[name] = n / 8 - 2
    for name in ("byte", "short", "int", "long"):
        events[name] = 3 * n - 60
    for name in ("ubyte", "ushort", "uint", "ulong"):
        events[name] = 255 - n
    events["flag"] = n % 3 == 0
    events["text"] = [("e%d" % i).encode() for i in n]
    events["array"] = n[:, None, None] + np.array([[0, 0.25], [0.5, 0.75]])
    events["inner"]["a"] = n * n
    events["inner"]["b"]["c"] = -n
    events["kind"] = np.where(n % 2 == 0, 1, -2)
    return events


WIDE = wide()
LAYOUTS = {
    "contiguous": {},
    "gzip": dict(chunks=(7,), compression="gzip", shuffle=True),
    "fletcher": dict(chunks=(16,), compression="gzip", shuffle=True, fletcher32=True),
    "lzf": dict(chunks=(16,), compression="lzf"),
    "growing": dict(chunks=(3,), maxshape=(None,)),
    "growing-lzf": dict(chunks=(6,), maxshape=(None,), compression="lzf", shuffle=True, fletcher32=True),
}
for layout, options in LAYOUTS.items():
    for version in ("earliest", "latest"):
        fixture(
            "wide-%s-%s" % (layout, version),
            lambda file: file.create_dataset("events", data=WIDE, **options),
            libver=version)


def grouped(file):
    jets = file.create_group("jets")
    jets["pt"] = np.arange(12, dtype="<f4").reshape(4, 3)
    jets["pt"].attrs["units"] = "GeV"
    jets["kin/eta"] = np.arange(4) / 4
    jets["kin/eta"].attrs["unit"] = np.bytes_("rad")
    jets["name"] = ["one", "two", "thr\u00e9\u00e9", ""]
    jets["column"] = np.arange(4).reshape(4, 1)
    lists = jets.create_dataset("lists", (4,), h5py.vlen_dtype("<i2"))
    for i, values in enumerate(([1, 2, 3], [], [-4], [5, 6])):
        lists[i] = values
    jets["words"] = np.array([[b"a", b"b"]] * 4)
    jets["constant"] = 5.0
    jets["nothing"] = h5py.Empty("f4")
    jets["reference"] = np.array([jets.ref] * 4, h5py.ref_dtype)
    jets["opaque"] = np.arange(4).astype(np.dtype("V8"))
    file["other"] = np.arange(7)


fixture("grouped", grouped)


def filled(file):
    one = file.create_dataset("one", (10,), "<i4", chunks=(3,), fillvalue=-7)
    one[4] = 44
    file.create_dataset("two", (10,), "<f4", fillvalue=2.5)
    three = file.create_dataset("three", (10, 5), "<f8", chunks=(4, 2), maxshape=(None, None), fillvalue=0.5)
    three[9, 4] = 9
    file.create_dataset("never", (10,), "<f8", chunks=(3,))


fixture("filled-earliest", filled, libver="earliest")
fixture("filled-latest", filled, libver="latest")


def trees(file):
    """Each way to index chunks, and enough of them for a second level."""
    values = np.arange(600, dtype="<i4").reshape(100, 6)
    for name, most in dict(fixed=None, larger=(200, 9), rows=(None, 6), columns=(150, None), both=(None, None)).items():
        file.create_dataset(name, data=values, chunks=(5, 4), maxshape=most)


fixture("chunks-earliest", trees, libver="earliest")
fixture("chunks-latest", trees, libver="latest")
fixture("bombs", lambda file: (
    file.create_dataset("rows", (10**12,), "f8", chunks=(1024,)),
    file.create_dataset("columns", (3, 10**12), "f8", chunks=(1, 1024)),
    file.create_dataset("unwritten", (10**10,), "f8"),
    file.create_dataset("allowed", (10**5,), "f8", chunks=(1000,))))


def odd(file):
    """Values that no column can hold, events of another type, and two columns of one name."""
    file["large"] = np.array([1, 2**63], "<u8")
    file["bytes"] = np.array([b"ok", b"\xff\xfe"])
    file["events"] = np.zeros(3, [("pt", "<f8"), ("eta", "<f4"), ("n", "<i4")])
    file["twins/a.b"] = [1.0, 2.0]
    file["twins/a/b"] = [3.0, 4.0]
    file.create_group("empty")


fixture("odd", odd)


def pandas_frame():
    """What pandas 1.5.3 with PyTables 3.7.0 writes in its fixed format."""
    import pandas as pd

    n = np.arange(6)
    frame = pd.DataFrame({
        "pt": (n / 2).astype("f4"), "n": n * 3 - 4, "eta": (n / 4).astype("f4"), "ok": n > 2, "kind": list("abcdef"),
        "when": pd.date_range("2020-01-01", periods=6), "u": n.astype("u2"),
    })
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "frame.h5")
        frame.to_hdf(path, "table", format="fixed", mode="w")
        with open(path, "rb") as file:
            return base64.encodebytes(gzip.compress(file.read(), 9, mtime=0)).decode()


with open(os.path.join(FOLDER, "pandas.txt"), "w") as file:
    file.write(pandas_frame())


# Files that refer to others: four ways by five places, as three versions of the format write them.

fixture("canary", lambda file: file.create_dataset("events", data=np.full(3, 666.0)))


def soft(file, place, target):
    place[target] = h5py.SoftLink("/hidden/events")


def external(file, place, target):
    place[target] = h5py.ExternalLink("canary.h5", "/events")


def virtual(file, place, target):
    layout = h5py.VirtualLayout((3,), "<f8")
    layout[:] = h5py.VirtualSource("canary.h5", "events", (3,))
    place.create_virtual_dataset(target, layout)


def stored(file, place, target):
    dcpl = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    dcpl.set_external(b"canary.bin", 0, 24)
    h5py.h5d.create(place.id, target.encode(), h5py.h5t.IEEE_F64LE, h5py.h5s.create_simple((3,)), dcpl)


def at_root(file, way):
    way(file, file["/"], "events")


def nested(file, way):
    way(file, file.create_group("a/b"), "events")


def chained(file, way):
    way(file, file.create_group("real"), "events")
    file["first"] = h5py.SoftLink("/real")
    file["events"] = h5py.SoftLink("/first/events")


def in_circle(file, way):
    way(file, file["/"], "events")
    file["circle"] = h5py.SoftLink("/circle")
    file["a/b"] = file["/"]
    file["here"] = h5py.ExternalLink("case.h5", "/events")


def beside(file, way):
    group = file.create_group("events")
    group["good"] = np.array([1.0, 2.0, 3.0])
    way(file, group, "bad")


PLACES = dict(root=at_root, nested=nested, chain=chained, circle=in_circle, beside=beside)
WAYS = dict(soft=soft, external=external, virtual=virtual, stored=stored)
VERSIONS = dict(earliest="earliest", v110=("v110", "v110"), latest="latest")
for way_name, way in WAYS.items():
    for version, libver in VERSIONS.items():
        lines = []
        for place_name, place in PLACES.items():
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "case.h5")
                with h5py.File(path, "w", libver=libver) as file:
                    file["hidden/events"] = np.full(3, 666.0)
                    place(file, way)
                    if version == "latest":
                        for i in range(12):
                            file.create_group("more%d" % i)
                with open(path, "rb") as file:
                    packed = base64.b64encode(gzip.compress(file.read(), 9, mtime=0)).decode()
                lines.append(place_name + " " + packed)
        with open(os.path.join(FOLDER, "links-%s-%s.txt" % (way_name, version)), "w") as file:
            file.write("\n".join(lines) + "\n")
