#!/usr/bin/env python3
"""Prints the claims of the articles that are named, one a line, through libclaimtag.

The JSON that the library returns is all that most programs want of it; ctypes, which comes with
Python, is enough to ask for it.
"""
import ctypes
import json
import os
import sys


class Claimtag:
    """Rules and a tagger; for one thread."""

    def __init__(self, library=None):
        lib = self.lib = ctypes.CDLL(library or os.environ.get("LIBCLAIMTAG", "libclaimtag.so.0"))
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        for name, result, arguments in (
            ("rules_open", ctypes.c_int, (ctypes.POINTER(pointer), pointer, ctypes.c_size_t)),
            ("rules_message", text, (pointer,)),
            ("rules_close", None, (pointer,)),
            ("tagger_new", pointer, (pointer,)),
            ("tagger_free", None, (pointer,)),
            ("tag", ctypes.c_int, (pointer, text, ctypes.c_size_t, pointer)),
            ("message", text, (pointer,)),
            ("json", text, (pointer, pointer)),
        ):
            function = getattr(lib, "claimtag_" + name)
            function.restype, function.argtypes = result, arguments
        self.rules, self.tagger = pointer(), None
        if lib.claimtag_rules_open(ctypes.byref(self.rules), None, 0) != 0:
            raise OSError(lib.claimtag_rules_message(self.rules).decode())
        self.tagger = lib.claimtag_tagger_new(self.rules)
        if not self.tagger:
            raise MemoryError("claimtag")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lib.claimtag_tagger_free(self.tagger)
        self.lib.claimtag_rules_close(self.rules)

    def tag(self, article):
        """The document object of an article, given as bytes."""
        if self.lib.claimtag_tag(self.tagger, article, len(article), None) != 0:
            raise ValueError(self.lib.claimtag_message(self.tagger).decode())
        return json.loads(self.lib.claimtag_json(self.tagger, None))


def main(paths):
    failures = 0
    with Claimtag() as claimtag:
        for path in paths:
            try:
                with open(path, "rb") as file:
                    claims = claimtag.tag(file.read())["claims"]
            except (OSError, ValueError) as error:
                print(f"{path}: {getattr(error, 'strerror', error)}", file=sys.stderr)
                failures += 1
                continue
            for claim in claims:
                roles = " ".join(f"{p['role']}={p['actor']}" for p in claim["participants"])
                time = f", in {claim['time']['edtf']}" if claim["time"] else ""
                print(
                    f"{path}:{claim['line']}:{claim['column']}: {claim['type']} {roles} "
                    f"({claim['factuality']}, says {claim['attribution']['source']}{time})"
                )
    return failures > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
