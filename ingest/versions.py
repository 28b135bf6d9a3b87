"""How a new paper stands to those on the shelf: a later version, approved minutes, a supplement that says it replaces,
or the same text in another format.

A paper that is taken for a replaced one is in no answer any more, so certainty comes first: meeting, kind and access
have to agree, and the texts have to share most of their words. An exempt version never replaces the open one: the two
are published beside each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus.paper import Block, BlockKind, Kind, Metadata, Paper
from corpus.scope import Listing
from corpus.succession import CURRENT, Succession

_OF_A_MEETING = (Kind.MINUTES, Kind.AGENDA, Kind.DECISION)
_MOSTLY = 0.5       # of the shorter text's runs of words: a version of it, where meeting or file agree
_NEARLY_ALL = 0.85  # the same, where title and kind alone agree
_TWIN = 0.96        # of all runs of either text: the same text, set in another format
_SUPPLEMENT = 0.35  # of an item's runs: a revised report may be new in a good part
_PIECE, _WITHIN = 0.7, 0.95  # of the longer text's runs in all; of the shorter one's that stand in the longer
_MOST_OF_IT = 0.7   # of a whole paper's runs: a supplement that gives it anew, and not one of its items
_RUN = 3            # words
_FRONT = 25         # blocks in which a supplement says that it replaces
_FEWEST = 30        # words of an item; a shorter one is too like any other

_REPLACES = re.compile(
    r"\b(?:replac(?:es|ing)|supersed(?:es|ing)|(?:is|are) (?:a |to be )?(?:replacement|substitut\w+)|"
    r"in (?:replacement|substitution|place))\b(?! (?:pages?|tables?|paragraphs?|paras?|sections?)\b)[^.;]*?"
    r"\b(?:original(?:ly)?|previous(?:ly)?|earlier|already|published|circulated|despatched|dispatched|"
    r"(?:agenda|document|reports?) pack|main agenda)\b",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\b(?:version|ver|v)[ .]{0,2}(\d{1,2}(?:\.\d{1,2})?)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")

PaperOf = Callable[[str], Paper]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a new paper is beside the shelf.

    same_as      the id of the paper that has the same text already, in a format no worse; None where none has
    succession   what it replaces, or is replaced by
    """

    same_as: str | None = None
    succession: Succession = CURRENT


def standing(paper: Paper, listing: Sequence[Listing], paper_of: PaperOf) -> Standing:
    """How `paper` stands to the papers of `listing`, which all count; `paper_of` gives one of them whole, by its id."""
    text = _Text.of(paper.blocks)
    supplement = _says_it_replaces(paper.blocks)
    replaces: list[tuple[str, str | None]] = []
    later: str | None = None
    for entry in listing:
        if entry.metadata.access is not paper.metadata.access or entry.id == paper.id:
            continue
        least = _least_shared(paper, entry)
        if least is not None:
            old = paper_of(entry.id)
            other = _Text.of(old.blocks)
            if text.shared(other) >= least:
                if _same_text(paper, text, old, other):
                    return Standing(same_as=entry.id)
                if _piece_of(text, other):
                    continue
                if _rank(paper, text, other) >= _rank(old, other, text):
                    replaces.append((entry.id, None))
                else:
                    later = entry.id
                continue
        if supplement and _same_meeting(paper.metadata, entry.metadata):
            replaces += _replaced_by(text, paper, paper_of(entry.id))
    return Standing(succession=Succession(() if later else tuple(replaces), later))


