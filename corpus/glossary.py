"""Acronyms and synonyms of local government and children's services, from `glossary.tsv`.

The table has a row a term: acronym, expansions, synonyms, note, source, group; several values are set apart by ";".
A note that begins with AMBIGUOUS marks a term that means different things: it is expanded by the meanings that another
word of the question speaks of, and where nothing decides, by the first meaning of the table, which is the usual one.
A council's own table goes before ours, and takes the place of ours for the acronyms it has.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from corpus.errors import SettingsError
from corpus.words import content_stems

BUILT_IN = Path(__file__).with_name("glossary.tsv")
EVERYDAY = Path(__file__).with_name("everyday.txt")


@dataclass(frozen=True, slots=True)
class Term:
    """One row: the acronym's spellings, what it stands for, what else is said for it.

    one_way  only the spellings are looked up in a question: what they stand for keeps its own meaning there
    """

    spellings: tuple[str, ...]
    expansions: tuple[str, ...]
    synonyms: tuple[str, ...]
    ambiguous: bool
    one_way: bool = False


@dataclass(frozen=True, slots=True)
class Expansion:
    """A term found in a text (positions from 0) and the other ways to say it, best first."""

    found: str
    start: int
    end: int
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, with an index from each spelling to its rows."""

    terms: tuple[Term, ...]

    def with_terms(self, terms: tuple[Term, ...]) -> Glossary:
        """This glossary with more terms after its own."""
        return Glossary(self.terms + terms)

    def after(self, terms: tuple[Term, ...]) -> Glossary:
        """This glossary with more terms before its own: they are what an acronym stands for first."""
        return Glossary(terms + self.terms)

    def expand(self, text: str) -> tuple[Expansion, ...]:
        """The terms a text holds, each with its other wordings; () where it holds none.

        Upper-case acronyms match as written ("PLO", "EHE") or, from three letters on, in any case; phrases match in
        any case. The longest match wins.
        """
        index = _index(self)
        taken: list[Expansion] = []
        words = list(re.finditer(r"[\w&']+(?:[-–][\w&']+)*", text))
        for size in range(min(LONGEST, len(words)), 0, -1):
            for i in range(len(words) - size + 1):
                start, end = words[i].start(), words[i + size - 1].end()
                if any(start < t.end and t.start < end for t in taken):
                    continue
                if words[i].group().lower() in _GLUE or words[i + size - 1].group().lower() in _GLUE:
                    continue
                printed = text[start:end]
                key = _key(printed)
                if key not in index or (
                    len(key) <= 3 and " " not in key and not printed[:2].isupper() and len(key) < 3
                ):
                    continue
                others = self._others(index[key], key, text)
                if others:
                    taken.append(Expansion(printed, start, end, others))
        return tuple(sorted(taken, key=lambda t: t.start))

    def _others(self, rows: tuple[Term, ...], key: str, text: str) -> tuple[str, ...]:
        around = set(content_stems(text)) - set(content_stems(key))
        others: list[str] = []
        if all(t.ambiguous and not around & set(content_stems(" ".join(t.expansions + t.synonyms))) for t in rows):
            rows = tuple(
                replace(t, ambiguous=False) for t in rows[:1]
            )  # nothing decides: the first meaning is the usual one
        for term in rows:
            if term.ambiguous and not around & set(content_stems(" ".join(term.expansions + term.synonyms))):
                continue
            for other in (*term.expansions, *term.spellings, *term.synonyms):
                if _key(other) != key and other not in others:
                    others.append(other)
        return tuple(others)


_GLUE = frozenset({"and", "or", "&", "of", "the", "for"})
LONGEST = 9  # words of a term: "first-time entrants to the youth justice system" has eight


@lru_cache(maxsize=20_000)  # an index of every wording is made for each set of papers that define their own
def _key(text: str) -> str:
    words = re.findall(r"[\w&]+", text.lower().replace("’", "'").replace("'s", "s"))
    words = [w for w in words if w not in _GLUE] or words
    if words and len(words[-1]) > 3 and words[-1].endswith("s") and not words[-1].endswith("ss"):
        words[-1] = words[-1][:-1]  # plan / plans, order / orders
    elif words and len(words[-1]) > 2 and text.strip().endswith("s") and text.strip()[:-1].isupper():
        words[-1] = words[-1][:-1]  # CPPs, but CPS is one acronym of its own
    return " ".join(words)


def _split(cell: str) -> tuple[str, ...]:
    parts = (re.sub(r"\s*\((?:old|old term|term|K2|local|Children Act).*?\)", "", p).strip() for p in cell.split(";"))
    whole = (re.sub(r"\((s|ren|es|hood)\)", r"\1", p).replace("child(ren)", "children") for p in parts if p)
    return tuple(dict.fromkeys(way for p in whole for way in _with_and_without(p)))


def _with_and_without(wording: str) -> tuple[str, ...]:
    """A wording without what it has in brackets, which may be left unsaid, and with it; as it is where it has none."""
    if "(" not in wording:
        return (wording,)
    without = " ".join(re.sub(r"\([^()]*\)", " ", wording).split())
    return tuple(w for w in (without, wording.replace("(", "").replace(")", "")) if w)


def _index(glossary: Glossary) -> dict[str, tuple[Term, ...]]:
    return _index_of(glossary.terms)


@lru_cache(maxsize=8)
def _index_of(terms: tuple[Term, ...]) -> dict[str, tuple[Term, ...]]:
    index: dict[str, list[Term]] = {}
    for term in terms:
        looked_up = () if term.one_way else (*term.expansions, *term.synonyms)
        for wording in (*term.spellings, *looked_up):
            rows = index.setdefault(_key(wording), [])
            if term not in rows:
                rows.append(term)
    # The rows whose acronym it is go before those that only mention it.
    return {
        key: tuple(sorted(rows, key=lambda term: key not in map(_key, term.spellings))) for key, rows in index.items()
    }


