"""The title of a paper: its first heading lines, without those that every paper has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from corpus.paper import Block, BlockKind
from corpus.period_reading import find_periods
from ingest.lines import ends_sentence, heading_like, is_label_line

_GENERIC = re.compile(
    r"^(?:(?:draft\s+)?minutes(?: of (?:the )?(?:meeting|proceedings))?|agenda(?: and minutes)?|"
    r"agenda and draft minutes|report|contents|overview (?:&|and) scrutiny|scrutiny|"
    r"public document pack|democratic services|attendees?|present|attendance|draft|open|part [12ab]|front ?sheet|"
    r"introduction|council|meeting|items?|"
    r"(?:accessibility|publication) statement|title page|(?:agenda )?item \d+|appendix)\s*:?$",
    re.IGNORECASE,
)
_KIND_LINE = re.compile(
    r"^(?:annual |quarterly |monthly |final |interim |progress |draft )*(?:report|strategy|plan|review|update|policy|"
    r"statement|minutes|agenda)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:minutes|report|strategy|plan|review|update|agenda|statement)\b", re.IGNORECASE)
_BODY_NAME = re.compile(
    r"\b(?:committee|commission|panel|board|cabinet|forum|executive)\b(?:\s+\d+)?\W*(?:(?:19|20)\d\d\S*)?$",
    re.IGNORECASE,
)
# When the meeting is ends the line's part in the title.
_WHEN = re.compile(
    r"(?:^|\s|,)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b)", re.IGNORECASE
)
# "Harbourside Council", over what the paper is: whose it is, and no title but where nothing else is.
_COUNCIL_ALONE = re.compile(
    r"\W*(?:(?:the\s+)?(?:london|royal|metropolitan|county)\s+(?:borough\s+)?of\s+[\w’'. -]{3,40}?"
    r"(?:\s+district\s+council)?|"
    r"(?!.*\b(?:committee|youth|children|of|full|annual|meeting)\b)[\w’'. &-]{3,50}?\s(?:council|mbc))\W*",
    re.IGNORECASE,
)
_COUNCIL_LABEL = re.compile(r"^[A-Z][\w’' -]{2,40}\bCouncil:\s")  # "Harbourside Council: Annual Report" is no label
# So is "Harbour scorecard: quarter 2 of 2031/32": the paper's own name and its time, in a heading.
_WORK_LABEL = re.compile(
    r"^(?:[\w’'&-]+\s+){1,6}(?:scorecards?|reports?|reviews?|plan|strategy|monitor(?:ing)?|dashboard|briefing|note|update|"
    r"account|statement|letter|survey|audit)\s*:\s+\S.{6,}$",
    re.IGNORECASE,
)
_CALLED_TO = re.compile(r"^at\s+an?\s+(?:\w+\s+){0,2}?meeting\s+of\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_HELD = re.compile(r"(?<=\w)\s+(?:which\s+was\s+)?held\s+(?:on|at|in|virtually|remotely|via|by)\b", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"@|www\.|https?:|^(?:meeting )?held (?:on|at|in)\b|\S\s[>›»→]\s\S", re.IGNORECASE
)  # "Council > Committees > Quays Committee" is where a site stands
_BROKEN = re.compile(r"\b(?:of|the|a|an|and|for|on|to|held)$", re.IGNORECASE)
_TITLE_LABEL = re.compile(
    r"^(?:report\s+)?(?:title|subject)(?:\s+of\s+(?:the\s+)?report)?\s*:\s*(\S.{7,})$", re.IGNORECASE
)
_LABELLED = 30      # blocks
_TOP = 3            # blocks
_UNDER_COUNCIL = 4  # blocks from the top in which a title stands under the council's name
_LONGEST_LINE = 160  # characters
_LONGEST = 200


def title_of(front: Sequence[Block], name: str) -> tuple[str, bool]:
    """The title and whether it is printed: the file's name, unsure, where the front has no heading."""
    labelled = next((m.group(1).strip() for b in front[:_LABELLED] if (m := _TITLE_LABEL.match(b.text))), None)
    if labelled:
        return labelled[:_LONGEST], True
    lines = _title_lines(front)
    if not lines:
        return re.sub(r"[_\s-]+", " ", Path(name).stem).strip() or name, False
    title = lines[0]
    for line in lines[1:]:
        # "Children & Families" / "Annual Report" / "2021/22" is one title; "Panel 2" / "Improvement" a title and its
        # subject
        joint = " " if _KIND_LINE.match(line) or _is_period(line) else ": "
        title = f"{title}{joint}{line}"
    return title[:_LONGEST], True


def _title_lines(front: Sequence[Block]) -> list[str]:
    """The heading lines at the top that make the title, in title case where they are in capitals; the council's name
    only where there is no other.
    """
    lines: list[str] = []
    council: list[str] = []
    for position, block in enumerate(front):
        text = _WHEN.split(block.text.strip(), maxsplit=1)[0].strip(" ,-–")
        text = _CALLED_TO.sub("", _HELD.split(text, maxsplit=1)[0])
        if not lines and not council and _names_paper(block, text, position) and _COUNCIL_ALONE.fullmatch(text):
            council.append(in_title_case(text))
            continue
        if council and not lines and position > _UNDER_COUNCIL:
            break  # what is far below is a section's heading
        if not _names_paper(block, text, position):
            if lines and not _GENERIC.match(text):
                break
            continue
        if _GENERIC.match(text):
            if lines:
                break
            continue
        if lines and _BROKEN.search(lines[-1]):
            lines[-1] = f"{lines[-1]} {in_title_case(text)}"
            continue
        joins = not lines or _is_period(text) or (block.level <= 1 and not _complete(lines))
        if len(lines) == 3 or not joins:
            break
        lines.append(in_title_case(text))
    return lines or council


def _names_paper(block: Block, text: str, position: int) -> bool:
    """Whether a block can be a line of the title: a heading, or at the very top a short line a reader took for text."""
    headed = block.kind is BlockKind.HEADING and (_COUNCIL_LABEL.match(text) or _WORK_LABEL.match(text))
    labelled = is_label_line(text) and not headed
    if not text or labelled or text.endswith(":") or _NO_TITLE.search(text):
        return False
    if block.kind is BlockKind.HEADING:
        return True
    at_top = position < _TOP and block.kind is BlockKind.PARAGRAPH and len(text) < _LONGEST_LINE
    return at_top and (heading_like(text) or (text.isupper() and not ends_sentence(text)))


def _complete(lines: Sequence[str]) -> bool:
    """Whether the lines say what the paper is and of when, or stand as one full title."""
    last = lines[-1]
    if _BODY_NAME.search(last):
        return False
    return (
        _is_period(last)
        or (bool(_WHOLE.search(last)) and bool(find_periods(last)))
        or (len(lines) == 1 and bool(_WHOLE.search(last)) and len(last.split()) > 3)
    )


def _is_period(text: str) -> bool:
    found = find_periods(text)
    return len(found) == 1 and len(found[0].text) >= len(text.strip(" ()")) - 2


def in_title_case(text: str) -> str:
    """A line in capitals as a title: "SCRUTINY OF CARE" becomes "Scrutiny of Care"; any other line as it is."""
    if not text.isupper():
        return text
    small = {"and", "of", "the", "for", "in", "on", "to", "a", "an", "with", "by", "at"}
    words = [
        w.lower() if w.lower() in small and n else (w[:1] + w[1:].lower() if re.search(r"[AEIOU]", w) else w)
        for n, w in enumerate(text.split())
    ]
    return " ".join(words)
