"""Whether a paper is open or exempt, from the lines of its front. In doubt it is exempt: a paper kept back can be let
out by the officer who holds it, one let out cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.paper import Access

_EXEMPT = re.compile(
    r"not for publication|^\s*(?:exempt|confidential|restricted)\s*$|(?:classification|status|"
    r"access)\s*:\s*(?:\w+ )?(?:exempt|confidential|restricted|private)|"
    r"\bthis (?:report|appendix|paper|document) (?:is|are) (?:exempt|confidential)|contains exempt information|"
    r"\b(?:exempt|confidential) (?:report|appendix|item|paper)\b",
    re.IGNORECASE,
)
_EXEMPT_LABEL = (
    r"(?:exempt(?:ion)?|confidential|(?:does (?:this|the) report contain |contains )?"
    r"(?:exempt|confidential|private)(?:(?: or |/)(?:exempt|confidential))? (?:information|reports?|items?)|"
    r"is (?:this|the) (?:report|paper|item|document) (?:exempt|confidential|private|restricted)"
    r"(?: or (?:exempt|confidential))?)"
)
_SHUT, _SHOWN = r"(?:exempt|private|closed|part (?:2|ii|b))", r"(?:open|public|part (?:1|i|a))"
_EITHER = rf"(?:{_SHOWN}\s*(?:/|or)\s*(?:{_SHUT}|2|ii|b)|{_SHUT}\s*(?:/|or)\s*{_SHOWN})"
_EXEMPT_SAID = re.compile(rf"^\s*(?:{_EXEMPT_LABEL}|{_EITHER})\s*\??\s*:\s*\S", re.IGNORECASE)
# "Not for publication: none." says of the whole of a line or sentence that nothing is exempt; "none of the appendices",
# "No. 3 of Schedule 12A" and all else after the label do not.
_NOTHING_EXEMPT = re.compile(
    rf"(?:^|(?<=[.,;:(]))\s*(?:not for publication|{_EXEMPT_LABEL})\s*[:?–-]{{1,2}}\s*(?:none|no|nil|n|n\s?/\s?a|"
    r"not applicable|not exempt|nothing|there (?:is|are) none|"
    r"no (?:exempt|confidential)(?: or (?:exempt|confidential))? (?:information|items?|appendices)|"
    r"(?:it |(?:the|this) report )?(?:contains no|does not contain(?: any)?) "
    r"(?:exempt|confidential)(?: or (?:exempt|confidential))? information)"
    r"(?: (?:in|to) (?:this|the) report)?(?: is (?:exempt|confidential))?\s*[.;)]*\s*$",
    re.IGNORECASE,
)
# "Open to members only", "open from May", "public excluded": open to some, or later, is not open.
_YET = (
    r"\s+(?:to (?!the public|all\b)|in part\b|partly\b|only\b|from\b(?! publication)|until\b|till\b|after\b|once\b|"
    r"when\b|if\b|subject\b|(?:are |is )?excluded\b|(?:\w+ )?summary\b|version\b)"
)
# "Status: Open, with an exempt appendix": the line says that the paper is open, and what is not is another paper.
_SAID_OPEN = re.compile(
    rf"^(?:(?:report |publication )?(?:classification|status|access)|access to information|publication|{_EXEMPT_LABEL}|"
    rf"{_EITHER})\s*\??\s*:\s*"
    rf"(?:(?:open|public|unrestricted|not exempt|part (?:1|i|a)\b(?! and))"
    rf"(?![\w-]|\s*[/&]|\s+(?:or|and)\s|{_YET})|"
    r"(?:no(?:ne)?\s*[–,-]\s*)?(?:(?:this|it) is )?(?:an? |the )?(?:open|public) (?:report|paper|document)\W*$|"
    r"(?:(?:this|the) (?:report|paper|document) (?:is |may be )?)?(?:suitable )?(?:for publication|published)\W*$|"
    r"(?:(?:this|the) (?:report|paper|document) is )?(?:not (?:exempt|confidential|restricted|private))\W*$|"
    r"(?:none of (?:this|the) (?:report|paper|document) is exempt|none applies|neither)\W*$)",
    re.IGNORECASE,
)
# "Open. This report contains exempt information": a sentence of its own takes back what the first one says.
_YET_NOT = re.compile(
    r"[.;]\s*(?:not for publication\b|(?:(?:this|the) (?:report|paper|document) |it )?"
    r"(?:is (?:exempt|confidential)\b|contains (?:exempt|confidential) information))",
    re.IGNORECASE,
)


# "Exempt information: Appendix C only (paragraph 3 …)": the paper is open, as long as the appendix is not in it. After
# the label nothing may stand but the names of appendices and the law's own words: "Sale of land" is what is exempt.
_ATTACHED = r"(?:appendi(?:x|ces)|annex(?:e?s)?|enclosures?)"
_LETTERS = r"(?:[A-Z]|\d{1,2}|[ivx]{1,4})\b"
_ON = rf"(?:(?:\s*,\s*|\s*(?:and|&|to|-|–)\s*|\s*,\s*and\s+)(?:{_ATTACHED}\s+)?{_LETTERS})*"
# Background papers lie elsewhere, with a number or without.
_BACKGROUND = (
    rf"(?:one (?:of the )?|an? )?(?:exempt |confidential )?background\s+(?:papers?|documents?)(?:\s+{_LETTERS}{_ON})?"
)
_NAMED = rf"(?:{_ATTACHED}\s+{_LETTERS}{_ON}|{_BACKGROUND})"
_LAW = (
    r"(?:paragraphs?|para\.?|category|categories)\s+\d(?:\s*(?:,|and|&)\s*\d)*|part\s+(?:1|i|one)\b|(?:of|to|in)\b|"
    r"schedule\s+12\s?\(?a\)?|the\b|local government act,?\s*1972|as amended|as defined(?: in| by)?|by virtue of|under|"
    r"within the meaning of|pursuant to|as (?:it|they) (?:contains?|relates? to)\b|because (?:it|they) contains?|"
    r"information (?:relating to|in respect of|which)(?![^.;]*\b(?:reports?|papers?|documents?)\b)[^.;]*"
)
# Why it is, behind a dash or "because of": free words, but none that speak of more than the appendix.
_WHY = (
    r"(?:\s*[–—:-]\s+|(?:because of|owing to|due to|on (?:the )?grounds? (?:of|that)|for reasons? of)\b)"
    r"(?![^.;]*\b(?:reports?|papers?|documents?|minutes|agenda|items?|whole|entire|entirety|all|both|everything|rest|"
    r"remainder|body|this|above|below|recommendations?|sections?|parts|pages?|tables?|chapters?|also|as well)\b)[^.;]*"
)
_OPENLY = r"(?:report |publication )?(?:classification|status|access)\s*:\s*(?:open|public)\s*[.;,]\s*"
_LABELLED = re.compile(
    rf"\s*(?:(?:{_EXEMPT_LABEL}|(?:{_OPENLY})?not for publication(?: (?:by virtue of|under)[^:;.]*)?|{_EITHER})"
    rf"\s*[:?–-]{{1,2}}\s*|(?:the\s+)?(?={_NAMED}(?: (?:to|of) (?:this|the) report)?,? (?:is|are|contains?)\b))",
    re.IGNORECASE,
)
# "Exempt information? No. Appendix 3 is not published": the paper is open, as long as the appendix is not in it.
# "No. 3 of Schedule 12A" and "None, save the legal advice" say no such thing.
_SAID_NO = re.compile(
    rf"^\s*{_EXEMPT_LABEL}\s*\??\s*:\s*(?:no|none)\s*[.;,]\s*(?:but\s+)?(?:the\s+)?(?={_NAMED})", re.IGNORECASE
)
# "Main report open", "the rest of the report is public", "main report: no": what is not exempt, beside what is.
_REST_OPEN = (
    r"(?:(?:this|the|main|cover(?:ing)?|rest|body|remainder|of)\s+)*(?:report|paper|document)(?:\s+itself)?"
    r"(?:\s+is\b|\s*[:–(-])?\s*(?:open(?: to the public)?|public|published|unrestricted|no|"
    rf"not (?:exempt|confidential|restricted|private))(?![\w-]|\s*[/&]|{_YET})\)?"
)
# What may stand before the first appendix ("None; Appendix B", "No, save for the exempt Appendix B", "Yes (Appendix B")
_LEADS_TO_IT = re.compile(
    rf"(?:{_REST_OPEN}|(?:in (?:this|the) report|none|no|nil|yes|partly|partially|in part|part|open|public|but|save|"
    r"except(?:ing)?|apart|other than|excluding|for|from|with|however|only|the|exempt|confidential)\b)|[\s,:;.(–-]+",
    re.IGNORECASE,
)
# … and what behind it: the names of others and the law's words for why.
_SAID_OF_IT = re.compile(
    rf"(?P<named>{_NAMED})|{_REST_OPEN}|(?:[:–-]\s*)?yes\b|"
    rf"(?:to|of) (?:this|the) report(?= (?:is|are|contains?)\b)|{_WHY}|"
    r"from (?:publication|disclosure)\b|"
    rf"\((?![^()]*\b(?:reports?|papers?|documents?|whole|all)\b)[^()]*\)|{_LAW}|only\b|alone\b|is\b|"
    r"are\b|which\b|that\b|contains?\b|exempt\b|confidential\b|restricted\b|information\b|withheld\b|"
    r"not (?:for publication|published|public|open|available)\b|"
    r"[\s,:;.)–-]+",
    re.IGNORECASE,
)
_LIST = re.compile(rf"\s*(?:list of )?(?:{_ATTACHED})\s*:", re.IGNORECASE)
_THE_PAPER = re.compile(r"\b(?:this|the|whole|entire) (?:report|paper|document)\b", re.IGNORECASE)
# "Appendix 2 is exempt, as is this report"
_WITH_IT = re.compile(
    rf"^\W*(?:the\s+)?{_NAMED}\b(?=[^.;]{{0,200}}\b(?:exempt|confidential)\b)[^.;]{{0,200}}\b(?:and|as|with)\b[^.;]{{0,99}}?"
    r"(?<!to )(?<!of )(?:this|the whole|the main) (?:report|paper|document)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\b(?:exempt|confidential|restricted|not for publication)\b", re.IGNORECASE)
_NEXT_LISTED = re.compile(rf"\W*(?:{_ATTACHED}\b|(?:list of )?background\b)", re.IGNORECASE)
# Under an appendix's heading, in its stead: "Not for publication."
_NOT_HERE = re.compile(
    r"\W*(?:(?:this|the) (?:appendix|annex|enclosure) |it )?(?:is |has been )?"
    r"(?:not (?:for publication|published|public|attached|included)|exempt|confidential|withheld|"
    r"circulated (?:separately|to members(?: only)?)|to follow in part (?:2|ii|b))"
    r"(?: from publication| \([^()]*\)| under paragraph[^.;]*| by virtue of[^.;]*)?\W*$",
    re.IGNORECASE,
)
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
    if named := _appendices_alone(line):
        others = [other for other in front if other.strip() != line]
        rest = [
            text for n, text in enumerate(texts)
            if text.strip() != line and (n == 0 or not _is_value(line, texts[n - 1], text))
        ]
        return any(_holds(letter, others, rest) for each in named for letter in _each_of(each))
    if (no := _SAID_NO.match(line)) and not _YET_NOT.search(line) and not _THE_PAPER.search(line, no.end()):
        others = [other for other in front if other.strip() != line]
        told = [str(m["named"]) for m in _NAMED_HERE.finditer(line, no.end())]
        return any(_holds(letter, others, texts) for each in told for letter in _each_of(each))
    while nothing := _NOTHING_EXEMPT.search(line):
        line = line[: nothing.start()].rstrip()
    if _SAID_OPEN.match(line):
        return bool(_YET_NOT.search(line))
    _, _, value = line.partition(": ")
    return bool(_WITH_IT.match(line) or _EXEMPT.search(line) or _EXEMPT.search(value) or _EXEMPT_SAID.match(line))


def _appendices_alone(line: str) -> tuple[str, ...]:
    """The appendices, as named, that a labelled line says are exempt; () where it has words for anything else.

    One step after the other and none taken back: a long line costs no more than its length.
    """
    if _LIST.match(line) and not _THE_PAPER.search(line):
        names = list(_NAMED_HERE.finditer(line))
        ends = [*(m.start() for m in names[1:]), len(line)]
        return tuple(m["named"] for m, end in zip(names, ends, strict=False) if _KEPT.search(line, m.end(), end))
    if (label := _LABELLED.match(line)) is None:
        return ()
    named: list[str] = []
    at = label.end()
    while at < len(line):
        found = _SAID_OF_IT.match(line, at) if named else _NAMED_HERE.match(line, at) or _LEADS_TO_IT.match(line, at)
        if found is None:
            return ()
        named += [told] if (told := found.groupdict().get("named")) else []
        at = found.end()
    return tuple(named)


_NAMED_HERE = re.compile(rf"(?P<named>{_NAMED})", re.IGNORECASE)


def _each_of(named: str) -> tuple[str, ...]:
    """The patterns of what names single appendices: "Appendices B and C" as "B", "C"; any, for a span ("1 to 12")."""
    if re.match(_BACKGROUND, named, re.IGNORECASE):
        return ()
    letters = re.sub(rf"{_ATTACHED}\s+", " ", named, flags=re.IGNORECASE)
    if re.search(r"\bto\b|[-–]", letters):
        return (_LETTERS,)
    return tuple(re.findall(_LETTERS, letters, re.IGNORECASE))


def _is_value(line: str, label: str, text: str) -> bool:
    """Whether a block is the value of a labelled line, under a label that is a block of its own."""
    return line == f"{label.strip().rstrip(':').rstrip()}: {text.strip()}"


def _holds(letter: str, front: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether an appendix is the paper or in it: its front names it once more ("Prices: Appendix C"), or a block begins
    with its name and is no entry of a list of appendices.

    An entry is short, and the next one follows it, or that it is not for publication; what stands last may be the
    heading of a page that is a picture.
    """
    if any(re.search(rf"\w.*\b{_ATTACHED}\s+{letter}\b", line, re.IGNORECASE) for line in front):
        return True
    name = re.compile(rf"^\W*{_ATTACHED}\s+{letter}\b", re.IGNORECASE | re.MULTILINE)
    behind = re.compile(rf"[–—:]\s*{_ATTACHED}\s+{letter}\W*$", re.IGNORECASE)  # a heading: "Prices – Appendix C"
    for n, text in enumerate(texts):
        if len(text) <= _LONGEST_ENTRY and not _LABELLED.match(text) and behind.search(text):
            return True
        if (begun := name.search(text)) is None:
            continue
        after = text[begun.end() :].partition("\n")[2] or (texts[n + 1] if n + 1 < len(texts) else "")
        if len(text) > _LONGEST_ENTRY or not (_NEXT_LISTED.match(after) or _NOT_HERE.match(after)):
            return True
    return False