COLUMNS = ("acronym", "expansions", "synonyms", "note", "source", "group")


def read_glossary(path: Path) -> tuple[Term, ...]:
    """The terms of one table in UTF-8, a row each: tab-separated, or comma-separated where the name ends in ".csv".

    Its first line names the columns: acronym, expansions and synonyms, and what else there is for people. Empty lines
    and lines that begin with "#" are passed over. Raises SettingsError that names the line (from 1) of a bad row.
    """
    is_csv = path.suffix.lower() == ".csv"
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file) if is_csv else csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            numbered = [(rows.line_num, row) for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read ({error})"
        raise SettingsError(f"the glossary {path} {why}; save it as a tab-separated table in UTF-8") from error
    kept = [(n, row) for n, row in numbered if any(c.strip() for c in row) and not row[0].startswith("#")]
    if not kept:
        raise SettingsError(f"the glossary {path} is empty; its first line names the columns {', '.join(COLUMNS[:3])}")
    header = [name.strip().lower() for name in kept[0][1]]
    if not {"acronym", "expansions"} <= set(header):
        raise SettingsError(
            f"{path}, line {kept[0][0]}: the columns are {', '.join(header)!r}; acronym and expansions must be among "
            f"them, parted by {'commas' if is_csv else 'tabs'}"
        )
    return tuple(_term(row, header, f"{path}, line {n}") for n, row in kept[1:])


def _term(row: list[str], header: list[str], where: str) -> Term:
    if len(row) > len(header):
        raise SettingsError(f"{where}: {len(row)} cells under {len(header)} columns; a value must not hold the parting")
    cells = dict(zip(header, row, strict=False))
    spellings = tuple(s.strip() for s in cells["acronym"].split("/") if s.strip())
    term = Term(
        spellings,
        _split(cells.get("expansions", "")),
        _split(cells.get("synonyms", "")),
        cells.get("note", "").startswith("AMBIGUOUS"),
    )
    if not spellings:
        raise SettingsError(f"{where}: no acronym; give one, or begin the line with # to leave it out")
    if not term.expansions and not term.synonyms:
        raise SettingsError(f'{where}: nothing that "{spellings[0]}" stands for; fill in expansions or synonyms')
    return term


@lru_cache(maxsize=4)
def load_glossary(extra: Path | None = None) -> Glossary:
    """The built-in table, or a council's own and what of ours it does not give a meaning of its own.

    Raises SettingsError as `read_glossary` does.
    """
    ours = read_glossary(BUILT_IN)
    if extra is None:
        return Glossary(ours)
    own = read_glossary(extra)
    taken = {_key(s) for term in own for s in term.spellings}
    return Glossary(own + tuple(t for t in ours if not taken & {_key(s) for s in t.spellings}))


@lru_cache(maxsize=1)
def everyday_acronyms() -> frozenset[str]:
    """The acronyms that a paper need not spell out ("NHS", "GCSE"), in capitals."""
    lines = EVERYDAY.read_text(encoding="utf-8").splitlines()
    return frozenset(word.upper() for line in lines if not line.startswith("#") for word in line.split())


# "Full Name (ABC)": words with a capital, joined by small ones; the first begins with a capital.
_JOINING = r"(?:and|of|the|for|in|to|on|with|a|an|at|by|&|/)"
_NAME = re.compile(rf"(?<![\w'’-])[A-Z][\w'’-]*(?:,?\s+(?:[A-Z][\w'’/-]*|{_JOINING}(?=\s))){{1,9}}")
_DEFINED = re.compile(
    rf"(?<![\w'’-])([A-Z][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|{_JOINING}(?=\s))){{1,12}})\s*\(([A-Z][A-Za-z&]{{1,7}})\)"
)


def defined_terms(texts: Iterable[str]) -> tuple[Term, ...]:
    """What a paper itself defines: every "Full Name (ABC)" whose letters the name's words begin with, in order of
    standing.
    """
    found: dict[str, Term] = {}
    for text in texts:
        for m in _DEFINED.finditer(text):
            words, letters = m.group(1).split(), m.group(2)
            name = next((words[i:] for i in range(len(words)) if _spells(words[i:], letters)), None)
            if name:
                found.setdefault(letters, Term((letters,), (" ".join(name),), (), False))
    return tuple(found.values())


def names_spelt_out(texts: Iterable[str]) -> frozenset[str]:
    """The letters, in capitals, that names in these texts begin with: "CFS" for a Children and Families Service."""
    found: set[str] = set()
    for text in texts:
        for run in _NAME.finditer(text):
            words = run.group().split()
            ends = [n for n, word in enumerate(words, start=1) if word[0].isupper()]
            for i in range(len(words)):
                found.update(letters for end in ends if end - i > 1 for letters in _letters(words[i:end]))
    return frozenset(found)


def _spells(words: list[str], letters: str) -> bool:
    """Whether a name's words give its letters; a hyphened word may give one or each of its parts one, and a joining
    word may give none.
    """
    if not words[0][0].isupper():
        return False
    wanted = {letters.upper(), letters.rstrip("s").upper()}  # "EHAs": several of them
    return bool(_letters(words) & wanted)


def _letters(words: list[str]) -> set[str]:
    """The letters that words give, in capitals: those of all words, and those of the ones with a capital."""
    parts = [part for word in words for part in re.split(r"[-‑–/]", word) if part]
    return {
        letters
        for said in (words, parts)
        for letters in ("".join(p[0] for p in said).upper(), "".join(p[0] for p in said if p[0].isupper()))
    }
