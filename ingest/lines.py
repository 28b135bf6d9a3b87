"""What the form of one line says: whether it reads as a heading, an item's title, a note, a label, a sentence cut
short.

Rules of the language and of the field only: no paper, council or number is named here.
"""

from __future__ import annotations

import re

from corpus.period_reading import find_periods

_ITEM_WORD = re.compile(r"^(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3}[a-z]?)\s*[:.–—-]\s*(?=\S)", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"^(\d{1,4})\s+(?=[A-Z][\w’'&]*(?:[-/:][\w’'&]*)*(?:\s|$))")

_TIME = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b|\b\d\d[.:]\d\d\s*(?:hours|hrs)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_ADDRESS = re.compile(r"@|https?://|www\.", re.IGNORECASE)
_LABEL = re.compile(r"^[A-Z][\w’'/&-]*(?:\s+[\w’'/&-]+){0,2}:\s+\S")
_TITLE_LABEL = re.compile(
    r"^(?:appendix|annex|chapter|part|section|schedule|agenda item|item|table|figure)\b", re.IGNORECASE
)
# Words a heading does without: they make a sentence of it.
_SENTENCE_WORD = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|must|can|could|may(?!\s+\d)|been|being|we|they|there|it|i|"
    r"he|she|you)\b"
)
_OPENS_SENTENCE = re.compile(
    r"^(?:we|they|it|there|this|these|those|he|she|i|you|however|also|furthermore)\b", re.IGNORECASE
)
_ENDS_WITH_DATE = re.compile(r"[-–—(]\s*(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\)?\.$")
_PERSON = re.compile(
    r"^(?:Councillor|Cllr\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Sir|Dame|Lord|Baroness)\s+(?:[A-Z][\w’'.-]*\s*){1,5}$"
)
_ROLE = re.compile(
    r"\b(?:Mayor|Cabinet Member|Director|Leader|Chair(?:man|person|woman)?|Head of|Chief|Officer|Councillor|"
    r"Portfolio Holder)\b"
)
_NOTE = re.compile(
    r"^(?:\*+\s*(?=\w)|[†‡§]|\(?\s*notes?\b\s*[-–:.\d]|\(?source\s*:|\(\s*\*|[⁰¹²³⁴-⁹]+\s)", re.IGNORECASE
)
_MEASURE = re.compile(
    r"%|£|\b(?:number|percentage|proportion|share|rate|average|total|breakdown|duration|cost|spend|budget|outturn|"
    r"age of|ages of|"
    r"cases|per|by|as at|at \d|end of|snapshot|score|types|table \d|figure \d|no\. of|no of)\b",
    re.IGNORECASE,
)
# A line that ends in one of these goes on, whatever the next line starts with.
_GOES_ON = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "without",
        "and",
        "or",
        "but",
        "nor",
        "that",
        "which",
        "who",
        "whose",
        "whom",
        "than",
        "as",
        "if",
        "when",
        "while",
        "because",
        "into",
        "onto",
        "over",
        "under",
        "between",
        "among",
        "within",
        "about",
        "against",
        "during",
        "per",
        "via",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "should",
        "could",
        "can",
        "may",
        "must",
        "not",
        "no",
        "their",
        "its",
        "his",
        "her",
        "our",
        "your",
        "this",
        "these",
        "those",
        "some",
        "any",
        "each",
        "every",
        "including",
        "such",
        "both",
        "either",
        "whether",
        "how",
        "why",
        "what",
        "where",
        "so",
        "very",
        "more",
        "most",
        "less",
    ]
)
_QUOTED = re.compile(r"^[“‘\"'•●.…\s]*[“‘\"•●…].*[”’\"•●…][\s.•●…]*$|^(?:\.\.\.|…).*(?:\.\.\.|…)$", re.DOTALL)


