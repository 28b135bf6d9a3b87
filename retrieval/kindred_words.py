"""Words of one kin that no stemmer brings together: who audits is an auditor, members make a membership, and those who
offend again re-offend.

A word of a question that no paper has is no stranger where the papers have its kin: they say the deed where the
question names the doer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.scope import Scope
from corpus.store import Store
from corpus.words import JOINT, stem
from retrieval.concepts import Concept

LEAST = 4  # letters of what is left of a word: "other" is no doer of "oth"
# The end of a word, and what may stand in its place in a word of its kin.
_ENDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"{end}$"), instead)
    for end, instead in (
        (r"ships?", ("", "s")),
        (r"(?:o|(?<!i)e)rs?", ("", "e", "ing", "ion")),  # auditors, inspectors, adopters; "busier" is more so
        (r"ees?", ("", "e")),  # attendees
        (r"icants?", ("y", "ication")),  # applicants
        (r"ants?", ("", "e", "ance")),  # claimants, assistants
        (r"ments?", ("", "e")),
        (r"e?d", ("ment", "ements")),
        (r"ness", ("",)),
        (r"ly", ("",)),
    )
)
_JOINED = re.compile(r"^(mid|semi|multi|post|half|part|full)(?=[a-z]{3})")  # "midway", "mid-way"
_AGAIN = re.compile(r"^(re|non|pre|co|sub)(?=[a-z]{4})")  # "reoffended", "re-offended"


def kin_of(word: str) -> tuple[tuple[str, ...], ...]:
    """The stems of what is of a word's kin by its end or its beginning, each with those that only together are the
    word; () for a short word or a name.
    """
    if not word.isalpha() or not word.islower() or len(word) <= LEAST:
        return ()
    own = stem(word)
    found: list[tuple[str, ...]] = [(s,) for s in map(stem, _forms(word)) if s != own]
    if (m := _JOINED.match(word)) is not None:
        found.append((stem(m[1]), stem(word[m.end() :])))
    return tuple(dict.fromkeys(found))


def _forms(word: str) -> Iterator[str]:
    for end, instead in _ENDS:
        m = end.search(word)
        if m is None or m.start() < LEAST:
            continue
        for other in instead:
            yield f"{word[: m.start()]}{other}"
    if (m := _AGAIN.match(word)) is not None:
        joined = f"{m[1]}{JOINT}{word[m.end() :]}"
        yield joined
        for ending in ("ers", "er"):  # "those who reoffended": the re-offenders
            yield f"{m[1]}{JOINT}{re.sub('(?:ed|ing|s)$', '', word[m.end() :])}{ending}"


def with_kin(concepts: tuple[Concept, ...], store: Store, scope: Scope) -> tuple[Concept, ...]:
    """The concepts, those of one word that no paper has with such kin of theirs as the papers do have."""
    lone = {
        c: kin
        for c in concepts
        if len(c.alternatives) <= 2 and all(len(a) == 1 for a in c.alternatives) and (kin := kin_of(c.asked))
    }  # fmt: skip
    if not lone:
        return concepts
    stems = {s for c, kin in lone.items() for way in (tuple(c.stems), *kin) for s in way}
    printed = {s: s.replace(JOINT, "-") for s in stems}
    counts = store.document_frequency(sorted(printed.values()), replace(scope, authorities=(), papers=()))

    def known(s: str) -> bool:
        return counts.get(printed[s], 0) > 0

    def fuller(c: Concept) -> Concept:
        if c not in lone:
            return c
        strange = not any(map(known, c.stems))
        # "Midway" is "mid-way" also where one paper writes it in one.
        ways = tuple(way for way in lone[c] if all(map(known, way)) and (strange or len(way) > 1))
        return replace(c, alternatives=(*c.alternatives, *ways)) if ways else c

    return tuple(map(fuller, concepts))
