"""Faulty files made of the sample papers, the same ones each time: cut, bent, swapped, packed, nested, endless.

`faulty_files` gives their names and bytes; nothing is kept in the repository.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from faulty_docx import docx_files
from faulty_pdf import pdf_files
from faulty_text import html_files, other_files, text_files

File = tuple[str, bytes]
_SEED = 20211


def faulty_files(papers: Path) -> Iterator[File]:
    """All of them, from the sample papers in a folder; names say what is wrong."""
    chance = random.Random(_SEED)
    by_suffix: dict[str, list[bytes]] = {}
    for path in sorted(papers.iterdir()):
        by_suffix.setdefault(path.suffix, []).append(path.read_bytes())
    for kind in (".pdf", ".docx", ".html"):
        for n, data in enumerate(by_suffix[kind][-2:]):  # the annual report takes seconds each time
            for fault, bent in _bent(data, chance):
                yield f"{fault}-{n}{kind}", bent
    yield from _swapped(by_suffix)
    yield from pdf_files(by_suffix[".pdf"][-1])
    yield from docx_files(by_suffix[".docx"][0])
    yield from html_files()
    yield from text_files(chance)
    yield from other_files(chance)


def _bent(data: bytes, chance: random.Random) -> Iterator[File]:
    """One good file spoilt in ways that know nothing of its format."""
    for share in (1, 10, 50, 90, 99):
        yield f"cut-at-{share}", data[: len(data) * share // 100]
    for flips in (3, 30, 300, 3000):
        bent = bytearray(data)
        for _ in range(flips):
            bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
        yield f"flipped-{flips}", bytes(bent)
    at, size = len(data) // 3, len(data) // 10
    yield "zeroed", data[:at] + bytes(size) + data[at + size :]
    yield "gap", data[:at] + data[at + size :]
    yield "doubled", data[: at + size] + data[at:]
    yield "junk-before", bytes(chance.randbytes(300)) + data
    yield "much-junk-before", bytes(chance.randbytes(5000)) + data
    yield "junk-behind", data + bytes(chance.randbytes(5000))
    pieces = [data[i : i + 4096] for i in range(0, len(data), 4096)]
    chance.shuffle(pieces)
    yield "shuffled", b"".join(pieces)
    yield "as-text", data.replace(b"\n", b"\r\n")
    yield "seven-bits", bytes(byte & 0x7F for byte in data)


def _swapped(by_suffix: dict[str, list[bytes]]) -> Iterator[File]:
    """Good files under wrong names."""
    for kind in (".pdf", ".docx", ".html"):
        for name in (".pdf", ".docx", ".html", ".txt", ".md", ".rtf", ".csv"):
            if name != kind:
                yield f"a-{kind[1:]}-called{name}", by_suffix[kind][-1]