def split_item_number(text: str, headed: bool = False) -> tuple[str | None, str]:
    """The number of an agenda item's title line and the title: ("4.", "Minutes"), ("324", "Budget"), ("Item 4",
    "Minutes").

    (None, text) where the line has no number or does not read as a title. A year or a date is not an item's number.
    `headed`: its type shows that it is a heading, and "29 SEND plan: progress report" is then no label with its value.
    """
    m = _ITEM_WORD.match(text)
    if m:
        return f"Item {m.group(1)}", text[m.end() :].strip()
    m = re.match(r"^(\d{1,4}\.0|\d{1,4}\.|\d{1,3}[A-Za-z]\.)\s*(?=[A-Z“‘(])", text)
    if m and heading_like(text[m.end() :], headed):
        return m.group(1), text[m.end() :].strip()
    m = _BARE_NUMBER.match(text)
    if (
        m
        and not 1900 <= int(m.group(1)) <= 2099
        and heading_like(text[m.end() :], headed)
        and not find_periods(text[: m.end() + 12])
    ):
        return m.group(1), text[m.end() :].strip()
    return None, text


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence, a lead line or a question does."""
    return bool(re.search(r"[.:;?!…][\"'”’)\]]*[⁰¹²³⁴-⁹]*$", text.rstrip()))


def goes_on(text: str, following: str) -> bool:
    """Whether `following` carries on the sentence that `text` breaks off: a page or a column ended in its middle."""
    text, following = text.rstrip(), following.lstrip()
    if not text or not following or ends_sentence(text):
        return False
    first = following.lstrip("“‘\"'(")[:1]
    if first.islower() or text.endswith((",", "-", "–", "—", "/", "&")):
        return True
    last = re.search(r"[A-Za-z]+$", text)
    if last and last.group().lower() in _GOES_ON and len(text.split()) > 3:
        return True
    # A sentence begun and not ended, and the rest of it after a page break.
    begun = re.search(r"[a-z0-9)%][.?!]\s+[A-Z“‘]", text) is not None or (
        len(text) > 150 and _SENTENCE_WORD.search(text) is not None
    )
    sentence = begun or bool(_OPENS_SENTENCE.match(text))
    return sentence and following[-1:] in ".?!" and not _OPENS_SENTENCE.match(following)


def opens_on(text: str, following: str) -> bool:
    """Whether `following` begins in the middle of the sentence that `text` breaks off: in a small letter, or after a
    word that cannot end one.
    """
    first = following.lstrip().lstrip("“‘\"'(")[:1]
    if first.islower() and not re.match(r"[a-z]{1,2}[.)]\s|(?:https?:|www\.|\S+@)", following.lstrip()):
        return True
    last = re.search(r"[A-Za-z]+$", text.rstrip())
    return last is not None and last.group().lower() in _GOES_ON and len(text.split()) > 3 and first.isalnum()


def is_label_line(text: str) -> bool:
    """Whether a line is a label and its value: "Date: 4 May 2021", "Present: Mrs A Smith"."""
    return bool(_LABEL.match(text)) and not _TITLE_LABEL.match(text)


def is_person_line(text: str) -> bool:
    """Whether a line is a person's name with a title, as under a foreword."""
    return bool(_PERSON.match(text))


def is_role_line(text: str) -> bool:
    """Whether a line names an office: the line under a signature."""
    return bool(_ROLE.search(text)) and not ends_sentence(text)


def is_note(text: str) -> bool:
    """Whether a line is a note to the table or the page above it."""
    return bool(_NOTE.match(text))


def is_quoted(text: str) -> bool:
    """Whether the whole of a paragraph stands in quotation marks or between the dots of a pull quote."""
    return len(text) > 12 and bool(_QUOTED.match(text.strip()))


def names_measure(text: str) -> bool:
    """Whether a short line names what a table counts."""
    return bool(_MEASURE.search(text))


def heading_like(text: str, labelled: bool = False) -> bool:
    """Whether a line that stands alone reads as a heading: short, no verb that makes it a sentence, no full stop.

    labelled  it may have a label in front ("SEND plan: progress report")
    """
    text = text.strip()
    if not text or len(text) > 120 or len(text.split()) > 18:
        return False
    if re.fullmatch(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?", text):
        return True
    if not re.search(r"[A-Za-z]{2}", text) or not (text[0].isupper() or text[0].isdigit()):
        return False
    if ends_sentence(text) and not _ENDS_WITH_DATE.search(text):
        return False
    if text.endswith((",", "-", "–")) or _ADDRESS.search(text) or _TIME.search(text) or _WEEKDAY.match(text):
        return False
    if (is_label_line(text) and not labelled) or is_person_line(text) or _OPENS_SENTENCE.match(text) or is_quoted(text):
        return False
    return not _SENTENCE_WORD.search(text)
