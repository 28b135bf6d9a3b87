"""What the papers themselves say an acronym stands for: their own "Full Name (ABC)" goes before any glossary. Where
none says it, the letters may be the first ones of a body whose papers are on the shelf.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from corpus.glossary import Glossary, Term, defined_terms
from corpus.scope import Scope
from corpus.store import Store

_ACRONYM = re.compile(r"\b[A-Z][A-Za-z&]{0,6}[A-Z]s?\b")


def defined_in_papers(
    question: str, store: Store, scope: Scope = Scope(), known: Glossary | None = None
) -> tuple[Term, ...]:
    """A term for each acronym of a question that papers of the scope spell out; the name most papers give first. A name
    in small letters ("first aid kits (FAKs)") counts where the glossary knows several meanings or none.
    """
    asked = {a.rstrip("s") for a in _ACRONYM.findall(question)}
    if not asked:
        return ()
    itself = {m["letters"]: m["name"] for m in _SPELT_OUT.finditer(question) if _stand_for(m["letters"], m["name"])}
    read = _definitions(store, store.fingerprint())
    names: dict[str, Counter[str]] = {}
    for listing in store.listing(scope):
        for letters, name in read.get(listing.id, ()):
            if letters in asked and (name != name.lower() or _meanings(known, letters) != 1):
                names.setdefault(letters, Counter())[name] += 1
    for letters, body in _of_bodies(asked - set(names), store, scope):
        names.setdefault(letters, Counter())[body] += 1
    for letters, name in itself.items():  # "IHAs (initial health assessments)": what it is for who asks
        names.setdefault(letters, Counter())[name] += len(read) + 1
    return tuple(
        Term((letters,), tuple(sorted(found, key=lambda n: (-found[n], n))), (), False)
        for letters, found in sorted(names.items())
    )


def _meanings(known: Glossary | None, letters: str) -> int:
    return sum(letters in term.spellings for term in known.terms) if known else 0


def _of_bodies(asked: set[str], store: Store, scope: Scope) -> Iterator[tuple[str, str]]:
    """Each of some letters with a body of the shelf whose whole name they stand for: "MSAB" is the Marlshire
    Safeguarding Adults Board. Two letters stand for too much.
    """
    bodies = sorted({body for x in store.listing(scope) if (body := x.metadata.body)})
    return ((a, b) for a in sorted(asked) if len(a) >= LEAST for b in bodies if _stand_for(a, b))


LEAST = 3
_SPELT_OUT = re.compile(r"\b(?P<letters>[A-Z]{2,7})s?\s+\((?P<name>[A-Za-z][\w’'-]*(?:\s+[\w’'-]+){1,7})\)")


def _stand_for(letters: str, name: str) -> bool:
    """Whether letters are the first ones of the words of a name, small words among them or not."""
    words = re.findall(r"\w+", name)
    firsts = ("".join(w[0] for w in words), "".join(w[0] for w in words if len(w) > 3 or w[0].isupper()))
    return letters.lower() in {f.lower() for f in firsts}


@lru_cache(maxsize=2)
def _definitions(store: Store, fingerprint: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """What each paper of the open shelf defines, as (letters, name), by its id; read once for each state."""
    return {
        listing.id: _defined_in(tuple(chunk.text for chunk in store.chunks_of(listing.id)))
        for listing in store.listing()
    }


@lru_cache(maxsize=500)
def _defined_in(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Of one paper's passages, which stay the same while others come and go."""
    terms = defined_terms(texts)
    own = [(t.spellings[0].rstrip("s"), " ".join(t.expansions[0].split())) for t in terms]
    small = {m["letters"]: name for text in texts for m in _SMALL.finditer(text) if (name := _ends_with(m))}
    return (*own, *((letters, name) for letters, name in small.items() if letters not in dict(own)))


# "The number of first aid kits (FAKs)": the name is as many of the words before the letters as it takes.
_SMALL = re.compile(r"(?P<words>(?:[\w’'-]+\s+){2,10})\((?P<letters>[A-Z]{3,7})s?\)")


def _ends_with(m: re.Match[str]) -> str | None:
    """The last of some words whose first letters are those behind them; None where none are, or all have capitals."""
    words = m["words"].split()
    for n in range(2, len(words) + 1):
        name = " ".join(words[-n:])
        if name == name.lower() and words[-n] not in _SMALL_FIRST and _stand_for(m["letters"], name.replace("-", " ")):
            return name
    return None


_SMALL_FIRST = frozenset("a an and at by for from in of on or the to with".split())
