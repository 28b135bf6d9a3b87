"""The ways in which a paper says what letters stand for: "Full Name (ABC)", "full name (the “ABC”)", "ABC (full name)",
"ABC stands for …", "ABC – full name", a row of its glossary. In capitals or not, for the letters prove the name.
"""

from __future__ import annotations

import re

_JOINING = frozenset("and of the for in to on with a an at by or from & / s".split())
_OPENING = r"[\"'‘“]?"
_CLOSING = r"[\"'’”]?"
_LONGEST = 12  # words of a name
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_BEFORE = r"(?:or|the|an?|known\s+as|also\s+known\s+as|called|often\s+called|hereafter|in\s+short|abbreviated\s+to)"


def name_of(letters: str, text: str) -> str | None:
    """The name that a sentence or a row of a table gives to letters; None where it gives none."""
    return _before(letters, text) or _behind(letters, text)


def _before(letters: str, text: str) -> str | None:
    """The name that letters in brackets, or in the next cell, follow."""
    own = rf"{_OPENING}{_plural(letters)}{_CLOSING}"
    called = rf"\(\s*(?:{_BEFORE}\s+){{0,2}}{own}\s*(?:[);,:–—-]|for\s+short)"
    run_on = rf",?\s(?:also\s+)?known\s+as\s+(?:an?\s+|the\s+)?{own}|,\s+or\s+(?:an?\s+|the\s+)?{own}\b"
    for m in re.finditer(rf"{called}|{run_on}|\|\s*{own}\s*(?:\||$)", text):
        words = list(_WORD.finditer(text, 0, m.start()))[-2 * _LONGEST :]
        for first in reversed(words):
            name = text[first.start() : m.start()].strip(" ,\"'‘’“”")
            if _begin_with(letters, name):
                return name if "|" not in name and not re.search(r"[.;:?!(]\s", name) else None
    return None


def _behind(letters: str, text: str) -> str | None:
    """The name in brackets, behind a dash, a colon or "stands for", or in the next cell."""
    own = rf"(?<![\w-]){_OPENING}{_plural(letters)}{_CLOSING}"
    links = r"\(|\||[=:]|\s[-–—]\s|,?\s*(?:which\s+)?(?:stands?|is\s+short|short)\s+for\s|\s*means?\s"
    for m in re.finditer(rf"{own}\s*(?:{links})\s*{_OPENING}(?:an?\s+|the\s+)?", text):
        words = list(_WORD.finditer(text, m.end()))[: 2 * _LONGEST]
        for last in words:
            name = text[m.end() : last.end()]
            if _begin_with(letters, name):
                return name if not re.search(r"[.;:?!()|]", name) else None
    return None


def _plural(letters: str) -> str:
    single = letters[:-1] if letters.endswith("s") else letters
    return rf"{re.escape(single)}(?:['’]?s)?"


def _begin_with(letters: str, name: str) -> bool:
    """Whether the words of a name begin with letters, one each; joining words and the later parts of a hyphened word
    need give none.
    """
    wanted = re.sub(r"\W", "", letters[:-1] if letters.endswith("s") else letters).lower()
    words = [w.group().lower() for w in _WORD.finditer(name)]
    later = [bool(re.match(r"[-‑–/]", name[w.start() - 1 : w.start()])) for w in _WORD.finditer(name)]
    if len(wanted) < 2 or not words or words[0] in _JOINING or words[-1] in _JOINING:
        return False
    given = {0}  # how many of the letters the words so far may have given
    for n, word in enumerate(words):
        may_give_none = word in _JOINING or (later[n] and n > 0)
        given = {g + 1 for g in given if wanted[g : g + 1] == word[0]} | (given if may_give_none else set())
    return len(wanted) in given
