"""One word put for another: a sentence runs as it is printed but for a word that stands where another is printed.

"Maternal mental housing" for "maternal mental health" has only printed words, and they may all be of one paragraph.
What gives it away is that the words before and after it are printed round another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from answers.free_words import alike_groups, another_form, assertive, everyday, neutral, same_thing, telling
from answers.ground import Ground
from corpus.glossary import Glossary
from corpus.numbers import WORDS
from corpus.period import NAMES
from corpus.sentences import split_sentences
from corpus.words import STOP, stem, stems, tokens

MOST = 2  # words that are put for so many
ROUND = 3  # words on each side, of which a telling one has to be the same
BETWEEN = 3  # words that may part two of which one does something to the other
LITTLE = 3  # letters of a word that is no deed
_WHO = frozenset(
    stem(w)
    for w in """members officers councillors inspectors ofsted chair panel commission committee cabinet director board
    council parents schools workers police people carers staff partners teachers governors managers children pupils
    families""".split()
)
_SAYS_MORE = frozenset("need most few all".split())
# Nouns that are no words of their own beside others, and are where they stand for another.
_NOUNS = frozenset("report reports paper papers council service services authority minutes".split())
_MONTHS = frozenset(name.lower() for name in NAMES)
_DROPPED = frozenset("a an the also s t and".split())
Run = tuple[tuple[str, str], ...]
"""The words of a text, each with its stem; articles, areas and months left out."""
Span = tuple[int, int]
_END = (".", ".")


def put_for_another(text: str, ground: Ground) -> Iterator[str]:
    """Words that stand where the cited sentences have others."""
    areas = tuple(sorted({t for a in ground.evidence.areas for t in tokens(a)}))
    mine = _run(text, areas)
    printed = (s for t in ground.evidence.texts for s in split_sentences(t))
    places = [_run(p, areas) for p in dict.fromkeys((*(u.text for u in ground.units if not u.pair), *printed))]
    stretches = frozenset(s for p in places for s in _stretches(p))
    for place in places:
        for here, there in _same_round(mine, place):
            so = tuple(s for _, s in mine[here[0] - 1 : here[1] + 1]) in stretches
            if not so and (fault := _put(mine, here, place, there, ground.glossary)):
                yield f"“{fault[0]}” is put for “{fault[1]}”"
    order = frozenset(pair for p in places for pair in _in_order(p))
    for first, deed, second in _in_order(mine):
        if (second, deed, first) in order and (first, deed, second) not in order:
            yield f"“{first}” and “{second}” have changed places"


@lru_cache(maxsize=4_000)
def _in_order(run: Run) -> frozenset[tuple[str, str, str]]:
    """Two who do things (stems) and a word between them, of one to three: who did it to whom, and not "by" whom."""
    found = set()
    for i, (_, first) in enumerate(run):
        for k in range(i + 2, min(i + BETWEEN + 2, len(run))) if first in _WHO else ():
            parting = run[i + 1 : k]
            if run[k][1] in _WHO and not {"by", "or", "with"} & {w for w, _ in parting}:
                found |= {(first, s, run[k][1]) for w, s in parting if len(w) > LITTLE}
    return frozenset(found)


@lru_cache(maxsize=4_000)
def _run(text: str, areas: tuple[str, ...]) -> Run:
    left_out = {*_DROPPED, *areas, *_MONTHS}
    words = tuple((t, stem(t)) for t in tokens(text) if t not in left_out)
    return (*words, _END)


@lru_cache(maxsize=4_000)
def _stretches(place: Run) -> frozenset[tuple[str, ...]]:
    """Each three and four words of a place that follow each other, as stems."""
    return frozenset(
        tuple(s for _, s in place[i : i + n]) for n in (3, MOST + 2) for i in range(len(place) - n + 1)
    )


def _same_round(mine: Run, place: Run) -> Iterator[tuple[Span, Span]]:
    """Where a word or two of a sentence, and others of a place, stand between the same words (positions, ends not
    included).
    """
    where: dict[str, list[int]] = {}
    for at, (_, s) in enumerate(place):
        where.setdefault(s, []).append(at)
    for i in range(1, len(mine)):
        for j in (at + 1 for at in where.get(mine[i - 1][1], ())):
            for k in range(i + 1, min(i + MOST + 1, len(mine))):
                for m in range(j + 1, min(j + MOST + 1, len(place))):
                    if mine[k][1] == place[m][1] and _alike_round(mine, (i, k), place, (j, m)):
                        yield (i, k), (j, m)


def _alike_round(mine: Run, here: Span, place: Run, there: Span) -> bool:
    """Whether telling words on both sides are the same, or two on one side."""
    (i, k), (j, m) = here, there
    before = {s for w, s in mine[max(0, i - ROUND) : i] if _tells(w)} & {s for _, s in place[max(0, j - ROUND) : j]}
    after = {s for w, s in mine[k : k + ROUND] if _tells(w)} & {s for _, s in place[m : m + ROUND]}
    return len(before) + len(after) > 1


def _put(mine: Run, here: Span, place: Run, there: Span, glossary: Glossary) -> tuple[str, str] | None:
    """The words said and the words printed in their place; None where the one may be said for the other."""
    x, y = mine[slice(*here)], place[slice(*there)]
    if len(x) == len(y) == 1 and x[0][0] in WORDS and y[0][0] in WORDS:
        return (x[0][0], y[0][0]) if WORDS[x[0][0]] != WORDS[y[0][0]] else None
    printed = [p for p in y if _tells(p[0])]
    asserts = any(s in assertive() for _, s in printed)  # "recorded" for "expected"
    said = [p for p in x if _tells(p[0]) or p[0] in _NOUNS or (asserts and p[0] not in STOP)]
    if not said or not printed or {s for _, s in said} & {s for _, s in printed}:
        return None
    every, own = {s for _, s in mine}, {s for _, s in place}
    alike = ((a in own and b in every) or _may_be_said(a, b, glossary) for _, a in said for _, b in printed)
    return None if any(alike) else (" ".join(w for w, _ in said), " ".join(w for w, _ in printed))


def _tells(word: str) -> bool:
    if not word[0].isalpha():
        return False
    return (word not in STOP or word in _SAYS_MORE) and stem(word) not in neutral()


def _may_be_said(word: str, printed: str, glossary: Glossary) -> bool:
    """Whether a word (a stem) is another form of a printed one, or may be said for it."""
    plain = word in telling() and printed not in assertive()
    if plain or any({word, printed} <= group for group in alike_groups()) or another_form(word, printed):
        return True
    return any(
        printed in stems(other)
        for g in (glossary, everyday())
        for e in g.expand(word)
        for other in e.others
        if same_thing(e.found, other, g)
    )
