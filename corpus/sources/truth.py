"""Write what each sample paper was laid out from as the truth that `matters eval reading` holds its reading against.

    python corpus/sources/truth.py [--out DIR]

A truth is JSON: the paper's text, a unit a paragraph, in the order of the source, and its tables with their header
rows. What only the layout adds (the words over a form, the titles in a list of contents) is added here too.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.sources.layout import HERE, SAMPLE_PAPERS, SamplePaper
from corpus.sources.markup import Block, Grid, Group, Heading, Note, Paragraph, Points, Quote, Source, plain

TRUTH = HERE.parent.parent / "evals" / "truth"
_CALL = re.compile(r"\[\^(\w+)\]")


def truth_of(paper: SamplePaper) -> dict[str, object]:
    """The truth of one sample paper."""
    source = paper.read()
    if paper.file.endswith(".pdf") and paper.kind == "minutes":
        body, _, minutes_of = source.title.partition(": ")
        first = next(b for b in source.blocks[1:] if isinstance(b, Paragraph))
        texts = [_text(first.text), "Minutes of the proceedings of the", body, minutes_of]
        texts += _texts([b for b in source.blocks[1:] if b is not first], source)
    elif any(isinstance(b, Heading) and b.level == 4 for b in source.blocks):
        start = next(i for i, b in enumerate(source.blocks) if isinstance(b, Heading) and b.level == 2)
        contents = [plain(h.text) for h in _headings(source.blocks[start:]) if h.level in (2, 3)]
        texts = [*_texts(source.blocks[:start], source), "Contents", *contents, *_texts(source.blocks[start:], source)]
    else:
        texts = list(_texts(source.blocks, source))
    return {
        "name": paper.file, "units": [{"s": text} for text in texts],
        "tables": [{"hdr": len(g.header), "rows": [[plain(c) for c in row] for row in (*g.header, *g.rows)]}
                   for g in _grids(source.blocks)],
    }


def _texts(blocks: Sequence[Block], source: Source) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, text, number) | Paragraph(text, number):
                yield _text(f"{number} {text}" if number else text)
            case Note(text) | Quote(text):
                yield plain(text)
            case Points(items):
                yield from (_text(f"{item.marker} {item.text}") for item in items)
            case Grid(caption, header, rows):
                yield from [plain(caption)] if caption else []
                yield "\n".join(" ".join(plain(c) for c in row) for row in (*header, *rows))
            case Group(_, within):
                yield from _texts(within, source)
        # A footnote stands at the foot of the page it is called on.
        called = block.text if isinstance(block, Paragraph) else ""
        called += " ".join(item.text for item in block.items) if isinstance(block, Points) else ""
        yield from (plain(source.footnotes[label]) for label in _CALL.findall(called))


def _text(text: str) -> str:
    return plain(_CALL.sub("", text))


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Group):
            yield from _headings(block.blocks)


def _grids(blocks: Sequence[Block]) -> Iterator[Grid]:
    for block in blocks:
        if isinstance(block, Grid):
            yield block
        elif isinstance(block, Group):
            yield from _grids(block.blocks)


def main() -> None:
    """The program: writes a truth for each sample paper."""
    arguments = argparse.ArgumentParser(description="Write the truths of the sample papers from corpus/sources/*.md.")
    arguments.add_argument("--out", type=Path, default=TRUTH, help="the folder to write to (default: evals/truth)")
    folder = arguments.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for paper in SAMPLE_PAPERS:
        written = json.dumps(truth_of(paper), ensure_ascii=False, indent=0)
        (folder / f"{Path(paper.file).stem}.gt.json").write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
