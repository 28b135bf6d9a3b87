"""Is a model's sentence, every word of it, one printed sentence with parts left out?

Its words, little ones, times and figures as well, are laid beside those of a printed sentence from left to right, each
beside the very same. What is left out between two of them, before the first and behind the last has to be what may be
(`left_out`). Besides it may have the paper's council before it, or for "we", and the heading that it stands under.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answers.ground import Ground, Unit
from answers.laid_out import Mark, laid_out
from answers.left_out import FINITE, may_begin, may_end, may_skip
from answers.pieces import DAY_BEHIND
from answers.spoken_numbers import areas_in
from corpus.words import stem, stems

_OURS = {"we": 1, "us": 1, "our": 1, "ours": 1}
_PLACES = frozenset("council borough county city".split())
_AGREES = (
    frozenset(("has", "have")), frozenset(("is", "are")), frozenset(("was", "were")), frozenset(("does", "do")),
    frozenset(("itself", "ourselves")),
)
_LIMB = re.compile(r"^\W*(?:\w{1,4}[.)]\s+)?")
ENTRY = 3  # signs and letters of a limb before its first word
NEAR = 3  # words after the council within which its verb stands
_BODIES = frozenset("panel committee commission board cabinet".split())
_COUNCIL = "\0"


def as_printed(text: str, ground: Ground) -> bool:
    """Whether all words of a sentence, little ones, times and figures as well, stand in one printed sentence in their
    order; but for the paper's council before them or for "we", and a day in brackets behind them.
    """
    said = DAY_BEHIND.sub("", text)
    for u in ground.units:
        if u.row or u.pair:
            continue
        areas = (u.council,) if u.council else tuple(ground.evidence.areas)
        figures = any(m.value is not None for m in laid_out(said, areas))
        for line in _lines(u.text):
            place = laid_out(line, areas)
            if any(_runs_in(mine, place, figures) for mine in _sayings(said, areas, u)):
                return True
            if (entry := _entry_of(said, areas, ground)) and _runs_in(entry, place, figures, whole=True):
                return True
    return False


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, and each limb of a list behind the line that leads it in."""
    lead = ""
    for line in text.split("\n"):
        yield line
        if line.rstrip().endswith(":"):
            lead = line.rstrip(" :")
        elif lead:
            yield f"{lead} {line}"
            yield f"{lead} {_LIMB.sub('', line)}"


def _words(said: str, areas: tuple[str, ...]) -> list[str]:
    """The words and signs of a sentence, a council as one, without "In Saltmere" before it."""
    councils = [a for a in areas_in(said, areas) if a.area in areas]
    mine: list[str] = []
    taken: set[int] = set()
    for m in laid_out(said, areas):
        a = next((c for c in councils if c.start <= m.start < c.end), None)
        if a is None:
            mine.append(m.text)
        elif a.start not in taken:
            taken.add(a.start)
            mine.append(f"{_COUNCIL}{' '.join(w.text for w in laid_out(said[a.start : a.end], areas) if not w.sign)}")
    return mine


def _bare(words: Sequence[str]) -> list[str]:
    return [w for w in words if any(c.isalnum() for c in w)]


def _sayings(said: str, areas: tuple[str, ...], unit: Unit) -> Iterator[list[str]]:
    """The words of a sentence as they may stand in a place: as they are, without the council before them, and without
    what stands before a colon, if that is printed over the place.
    """
    mine = _words(said, areas)
    yield _bare(mine)
    led = len(mine) > 1 and mine[0] == "in" and mine[1][0] == _COUNCIL
    mine = mine[2:] if led else mine
    if led:
        yield _bare(mine)
    if ":" in mine:
        at = mine.index(":")
        lead = {s for w in _bare(mine[:at]) if w[0] != _COUNCIL for s in stems(w)}
        if lead and lead <= set(stems(unit.heading)):
            yield _bare(mine[at + 1 :])


def _entry_of(said: str, areas: tuple[str, ...], ground: Ground) -> list[str]:
    """The words of a sentence behind the body that leads them in ("The Panel asked" of its "(d) Asked that"); () for
    none.
    """
    mine = _bare(_words(said, areas))
    mine = mine[2:] if len(mine) > 1 and mine[0] == "in" and mine[1][0] == _COUNCIL else mine
    led = len(mine) > 2 and mine[0] == "the" and mine[1] in _BODIES and stem(mine[1]) in ground.paragraphs()
    return mine[2:] if led else []


def _runs_in(mine: Sequence[str], place: Sequence[Mark], figures: bool, whole: bool = False) -> bool:
    """Whether words stand in a printed sentence in their order, with nothing left out but what may be.

    figures  whether there is a figure among them
    whole    whether nothing may be left out before them
    """
    if not mine:
        return False
    verb = any(w in FINITE or w.endswith("ed") for w in mine)
    last = 0 if mine[0][0] == _COUNCIL else -NEAR
    # The last printed word taken, and the word of the sentence where the council stands, for "we" perhaps.
    ends = {
        (j, last)
        for k in range(ENTRY + 1 if whole else len(place))
        for j in _laid(mine[0], place, k, False)
        if may_begin(place, k, verb, figures)
    }
    for i, word in enumerate(mine[1:], 1):
        new: set[tuple[int, int]] = set()
        for a, council in ends:
            for k in range(a + 1, len(place)):
                gap = place[a + 1 : k]
                for j in _laid(word, place, k, i - council <= NEAR):
                    if not any(not m.sign for m in gap) or may_skip(place, a, k, figures):
                        new.add((j, i if word[0] == _COUNCIL else council))
        ends = new
    return any(may_end(place, a, figures) for a, _ in ends)


def _laid(word: str, place: Sequence[Mark], k: int, agreeing: bool) -> Iterator[int]:
    """The last printed word that a word of a sentence is laid at, where it is laid at one from `k` on."""
    p = place[k] if k < len(place) else None
    if p is None or p.sign:
        return
    if word[0] == _COUNCIL:
        name = word[1:].split(" ")
        if [m.text for m in place[k : k + len(name)]] == name:
            yield k + len(name) - 1
        if p.text in _OURS:
            yield k
        if p.text in ("the", "this") and k + 1 < len(place) and place[k + 1].text in _PLACES:
            yield k + 1
        return
    if p.text == word or (agreeing and _agrees(word, p.text)):
        yield k


def _agrees(word: str, printed: str) -> bool:
    """Whether a verb said of the council is that said of "us"."""
    return any({word, printed} <= pair for pair in _AGREES) or word in (f"{printed}s", f"{printed}es")
