#!/usr/bin/env python3
"""Verifies an exported journal, apart from the program that wrote it: standard library and openssl only.

usage: verify-journal.py FILE [--since CHECKPOINT_FILE]
The format and the exit codes are those of docs/journal.md.
"""
import base64
import hashlib
import json
import subprocess
import sys
import tempfile

ALTERED, DISPLACED, BAD_SIGNATURE, FORKED, UNREADABLE, USAGE = 2, 3, 4, 5, 6, 64


def leaf_hash(leaf):
    lines = ["1", str(leaf["seq"]), str(leaf["at"]), leaf["kind"], leaf["actor"], leaf["structure"], leaf["verb"], leaf["commitment"]]
    return hashlib.sha256(b"\x00" + "\n".join(lines).encode()).digest()


class Tree:
    """The full subtrees of a growing Merkle tree, largest first."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def add(self, leaf):
        self.peaks.append(leaf)
        full = self.size
        while full & 1:
            right, left = self.peaks.pop(), self.peaks.pop()
            self.peaks.append(hashlib.sha256(b"\x01" + left + right).digest())
            full >>= 1
        self.size += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = hashlib.sha256(b"\x01" + peak + root).digest()
        return root


class Signer:
    def __init__(self, public_key):
        self.der = public_key
        self.key_hash = hashlib.sha256(public_key).digest()[:4]

    def read(self, note):
        """(size, root) of a checkpoint that this key signed, else None."""
        text, separator, signatures = note.partition("\n\n")
        text += "\n"
        if not separator or not any(self._signed(line, text) for line in signatures.splitlines()):
            return None
        lines = text.split("\n")
        return int(lines[1]), base64.b64decode(lines[2], validate=True)

    def _signed(self, line, text):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "—":
            return False
        try:
            signature = base64.b64decode(parts[2], validate=True)
        except ValueError:
            return False
        if signature[:4] != self.key_hash:
            return False
        with tempfile.NamedTemporaryFile() as key, tempfile.NamedTemporaryFile() as sig:
            key.write(self.der), key.flush()
            sig.write(signature[4:]), sig.flush()
            openssl = ["openssl", "dgst", "-sha256", "-verify", key.name, "-keyform", "DER", "-signature", sig.name]
            return subprocess.run(openssl, input=text.encode(), capture_output=True).returncode == 0


def verify(lines, since):
    found = []
    header = json.loads(next(lines, ""))
    if header.get("journal") != "appui-journal-1":
        raise ValueError("the first line is not that of a journal")
    signer = Signer(base64.b64decode(header["key"], validate=True))
    kept = signer.read(since) if since is not None else None
    if since is not None and kept is None:
        found.append((BAD_SIGNATURE, "the checkpoint that was kept is not signed by the key of this journal"))

    tree, last, roots, whole = Tree(), 0, {}, False
    for line in lines:
        entry = json.loads(line)
        if whole:
            raise ValueError("there are lines after the end")
        if "seq" in entry:
            digest = leaf_hash(entry)
            if digest.hex() != entry["hash"]:
                found.append((ALTERED, f"leaf {entry['seq']} is not what its hash says"))
            if entry["seq"] != last + 1:
                found.append((DISPLACED, f"leaf {entry['seq']} follows leaf {last}"))
            last = entry["seq"]
            tree.add(digest)
            if kept and kept[0] == tree.size and kept[1] != tree.root():
                found.append((FORKED, f"the first {tree.size} leaves are not those that the kept checkpoint signed"))
        elif "checkpoint" in entry:
            signed = signer.read(entry["checkpoint"])
            if signed is None:
                found.append((BAD_SIGNATURE, f"a checkpoint after leaf {last} is not signed by the key of this journal"))
            elif roots.get(signed[0], signed[1]) != signed[1]:
                found.append((FORKED, f"two checkpoints of {signed[0]} leaves were signed with different roots"))
            else:
                roots[signed[0]] = signed[1]
                if signed[0] != tree.size:
                    found.append((DISPLACED, f"{signed[0]} leaves were signed where {tree.size} are found"))
                elif signed[1] != tree.root() and not any(fault in (ALTERED, DISPLACED) for fault, _ in found):
                    found.append((ALTERED, f"a leaf up to number {tree.size} is not the one that was signed"))
        else:
            whole = True
            if entry["end"]["leaves"] != tree.size:
                found.append((DISPLACED, f"the export announces {entry['end']['leaves']} leaves and has {tree.size}"))
    if not whole:
        found.append((DISPLACED, "the export stops before its end"))
    if kept and kept[0] > tree.size:
        found.append((FORKED, f"the journal has {tree.size} leaves; {kept[0]} were signed before"))
    return tree, found


def main(arguments):
    if len(arguments) not in (1, 3) or (len(arguments) == 3 and arguments[1] != "--since"):
        print(__doc__.strip(), file=sys.stderr)
        return USAGE
    try:
        since = open(arguments[2], encoding="utf-8").read() if len(arguments) == 3 else None
        with open(arguments[0], encoding="utf-8") as export:
            tree, found = verify(export, since)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as unreadable:
        print(f"unreadable: {unreadable}", file=sys.stderr)
        return UNREADABLE
    print(f"leaves {tree.size}\nroot {tree.root().hex()}")
    for _, sentence in found[:100]:
        print(sentence, file=sys.stderr)
    return min((fault for fault, _ in found), default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