def _least_shared(paper: Paper, entry: Listing) -> float | None:
    """How much of the shorter text must be shared for the two to be versions of one paper; None where they are not."""
    new, old = paper.metadata, entry.metadata
    if new.source_url is not None and new.source_url == old.source_url and new.kind is old.kind:
        return _MOSTLY
    if new.kind is not old.kind or not _agree(new.authority, old.authority) or not _agree(new.body, old.body):
        return None
    titled = _plain(new.title) == _plain(old.title)
    if new.kind in _OF_A_MEETING:
        known = new.date is not None and new.date == old.date and new.body is not None and old.body is not None
        return _MOSTLY if known and (titled or new.kind is Kind.MINUTES) else None
    if not titled or (new.date is not None and old.date is not None and new.date != old.date):
        return None
    # Without a day, two quarters' reports of one form would look like versions of each other.
    sure = (new.date is not None and new.date == old.date) or paper.file in (entry.file, *entry.sources)
    return _MOSTLY if sure else _NEARLY_ALL


def _same_meeting(new: Metadata, old: Metadata) -> bool:
    return (new.date is not None and new.date == old.date and _agree(new.authority, old.authority)
            and _agree(new.body, old.body))


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two names may be one; what is not known contradicts nothing."""
    return one is None or other is None or _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(name.casefold()))


def _same_text(paper: Paper, text: _Text, old: Paper, other: _Text) -> bool:
    """Whether the new paper has the text of the old one to the last figure, in a format that says no more of places."""
    return (paper.metadata.status == old.metadata.status and text.numbers == other.numbers
            and text.alike(other) >= _TWIN and (bool(old.pages) or not paper.pages))


def _piece_of(text: _Text, other: _Text) -> bool:
    """Whether a text is only a piece of the other: a file that broke off, an extract. It is no version of it."""
    return len(text.runs) < _PIECE * len(other.runs) and text.shared(other) >= _WITHIN


def _rank(paper: Paper, text: _Text, other: _Text) -> tuple[int, float]:
    """What counts for more: settled before draft, a higher version where both print one."""
    settled = 0 if paper.metadata.draft else 2 if paper.metadata.status in ("approved", "final") else 1
    return settled, text.version if text.version is not None and other.version is not None else 0.0


def _says_it_replaces(blocks: Sequence[Block]) -> bool:
    return any(_REPLACES.search(b.text) for b in blocks[:_FRONT] if b.kind is not BlockKind.TABLE)


def _replaced_by(text: _Text, paper: Paper, old: Paper) -> Iterator[tuple[str, str | None]]:
    """What a supplement replaces of a paper of the same meeting: all of it, its item that shares the most, or nothing.
    """
    whole = _Text.of(old.blocks)
    if len(old.items) < 2 or len(text.runs & whole.runs) > _MOST_OF_IT * len(whole.runs):
        if text.shared(whole) >= _SUPPLEMENT:
            yield old.id, None
        return
    best: tuple[float, str] | None = None
    for item in old.items:
        part = _Text.of(old.blocks[item.first_block : item.last_block + 1])
        if part.words < _FEWEST:
            continue
        shared = text.shared(part)
        if shared >= _SUPPLEMENT and (best is None or shared > best[0]):
            best = shared, item.number
    if best is not None:
        yield old.id, best[1]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it is compared: its runs of words, its numbers, how many words, and the version it prints."""

    runs: frozenset[tuple[str, ...]]
    numbers: Counter[str]
    words: int
    version: float | None

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> _Text:
        whole = "\n".join(block.text for block in blocks)
        words = _WORD.findall(whole.casefold())
        runs = frozenset(zip(*(words[n:] for n in range(_RUN)), strict=False))
        front = " ".join(block.text for block in blocks[:8] if len(block.text) < 100)
        printed = _VERSION.search(front)
        return cls(runs, Counter(n.replace(",", "") for n in _NUMBER.findall(whole)), len(words),
                   float(printed.group(1)) if printed else None)

    def shared(self, other: _Text) -> float:
        """Which part of the shorter text's runs stand in the longer one."""
        return len(self.runs & other.runs) / max(1, min(len(self.runs), len(other.runs)))

    def alike(self, other: _Text) -> float:
        """Which part of all runs stand in both."""
        return len(self.runs & other.runs) / max(1, len(self.runs | other.runs))
