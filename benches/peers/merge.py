"""The union of the session files of a folder as a plain script makes it: edits by id, the fold of each slot, tables.

Prints its microseconds from the read bytes on, and its peak memory in KiB.
"""

import json
import pathlib
import resource
import sys
import time


def place(edit_id):
    seq, hand = edit_id.split("@")
    return int(seq), hand


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


files = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json"))]
begin = time.perf_counter()
edits = {}
for file in files:
    for edit in json.loads(file)["edits"]:
        if edits.setdefault(edit["id"], edit) != edit:
            sys.exit("the same id with other content: " + edit["id"])
ordered = sorted(edits.values(), key=lambda edit: place(edit["id"]))

heads = {}
for edit in ordered:
    slot = heads.setdefault((edit["on"], edit["set"]), {})
    for over in edit.get("over", ()):
        slot.pop(over, None)
    slot[edit["id"]] = edit

rows, contested = {}, []
for (on, field), slot in heads.items():
    shown = next(reversed(slot.values()))
    rows.setdefault(on, {"id": on.split("/", 1)[-1]})[field] = shown["to"]
    if any(other["to"] != shown["to"] for other in slot.values()):
        contested.append({"on": on, "set": field, "rivals": [other["id"] for other in slot.values()]})

tables = {}
for on, row in rows.items():
    tables.setdefault(on.split("/", 1)[0], []).append(line(row))
parts = ['"%s": [\n%s\n]' % (kind, ",\n".join(table)) for kind, table in tables.items()]
parts.append('"contested": [\n%s\n]' % ",\n".join(map(line, contested)))
parts.append('"edits": [\n%s\n]' % ",\n".join(map(line, ordered)))
text = ("{\n" + ",\n".join(parts) + "\n}\n").encode()
print(int((time.perf_counter() - begin) * 1e6), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
