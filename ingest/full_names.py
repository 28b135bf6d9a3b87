"""The full name of a council that no list has, told from the title that a line prints with it: "LONDON BOROUGH OF
NORTHMERE Winter Plan" is Northmere's. A running head sets the two at the page's two sides, and a heading under each
other; in the line that is read there is only a space between them.
"""

from __future__ import annotations

import re

from ingest.titles import in_title_case

# A line that is, or begins with, the full name: of a council that was made since, or a town's. A department may follow
# it ("… County Council Children's Services"), or who else the paper is of.
_NAME = r"((?:[A-Z][\w'’-]*)(?:\s(?:[A-Z][\w'’-]*|(?i:and|upon|on|in|under|le|of|the))){0,3}?)"
_ENDS = r"$|[,:;·|(–—-]|\s[·|(–—-]"
_DEPARTMENT = r"(?:\s(?:[A-Z][\w'’-]*|and|of|the|for|&)){1,6}$"
_LABEL = r"(?:(?i:(?:local\s)?authority|council)\s?:\s)?"
_COUNCIL = r"(?i:(?:county|city|borough|district|metropolitan|town|parish)\s(?:borough\s|district\s)?council)"
_BOROUGH_OF = r"(?i:(?:london|royal|metropolitan)\s(?:borough|county)\sof)"
_BEFORE = re.compile(rf"{_LABEL}(?!(?i:the|full|our|this)\b){_NAME}\s{_COUNCIL}(?={_ENDS}|{_DEPARTMENT})")
_BEHIND = re.compile(rf"{_LABEL}{_BOROUGH_OF}\s{_NAME}(?={_ENDS})")
# A name in capitals at either end of its line is told from a title in small letters beside it, however long that is.
# Small words join its parts ("FENBY and SALTMARSH"), and none is its first or last.
_CAPITAL = r"[A-Z][A-Z'’-]+"
_JOINED = rf"{_CAPITAL}(?:\s(?:(?:and|upon|on|in|under|le|of|the|&)\s){{0,2}}{_CAPITAL}){{0,3}}"
_CAPITALS = (
    re.compile(
        rf"\b((?!(?:THE|FULL|OUR|THIS)\b){_JOINED}?)\s(?:COUNTY|CITY|BOROUGH|DISTRICT|METROPOLITAN|TOWN|PARISH)\s"
        r"(?:BOROUGH\s|DISTRICT\s)?COUNCIL\b"
    ),
    re.compile(rf"\b(?i:(?:london|royal|metropolitan)\s(?:borough|county)\sof)\s({_JOINED})(?![\w'’])"),
)
_SMALL = re.compile(r"\b[A-Z]?[a-z]{2,}")
_STYLE = re.compile(rf"{_COUNCIL}|{_BOROUGH_OF}")
# Words that are no place's name by themselves: "Great", "Upper".
_PART_OF_NAME = frozenset(
    "north south east west great greater little upper lower high mid new old long saint st isle royal".split()
)
_JOINS = frozenset("and upon on in under le of the &".split())
_LEADS = r"(?:In|At|For|From|Of|The|To|By|With|Across|Within|Outside|Not|All|Our)"  # a sentence may open with one
_FEWEST = 2      # mentions of a name by itself
_FAR_MORE = 4    # times as often as the name with the words that stand beside it


def full_name(line: str, whole: str) -> str | None:
    """The name that a line prints in full, in title case and without its "Council" or "Borough of"; None for a line
    that prints none. `whole` is the text of the paper, by which a name is told from a title in the same letters.
    """
    own = line.strip()
    # Of a line all in capitals the letters say nothing.
    mixed = _SMALL.search(_STYLE.sub("", own)) is not None
    for pattern, in_capitals, ahead in ((_BEFORE, _CAPITALS[0], False), (_BEHIND, _CAPITALS[1], True)):
        capitals = next((m for m in in_capitals.finditer(own) if not m.start() or m.end() == len(own)), None)
        found = capitals if mixed and capitals is not None else pattern.match(own)
        if found is not None:
            name = found.group(1)
            # "FENBY and SALTMARSH" is in capitals too
            return in_title_case(_as_named(name.upper() if found is capitals else name, whole, ahead))
    return None


def _as_named(name: str, whole: str, ahead: bool) -> str:
    """A name without the words that a title has lent it: the few words at its own end (the first ones where it stands
    `ahead` of the title, else the last) that the paper names far more often by themselves than with the others. As it
    is where the paper has none of the kind.
    """
    words = name.split()
    runs = [words[:n] if ahead else words[-n:] for n in range(1, len(words))]
    full = len(_mentions(name, whole))
    for run in runs:
        rest = words[len(run) :] if ahead else words[: -len(run)]
        beside = (rest[0] if ahead else rest[-1]).lower()
        last, first = run[-1].lower(), run[0].lower()
        if beside in _JOINS or last in _JOINS or first in _JOINS:
            continue  # "Barrow and Fenby": the name goes on
        if last in _PART_OF_NAME or (not ahead and beside in _PART_OF_NAME):
            continue
        alone = sum(not before and not after for before, after in _mentions(" ".join(run), whole))
        if alone >= _FEWEST and alone >= _FAR_MORE * full:
            return " ".join(run)
    return name


def _mentions(name: str, whole: str) -> list[tuple[str, str]]:
    """Where a text has a name, in either letters: the word with a capital before it and the one behind, "" for none."""
    either = "|".join(dict.fromkeys(re.escape(form) for form in (in_title_case(name), name.upper())))
    return re.findall(rf"((?<![\w’'-])(?!{_LEADS}\b)[A-Z][\w’'-]*\s)?\b(?:{either})\b(\s[A-Z][\w’'-]*)?", whole)
