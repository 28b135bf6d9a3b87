"""Whether a paper is open or exempt, from the lines of its front. In doubt it is exempt: a paper kept back can be let
out by the officer who holds it, one let out cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.paper import Access
from ingest.access_marks import Asks, Mark, Of, marks_of
from ingest.access_words import ATTACHED, BACKGROUND, LETTERS

# "Exempt:" asks whether it is; "For publication:" asks the other way about; "Status:" and "Open/exempt:" ask neither.
_SHUT_ASKED = (
    r"\b(?:exempt\w*(?! from (?!publication))|confidential\w*|private\w*|restrict\w+|closed|part (?:2|ii|b)|"
    r"not for publication|"
    r"in confidence)\b"
)
_OPEN_ASKED = r"\b(?:open|public(?! interest)|part (?:1|i|a)|unrestricted)\b"
_ASKS_NEITHER = re.compile(
    r"^(?!.*\breason)\W*(?:(?:report|document|publication|security|protective|government|paper|"
    r"board)\s+)*(?:classification|status|access\b|marking|sensitivity|"
    r"session|version|type|part\b|circulation|distribution|redaction|freedom of information|forward plan entry|"
    r"press and public)|/\s*access\b|"
    rf"{_OPEN_ASKED}.*{_SHUT_ASKED}|{_SHUT_ASKED}.*{_OPEN_ASKED}|\bi or ii\b|\b1\s*(?:/|or)\s*(?:part )?2\b|"
    rf"\ba\s*(?:/|or)\s*(?:part )?b\b",
    re.IGNORECASE,
)
_ASKS_SHUT = re.compile(
    rf"{_SHUT_ASKED}|\bschedule 12\s?a\b|\bexclu\w+ (?:of )?(?:the )?(?:press|public)\b|\blegal privilege\b|"
    rf"\bpublic interest\b",
    re.IGNORECASE,
)
_ASKS_OPEN = re.compile(
    r"^\W*(?:(?:is (?:this|the) (?:report|paper) )?(?:for|suitable for) publication|publication\b|disclos\w+|"
    r"public\b)",
    re.IGNORECASE,
)
# Of other papers than this one: what is exempt there is not here.
_OF_OTHERS = re.compile(
    rf"^\W*(?:list of )?(?:{ATTACHED}|background|related|linked|previous|attach\w+|see also|other)\b", re.IGNORECASE
)
# What has the words of access and is none: "Private fostering annual report", "Public health".
_NO_MARK = re.compile(
    r"\b(?:private\s+(?:foster|sector|provi|financ|hire|rent|school|home|nurser|tuition|law|arrangement)\w*|"
    r"restricted\s+(?:fund|grant|reserve)\w*|"
    r"(?:closed|open)\s+(?:case|cold|day|date|mind|space|book|evening)\w*|part\s+(?:1|2|a|b|i|"
    r"ii)\s+(?:of\s+the\s+)?act|"
    r"public\s+(?:health|sector|transport|law|consultation|protection|rights|question|realm|money|purse|spaces?|"
    r"notice|services?)\w*)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W*(?P<label>[^:?]{2,110}?)\s*(?:\?\s*:?|:|\s[–-](?=\s+(?:no|yes|none|nil|n/a)\b))\s*(?=\S)(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_LABEL = 14  # words
# A line that is a mark and nothing else: "NOT FOR PUBLICATION", "Part 2 – exempt report", "Pink paper – return it".
_BANNER = re.compile(
    r"^\W*(?:strictly\s+)?(?:private\s+(?:and|&)\s+confidential|(?:exempt|confidential|restricted|"
    r"private)(?:\W*$|\s*[–—:-]|\s+(?:reports?|items?|papers?|"
    r"version|session|business|information|document)\b)|(?:exempt|confidential|restricted)\s+(?:appendix|"
    r"annex)(?:\s+\w{1,3})?\W*$|closed\s+(?:session|meeting|report)|"
    r"part\s+(?:ii|2|b|two)\b(?=\W*$|.*\b(?:private|exempt|excluded|closed|confidential|"
    r"not\s+for\s+publication)\b|\s+item)|(?:pink|blue|green|gold)\s+papers?\b|unredacted\b|"
    r"commercial(?:ly)?\s+in\s+confidence|"
    r"official\s*[–:-]?\s*sensitive|not\s+for\s+(?:publication|circulation|onward|release|disclosure)|"
    r"not\s+to\s+be\s+(?:publish|disclos|circulat|shar)|"
    r"by\s+virtue\s+of\s+paragraph|in\s+(?:confidence|private)\b|"
    r"(?:the\s+)?(?:press\s+and\s+)?public\s+(?:to\s+be\s+)?excluded|(?:(?:this|the)\s+)?report\s+withheld\b|"
    r"contains\s+(?:exempt|confidential)\b)",
    re.IGNORECASE,
)
# "It is recommended that the public be excluded during this item": said of the paper in hand.
_EXCLUDED = re.compile(
    r"\bpublic\s+(?:be|are|is|should\s+be)\s+excluded\b.*\b(?:this|the)\s+(?:report|item|paper)\b|"
    r"\bpublic\s+interest\s+in\s+(?:withholding|maintaining)\b.*\b(?:this|the)\s+report\b",
    re.IGNORECASE,
)
# "This report is (likely to disclose) exempt …": a sentence says so of the paper.
_SAYS_OF_ITSELF = re.compile(
    r"\b(?:this|the|main|whole|entire)\s+(?:main\s+|following\s+|attached\s+)?(?:report|paper|document|item|"
    r"minute)(?:\s+itself)?\s+(?:(?:is|are|be|been|being|has|have|will|should|may|must|to|"
    r"remains?|contains?|includes?|discloses?|disclose|likely|considered|treated|therefore|also|as|an?|taken|"
    r"partly|in\s+part|some|\w+ly)\s+)+"
    r"(?=not\b|exempt|confidential|restricted|private|closed|withheld|embargoed|in\s+private|members|"
    r"part\s+(?:2|ii|b)|excluded|unredacted)|"
    r"^\W*(?:the\s+)?(?:sections?|recommendations?|paragraphs?|tables?|pages?)\s+\(?\d[^.;]{0,60}?\s(?:is|"
    r"are)\s+(?=not\s+for|exempt|confidential|restricted|withheld)",
    re.IGNORECASE,
)
# Of how a meeting would go on: "Members who wish to discuss the exempt appendix have to move into private session".
_SUPPOSED = re.compile(r"\b(?:wish\w*\s+to\s+discuss|in\s+the\s+event|if\s+members|should\s+members)\b", re.IGNORECASE)
_TICKED = re.compile(r"[☒☑✓✔■]\s*(\w+)")
_TICK = re.compile(r"[✓✔]")
# "If yes, when will it become public?", "Details will be reported to the Board in private": not of this paper as it is.
_OTHERWISE = re.compile(
    r"\bif\s+(?:yes|so|no|applicable)\b[^.?;]*(?:[?;]|\.(?=\s|$)|$)|"
    r"(?:(?<=[.;]\s)|(?<=[–-]\s))(?![^.;]*\b(?:this|the)\s+(?:report|item|paper|document)\b)[^.;]*\b(?:will|"
    r"would)\s+(?:be\s+)?(?:contain\w*|reported|taken|brought|"
    r"considered|submitted|presented|come|follow|exempt)\b[^.;]*|"
    r"\bwhen\s+it\s+comes\s+back\b[^.;]*",
    re.IGNORECASE,
)
_PLAINLY = re.compile(
    r"^\W*this\s+is\s+(?:an?|the)\s+(?:exempt|confidential|private|restricted|unredacted|"
    r"full\s+unredacted)\s+(?:report|version|paper|document|item)\b|"
    r"\b(?:exempt|confidential)\s+nature\s+of\s+(?:this|the)\s+(?:report|item|paper)\b|^\W*(?:b|ii|"
    r"2)\s+agenda\b.*\bexempt\b",
    re.IGNORECASE,
)
_UNTICKED = re.compile(r"[☐□]\s*\w+")
_NEXT_LISTED = re.compile(rf"\W*(?:{ATTACHED}\b|(?:list of )?background\b)", re.IGNORECASE)
# Under an appendix's heading, in its stead: "Not for publication."
_NOT_HERE = re.compile(
    r"\W*(?:(?:this|the) (?:appendix|annex|enclosure) |it )?(?:is |has been )?"
    r"(?:not (?:for publication|published|public|attached|included)|exempt|confidential|withheld|"
    r"circulated (?:separately|to members(?: only)?)|to follow in part (?:2|ii|b))"
    r"(?: from publication| \([^()]*\)| under paragraph[^.;]*| by virtue of[^.;]*)?\W*$",
    re.IGNORECASE,
)
_READ_OF_LINE = 2_000  # characters: what is longer is a text and no line of a front
_LONGEST_ENTRY = 120  # characters of an entry in a list of appendices


def access_of(lines: Sequence[str], texts: Sequence[str] = ()) -> Access:
    """Exempt where one line of a front says so, its labels spelled out ("Classification: Open"); open otherwise.

    texts  all that the paper prints, block by block: an appendix that alone is said to be exempt keeps back a paper
           that holds it, and not one that lists it
    """
    return Access.OPEN if exempt_line(lines, texts) is None else Access.EXEMPT


def exempt_line(lines: Sequence[str], texts: Sequence[str] = ()) -> str | None:
    """The first line of a front by which the paper is exempt; None for an open one. `texts` as for `access_of`."""
    return next((line.strip() for line in lines if _says_exempt(line.strip(), lines, texts)), None)


def _says_exempt(line: str, front: Sequence[str], texts: Sequence[str]) -> bool:
    marks = _marks_in(line)
    if any(m.shut and m.of is not Of.ANOTHER for m in marks):
        return True
    named = [m.named for m in marks if m.shut and m.of is Of.ANOTHER]
    if not named:
        return False
    others = [other for other in front if other.strip() != line]
    rest = [
        text
        for n, text in enumerate(texts)
        if text.strip() != line and (n == 0 or not _is_value(line, texts[n - 1], text))
    ]
    return any(_holds(letter, others, rest) for each in named for letter in _each_of(each))


def _marks_in(line: str) -> tuple[Mark, ...]:
    """What one line of a front says is shut or open; () for a line about anything else."""
    line = line[:_READ_OF_LINE]
    line = _TICK.sub(" ", _NO_MARK.sub(" ", _TICKED.sub(r"\1", _UNTICKED.sub(" ", line))))
    line = _OTHERWISE.sub(" ", line)
    if _SUPPOSED.search(line):
        return ()
    if _PLAINLY.search(line):
        return (Mark(Of.PAPER, True),)
    m = _LABELLED.match(line)
    if m is not None and len(m["label"].split()) <= _LONGEST_LABEL and not _BANNER_SENTENCE.match(m["label"]):
        label, value = m["label"], _YES_OR_NO.sub("", m["value"])
        if _OF_OTHERS.match(label):
            return marks_of(value, Asks.NEITHER, Of.ANOTHER)
        if inner := _ASKED_WITHIN.search(value):  # "Classification: Open. Not for publication: none"
            outer = () if "/" in label else marks_of(value[: inner.start()])
            return (*outer, *marks_of(value[inner.end() :], Asks.SHUT))
        if _PARTS.search(label) and (part := _PART_ALONE.match(value)):
            value = f"Part {part[0]}"
        if label.count("/") == 1 == value.count(" / "):  # "Key decision / confidential: No / Yes (3)"
            at = next((n for n, part in enumerate(label.split("/")) if _ASKS_SHUT.search(part)), None)
            if at is not None:
                label, value = label.split("/")[at], value.split(" / ")[at]
        of = Of.ANOTHER if re.search(rf"\b{ATTACHED}\b(?!.*\breport)", label, re.IGNORECASE) else Of.PAPER
        for asked, asks in ((_ASKS_NEITHER, Asks.NEITHER), (_ASKS_SHUT, Asks.SHUT), (_ASKS_OPEN, Asks.OPEN)):
            if asked.search(label):
                return marks_of(value, asks, of)
        line = value if _BANNER.match(value) else line
    if _BANNER.match(line) or _EXCLUDED.search(line) or _SAYS_OF_ITSELF.search(line):
        return marks_of(line) or (Mark(Of.PAPER, True),)
    marks = marks_of(line, of=None)
    of_another = any(m.shut and m.of is Of.ANOTHER for m in marks)
    return marks if of_another else ()


# "(Y/N): N", "(for publication / not for publication): for publication"
_YES_OR_NO = re.compile(r"^\W*(?:y(?:es)?\s*/\s*no?\)?|\([^()]*/[^()]*\))\s*:\s*", re.IGNORECASE)
_ASKED_WITHIN = re.compile(
    r"(?:(?<=[.;,|]\s)|^)(?:exempt|confidential|exempt information|private|not for publication)\s*[?:]+\s*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\bpart\b", re.IGNORECASE)
_PART_ALONE = re.compile(r"(?:1|2|i{1,2}|a|b)\b(?!\w)", re.IGNORECASE)


# "This report is exempt under the rule that follows: …" is a sentence and no label.
_BANNER_SENTENCE = re.compile(
    r"^\W*(?:this|the)\s+(?:report|paper|document)\s+(?:is|contains)\b(?!.*\?)", re.IGNORECASE
)


def _each_of(named: str) -> tuple[str, ...]:
    """The patterns of what names single appendices: "Appendices B and C" as "B", "C"; any, for a span ("1 to 12")."""
    if re.match(rf"(?:\w+ )*{BACKGROUND}", named, re.IGNORECASE):
        return ()
    letters = re.sub(rf"{ATTACHED}\s+", " ", named, flags=re.IGNORECASE)
    if re.search(r"\bto\b|[-–]", letters):
        return (LETTERS,)
    return tuple(re.findall(LETTERS, letters, re.IGNORECASE))


def _is_value(line: str, label: str, text: str) -> bool:
    """Whether a block is the value of a labelled line, under a label that is a block of its own."""
    return line == f"{label.strip().rstrip(':').rstrip()}: {text.strip()}"


def _tells_only_that(text: str) -> bool:
    """Whether a text is a sentence on an appendix that is not there: "Appendix C is exempt and is not published."."""
    return (
        len(text) <= _LONGEST_ENTRY and _TELLS.match(text) is not None
        and any(m.shut and m.of is Of.ANOTHER for m in _marks_in(text))
    )  # fmt: skip


_TELLS = re.compile(rf"\W*{ATTACHED}\s+{LETTERS}[^.;:\n]{{0,40}}?\s(?:is|are|was|were|has\s+been)\s", re.IGNORECASE)


def _in_its_stead(text: str, behind: Sequence[str]) -> bool:
    """Whether a text under an appendix's heading says only that it is not there: "Exempt under paragraph 3"."""
    if _NOT_HERE.match(text):
        return True
    if len(text) > _LONGEST_ENTRY or not any(m.shut for m in marks_of(text)):
        return False
    return (
        not behind
        or _NEXT_LISTED.match(behind[0]) is not None
        or (len(behind) == 1 and len(behind[0]) <= _LONGEST_ENTRY)
    )


def _holds(letter: str, front: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether an appendix is the paper or in it: its front names it once more ("Prices: Appendix C"), or a block begins
    with its name and is no entry of a list of appendices.

    An entry is short, and the next one follows it, or that it is not for publication; what stands last may be the
    heading of a page that is a picture.
    """
    if any(re.search(rf"\w.*\b{ATTACHED}\s+{letter}\b", line, re.IGNORECASE) for line in front):
        return True
    name = re.compile(rf"^\W*{ATTACHED}\s+{letter}\b", re.IGNORECASE | re.MULTILINE)
    behind = re.compile(rf"[–—:]\s*{ATTACHED}\s+{letter}\W*$", re.IGNORECASE)  # a heading: "Prices – Appendix C"
    for n, text in enumerate(texts):
        if len(text) <= _LONGEST_ENTRY and not _marks_in(text) and behind.search(text):
            return True
        if (begun := name.search(text)) is None or _tells_only_that(text):
            continue
        after = text[begun.end() :].partition("\n")[2] or (texts[n + 1] if n + 1 < len(texts) else "")
        if len(text) > _LONGEST_ENTRY or not (_NEXT_LISTED.match(after) or _in_its_stead(after, texts[n + 2 :])):
            return True
    return False
