"""What a line of a front says is shut or open, and of what: the paper, a part of it, or another paper.

    "Exempt information: Appendix C (addresses), exempt under paragraph 3"     Appendix C is shut
    "Main report open. Appendices B and C are exempt"                          the paper is open; they are shut
    "Recommendations 2(b) and 2(c) are exempt"                                 a part of the paper is shut
    "Is this report exempt?: No, although Annex B is for members only"         the paper is open; Annex B is shut

A mark is of what stands right behind it ("exempt Appendix B"), else of what was named last; a line under a label is of
the paper until it names something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from ingest.access_words import TOKEN


class Of(Enum):
    """What a mark is of."""

    PAPER = "paper"
    PART = "part"
    ANOTHER = "another"


class Asks(Enum):
    """What a label asks, and so what "yes", "no" and a bare name behind it say."""

    SHUT = "shut"  # "Exempt:"
    OPEN = "open"  # "For publication:"
    NEITHER = "neither"  # "Status:", "Open/exempt:"


@dataclass(frozen=True, slots=True)
class Mark:
    """That something is shut, or open.

    of     of what
    shut   False: it is open
    named  another paper as it is named ("Appendices B and C"); "" for this one
    """

    of: Of
    shut: bool
    named: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int
    text: str
    clause: int


Subject = tuple[Of, str]
_OPENS_CLAUSE = ("", *".;:,(–—-")
_CLAUSE = re.compile(r"[.;](?=\s|$)|\s[–—-]\s|[–—](?=\s)|[()]")
_SUBJECTS = {"another": Of.ANOTHER, "part": Of.PART, "paper": Of.PAPER}
# "The appendix to this report", "circulated with this report": it tells whose the appendix is.
_WHOSE = re.compile(
    r"\b(?:to|of|with|in|from|on|for|accompan\w+|alongside|support\w*|discuss\w*|and/or)\s*$", re.IGNORECASE
)
_HAS = re.compile(r"\s*(?:has|have|contains?|includes?|with|is\s+accompanied\s+by)\b", re.IGNORECASE)
# "exempt information is contained in", "Part 2:", "partly exempt –": of what is named next.
_LEADS = re.compile(
    r"^(?:[\w\s]{0,40}\b(?:is|are)\s+(?:set\s+out|contained|included|given|found|held|shown|provided)\s+(?:in|"
    r"at|within)\s*|"
    r"(?:[\s:,–—(-]|information|material|details?|content|data|figures?|appears?|is|are|contained|set\s+out|"
    r"included|given|found|held|"
    r"shown|only|see|the|an?|one|two|three|in|within|at|by|for|of|under|no\.?|exempt|confidential|private|"
    r"commercially|financial|version|copy)*)$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|as|with|also|plus|both|well|too)\b|[&,+]", re.IGNORECASE)
# "Open to members only", "open from May", "public once the sale is done": open to some, or later, is not open.
_YET = re.compile(
    r"\s+(?:to (?!the public|all\b|everyone|inspection|view)|in part\b|partly\b|only\b|from\b(?! publication)|"
    r"until\b|till\b|after\b|once\b|"
    r"when\b|if\b|subject\b|(?:\w+ )?summary\b|excluded\b)",
    re.IGNORECASE,
)
_A_VERSION = re.compile(r"\s+version\b", re.IGNORECASE)  # of an exempt paper
# "Information relating to Appendix C", "paragraph 3 (Appendix C)", "none of the appendices": of the paper, or in doubt.
_OF_ITS_MATTER = re.compile(
    r"\b(?:relat\w+\s+to|about)\s*$|^\W*paragraphs?\s*\d+\s*\(\s*$",
    re.IGNORECASE,
)
_NONE_OF_THEM = re.compile(r"\W*none\s+of\s+(?:the|its|these)\s+(?:appendices|annexe?s|enclosures)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|are|be|as)\s*$", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"\b(?:(?P<open>public|published|open|redacted)|exempt|confidential|private|restricted|closed)\b", re.IGNORECASE
)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_OR = re.compile(r"\s*(?:or|nor|and|/|,)\s*(?:in\s+)?", re.IGNORECASE)
_ANSWER = re.compile(
    r"\s*(?:$|[.,;:)–—(-]|(?:save|but|except\w*|although|though|however|other|apart|\[)\b)", re.IGNORECASE
)


def marks_of(text: str, asks: Asks = Asks.NEITHER, of: Of | None = Of.PAPER) -> tuple[Mark, ...]:
    """All that a text says is shut or open, in its order; () where it says nothing of that.

    asks  what its label asks
    of    what it is of until it names something; None for a sentence of its own, of which only marks of what it names
          itself count
    """
    return _Reader(text, asks, of).read()


class _Reader:
    """One reading of a text, token by token."""

    def __init__(self, text: str, asks: Asks, of: Of | None) -> None:
        self._text, self._asks = text, asks
        self._now: list[Subject] = [(of, "")] if of is not None else []  # what a bare mark is of
        self._fresh: list[Subject] = []  # named since the last mark
        self._marks: list[Mark] = []
        self._denied = self._saved = False
        ends = [m.start() for m in _CLAUSE.finditer(text)]
        self._tokens = [
            _Token(str(m.lastgroup), m.start(), m.end(), m.group(), sum(end < m.start() for end in ends))
            for m in TOKEN.finditer(text)
        ]

    def read(self) -> tuple[Mark, ...]:
        if self._asks is Asks.SHUT and (self._names_more_first() or _NONE_OF_THEM.match(self._text)):
            self._marks.append(Mark(Of.PART, True))
        for n, token in enumerate(self._tokens):
            if n and token.clause != self._tokens[n - 1].clause:
                self._end_clause()
            match token.kind:
                case "another" | "part" | "paper":
                    self._name(n, token)
                case "shut":
                    self._mark(n, token, not self._denied)
                case "open":
                    self._mark(n, token, self._denied or self._not_yet(token))
                case "yes" if self._asks is not Asks.NEITHER:
                    self._mark(n, token, self._asks is Asks.SHUT)
                case "no":
                    self._deny(token)
                case "save":
                    if self._asks is Asks.SHUT:
                        self._add(self._fresh, True)  # "All of the report, except Appendix A"
                    self._saved, self._denied, self._fresh = True, False, []
        self._end_clause()
        self._end()
        return tuple(self._marks)

    def _names_more_first(self) -> bool:
        """Whether a value tells of something else before it names another paper, and joins the two: "Sale of land and
        Appendix C"."""
        first = next((t for t in self._tokens if t.kind != "law"), None)
        if first is None or first.kind != "another":
            return False
        before = self._text[: first.start]
        if _OF_ITS_MATTER.search(before):
            return True
        return not _LEADS.match(before) and _JOINED.search(before[-6:]) is not None

    def _name(self, n: int, token: _Token) -> None:
        of = _SUBJECTS[token.kind]
        before = self._text[: token.start]
        last = self._tokens[n - 1] if n else None
        if of is Of.PAPER and _WHOSE.search(before) and not self._saved:
            return
        if token.text.lower() == "report" and before.rstrip()[-1:] not in _OPENS_CLAUSE:
            return  # "Open report – Appendix 2 exempt"
        if of is Of.PAPER and last and last.kind == "no" and not self._text[last.end : token.start].strip(" (–-,"):
            return  # "No (main report); yes – Appendix 4"
        if of is Of.ANOTHER and _IS.search(before) and (said := _ADJECTIVE.search(token.text)) is not None:
            self._now, self._fresh = self._fresh or self._now, []
            self._add(self._now, said["open"] is None)  # "this report itself is a public document"
            return
        if of is Of.PART and last and last.kind == "another" and not self._text[last.end : token.start].strip(" ,("):
            return  # "Appendix B, pages 31 to 46"
        if of is Of.ANOTHER:
            self._fresh = [
                s
                for s in self._fresh
                if s[0] is not Of.PAPER or last is None or not _HAS.match(self._text[last.end : token.start])
            ]
        self._fresh.append((of, token.text))

    def _mark(self, n: int, token: _Token, shut: bool) -> None:
        following = self._tokens[n + 1] if n + 1 < len(self._tokens) else None
        gap = self._text[token.end : following.start] if following else ""
        if (
            following
            and following.kind == "another"
            and (not gap.strip() or (token.kind != "open" and _LEADS.match(gap) and not self._opened(n + 1)))
        ):
            if self._fresh and self._fresh[-1][0] is Of.PAPER and _HAS.match(self._text, self._named_until(n)):
                self._fresh = []  # "This report has an exempt Appendix 7"
            self._now = [(Of.ANOTHER, following.text)]
            self._add(self._now, shut)
        else:
            self._now = self._fresh or self._now
            self._fresh = []
            self._add(self._now, shut)
        also = following is not None and following.kind == token.kind and _OR.fullmatch(gap) is not None
        self._denied = self._denied and also  # "not private or confidential"

    def _not_yet(self, token: _Token) -> bool:
        version = self._asks is Asks.SHUT and _A_VERSION.match(self._text, token.end)
        return bool(version or _YET.match(self._text, token.end))

    def _named_until(self, n: int) -> int:
        return next((t.end for t in reversed(self._tokens[:n]) if t.kind in _SUBJECTS), 0)

    def _opened(self, n: int) -> bool:
        """Whether what a token names is said to be open, in its name or right behind it: "Exempt (Appendix A open)"."""
        if re.search(r"\b(?:public|published|open|redacted)\b", self._tokens[n].text, re.IGNORECASE):
            return True
        behind = self._tokens[n + 1 : n + 2]
        return bool(behind) and behind[0].kind == "open" and behind[0].start - self._tokens[n].end <= 4

    def _deny(self, token: _Token) -> None:
        if self._asks is Asks.NEITHER and token.text.lower() == "none" and not _OF.match(self._text, token.end):
            return  # "None that can be listed, as this report is exempt"
        if self._asks is Asks.NEITHER or not _ANSWER.match(self._text, token.end):
            self._denied = True
            return
        self._now = self._fresh or self._now
        self._fresh = []
        self._add(self._now, self._asks is Asks.OPEN)

    def _end_clause(self) -> None:
        if self._denied and self._asks is not Asks.NEITHER and not self._saved:
            self._add(self._fresh or self._now, self._asks is Asks.OPEN)
            self._fresh = []
        self._denied = False

    def _end(self) -> None:
        """What was named and never marked is as its label asks, or as what it is joined to."""
        answered = any(m.of is Of.PAPER and not m.shut for m in self._marks) and not self._saved
        self._fresh = [s for s in self._fresh if s[0] is not Of.PAPER or not answered]
        shut = self._asks is Asks.SHUT or self._saved
        joined = bool(self._marks) and self._marks[-1].shut and bool(self._fresh)
        if self._fresh and (shut or (joined and self._is_joined())):
            self._add(self._fresh, True)
        elif self._saved and not any(m.of is Of.ANOTHER for m in self._marks) and self._asks is Asks.SHUT:
            self._add([(Of.PART, "")], True)  # "None, save the legal advice"
        elif not self._marks and self._asks is Asks.SHUT and self._text.strip():
            self._add(self._now, True)

    def _is_joined(self) -> bool:
        last = next((t for t in reversed(self._tokens) if t.kind in _SUBJECTS), None)
        before = next((t.end for t in reversed(self._tokens) if last and t.end <= last.start), 0)
        return last is not None and _JOINED.search(self._text[before : last.start]) is not None

    def _add(self, subjects: list[Subject], shut: bool) -> None:
        self._marks += [Mark(of, shut, named if of is Of.ANOTHER else "") for of, named in subjects]
