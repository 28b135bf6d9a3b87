"""Acronyms that a paper uses and nowhere spells out.

One in everyday use is passed over, and so is one whose letters a name in the paper begins with or whose meaning, by the
glossary, stands in the paper: its readers can find out. What the glossary does not know has to be used twice, for once
may be a person's initials or the name of a form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from answers.draft import Quote
from answers.slip import Slip, SlipKind
from corpus.glossary import Glossary, Term, everyday_acronyms, names_spelt_out
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences
from corpus.words import content_stems, stem

# "CAMHS", "DfE", "C&F", "EHCPs". Not what is part of an address, a form's number, a code ("GAD-7", "CYP/21").
_ACRONYM = re.compile(r"(?<![\w.@/&-])(?:[A-Z][a-z]?(?:[A-Z]){1,6}|[A-Z]{1,3}&[A-Z]{1,3})(?:['’]?s)?(?![\w@&]|[-/]\d)")
_PLURAL = re.compile(r"['’]?s$")
_SHOUTED = re.compile(r"(?:\b[A-Z][A-Z’'-]+\b[\s,.:–-]+){2,}\b[A-Z][A-Z’'-]+\b")  # words in capitals, not acronyms
_SHOUTED_WORDS = frozenset(
    map(stem, "noted resolved agreed present absent action note not carried lost draft exempt part all and or".split())
)
_UNKNOWN_LENGTH, _UNKNOWN_TIMES = 3, 2
_SKIPPED = (BlockKind.CONTENTS,)


def acronym_slips(paper: Paper, glossary: Glossary) -> Iterator[Slip]:
    """An entry for each acronym that the paper does not spell out, in the order they first stand; none for none."""
    used = _used(paper)
    if not used:
        return
    texts = [block.text for block in paper.blocks]
    whole = " ".join(" ".join(texts).split())
    words = _SHOUTED_WORDS | {_stem(word) for word in re.findall(r"\b[a-z]{2,}\b", whole)}
    spelt, stemmed, terms = names_spelt_out(texts), _stemmed(whole), _by_letters(glossary)
    for letters, quotes in used.items():
        known = terms.get(letters.upper(), ())
        if letters.upper() in everyday_acronyms() or letters.upper() in spelt or _bracketed(letters, whole):
            continue
        if any(_stands(name, stemmed) for term in known for name in term.expansions):
            continue
        if not known and (len(letters) < _UNKNOWN_LENGTH or len(quotes) < _UNKNOWN_TIMES or _stem(letters) in words):
            continue
        times = "once" if len(quotes) == 1 else f"{len(quotes)} times"
        said = f"not spelt out in the paper; {_meant(known)}"
        yield Slip(SlipKind.ACRONYM, f"{letters} ({times})", said, (quotes[0],))


def _used(paper: Paper) -> dict[str, list[Quote]]:
    """Each acronym with the sentences or rows that use it, in order."""
    used: dict[str, list[Quote]] = defaultdict(list)
    for number, block in enumerate(paper.blocks):
        if block.kind in _SKIPPED or _mostly_capitals(block.text):
            continue
        if block.table is not None:
            parts = [(" | ".join(row), (n, 0)) for n, row in enumerate(block.table.rows)]
            quotes = [Quote(paper.id, paper.locator(number, cell), text) for text, cell in parts]
        else:
            quotes = [Quote(paper.id, paper.locator(number), text) for text in split_sentences(block.text)]
        for quote in quotes:
            for m in _ACRONYM.finditer(_SHOUTED.sub(lambda run: " " * len(run.group()), quote.text)):
                used[_PLURAL.sub("", m.group()) if len(m.group()) > 3 else m.group()].append(quote)
    return used


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 6 and sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _stem(word: str) -> str:
    return stem(word.lower())


def _bracketed(letters: str, whole: str) -> bool:
    """Whether it stands in brackets after words, or words stand in brackets, after a dash or a colon, behind it."""
    own = re.escape(letters)
    opened = rf"[\w’')]\s?\(\W{{0,2}}{own}(?:['’]?s)?\W{{0,2}}\)"
    after = rf"(?<!\w){own}s?\s?(?:\(\W?|[=:]\s|[-–—]\s?|\bstands for\s|\bmeans\s){letters[0]}\w+\s"
    return re.search(f"{opened}|{after}", whole, re.IGNORECASE) is not None


def _by_letters(glossary: Glossary) -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for term in glossary.terms:
        for spelling in term.spellings:
            found[spelling.upper()].append(term)
    return {letters: tuple(terms) for letters, terms in found.items()}


def _stands(name: str, stemmed: str) -> bool:
    """Whether a meaning stands in the paper, in any number ("children", "child"); what the glossary has in brackets may
    be left out there.
    """
    wordings = {_stemmed(name), _stemmed(re.sub(r"\s*\([^)]*\)", "", name))}
    return any(wording.strip() and wording in stemmed for wording in wordings)


def _stemmed(text: str) -> str:
    """The content stems of a text in order, set apart and surrounded by spaces."""
    return f" {' '.join('child' if s == 'children' else s for s in content_stems(text))} "


def _meant(known: tuple[Term, ...]) -> str:
    names = list(dict.fromkeys(name for term in known for name in term.expansions))
    return f"the glossary has “{'” or “'.join(names[:2])}”" if names else "the glossary does not have it either"
