"""Whether a question asks for a list, and of how many."""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.period import NAMES

LIST = re.compile(
    r"^\W*(?:(?:please|can\s+you|could\s+you|would\s+you)[\s,]+(?:please\s+)?)*(?:list|name|set\s+out|enumerate|"
    r"give\s+(?:me\s+)?(?:the|a)\s+(?:list|full\s+list))\b|\blist\s+(?:the|of|all|what|which|every|each)\b|"
    r"\bwhat\s+(?:are|were)\s+(?:the|our|its|their|all)\s+(?:(?:\w+|['’‘\"])+\s+){0,4}?(?:\w+s\b|['’])|"
    r"\b(?:which|what)\s+(?:\w+\s+){0,2}?(?:(?:"
    + "|".join(WORDS)
    + r"|\d+)\s+)?(?:areas|recommendations|priorities|actions|themes|strengths|steps|things|improvements|"
    r"findings|points|issues|objectives|aims|options|alternatives|choices|problems|subjects|topics|weaknesses|criteria|"
    r"conditions|benefits|criticisms|requirements|worries|wishes|challenges|barriers|lessons|achievements|shortcomings|failings|"
    r"principles|boards|commitments|measures|concerns|risks|services|schools|reasons)\b|\bfor\s+each\s+of\b|"
    r"\brecommendations?\b|\b(?-i:[Nn]ext\s+steps|NEXT\s+STEPS)\b|"  # "Next Steps" is a name
    r"\bthe\s+(?:"
    + "|".join(WORDS)
    + r")\s+(?:\w+\s+){0,2}?(?:things|areas|priorities|recommendations|points|themes|aims|objectives|"
    r"steps)\b|\bsigned\s+up\s+to\b|"
    # "What will the desk concentrate on next?": its priorities, in whatever words
    r"\bwhat(?:['’]?s|\s+(?:will|is|are|does|do|should|would))\s+(?:[\w’'-]+\s+){1,8}?(?:be\s+)?(?:going\s+to\s+|planning\s+to\s+|want\s+to\s+)?"
    r"(?:concentrat(?:e|ing)\s+on|focus(?:s?ing)?\s+on|prioriti[sz](?:e|ing)|put(?:ting)?\s+first|work(?:ing)?\s+on\s+(?:next|in\s+the\s+(?:next|coming)|"
    r"over\s+the\s+(?:next|coming)|this\s+year|for\s+the\s+(?:next|rest)))\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\W*(?:(?:please|can\s+you|could\s+you|would\s+you)[\s,]+(?:please\s+)?)*(?:(?:list|name(?!\s+of\b)|set\s+out)\b|"
    # "Remind me of all the areas", "take me through the conditions", "break down what it is spent on"
    r"(?:remind|tell|give|show|read|get)\s+(?:me|us)\s+(?:\w+\s+)?(?:all|each|every\s+one)\s+(?:of\s+)?(?:the|our|its|their|those|these)\s+"
    r"(?!years\b|periods\b|figures\b|numbers\b|quarters\b|rates\b)|"
    r"(?:give|tell|show|name)\s+(?:me\s+|us\s+)?every\s+(?!(?:year|period|figure|number|quarter|rate|month|term|day|week|date)\b)[a-z]|"
    r"break\s+down\s+(?:for\s+(?:me|us)\s+)?(?:what|where|how)\b)",
    re.IGNORECASE,
)
_ONLY_LISTED = "priorities|recommendations|aims|objectives|themes|pledges|promises|commitments|principles|ambitions"
# "Five things were suggested. Name them.", "Some things worry her. What are they?"
NAME_THEM = re.compile(
    r"[.!?;:–-]\s*(?:please\s+)?(?:(?:can|could)\s+you\s+)?(?:(?:name|list|give|set\s+out)\s+(?:me\s+)?(?:them|each|all)|"
    r"(?:set|spell|lay|write|read)\s+(?:them|each|these|those)(?:\s+all)?\s+out|"
    r"(?:what|which)\s+(?:are|were)\s+(?:they|these|those)(?:\s+all)?)\b(?:\s+(?:all|please|out))*\W*$|"
    # "… Please give the key objectives.": what is listed and not counted, asked for by an imperative
    r"(?:^|[.!?;:–-])\s*(?:please\s+)?(?:(?:can|could|would)\s+you\s+(?:please\s+)?)?(?:give|tell|state|show|read|name|list)\s+(?:me\s+|us\s+)?"
    rf"(?:the|its|their|our|all|those|these)\s+(?:[\w-]+\s+){{0,2}}?(?:{_ONLY_LISTED})\b",
    re.IGNORECASE,
)
# "The 12 June decisions" were taken on a day, and are no twelve.
_NO_DAY = rf"\d{{1,2}}(?!\s+(?:of\s+)?(?:{'|'.join(NAMES)})\b)"
_COUNT = re.compile(
    r"\b(?:the|what|which|list|name|those|these|'?s|had|have|its|our|their)?\s*("
    + "|".join(list(WORDS)[1:20])
    + rf"|{_NO_DAY})\s+(?:\w+\s+){{0,3}}?"
    r"(?:areas|recommendations|priorities|actions|themes|strengths|steps|things|improvements|findings|points|"
    r"issues|objectives|aims|members|reasons|['’‘]|boards|categories)",
    re.IGNORECASE,
)
# A stretch of time and a council are no entries of a list.
_STRETCHES = "month|year|week|day|quarter|hour|term"
_WORDS_BETWEEN = rf"(?:(?!(?:{_STRETCHES})s?\b)[\w-]+\s+){{0,2}}?"
_NOT_COUNTED = (
    rf"(?!(?:(?:{_STRETCHES}|council|borough|paper|figure|number|percentage|rate|total|sum|amount|date|value)s|"
    r"authorities|counties)\b)"
)
# "What are the four parts of the plan?": a number and what there are so many of; a stretch of time is none.
_COUNTED = re.compile(
    r"\b(?:what(?:\s+(?:are|were))?|list|name|set\s+out|need|want|(?:give|tell|show|quote)(?:\s+(?:me|us))?|state|identify|enumerate|outline|"
    r"specify|cite|describe|mention|like|which(?:\s+(?:are|were))?)\s+(?:the|our|its|their|these|those|[\w’']+['’]s)?\s*"
    r"(?:\w+\s+)?("
    + "|".join(list(WORDS)[1:20])
    + rf"|{_NO_DAY})\s+{_WORDS_BETWEEN}{_NOT_COUNTED}[\w-]{{2,}}s\b",
    re.IGNORECASE,
)
# A note that ends in what there are so many of: "the young advisers - their three asks?"
COUNTED_LAST = re.compile(
    r"^(?!.*\b(?:how\s+(?:many|much|long|often)|when|who|why)\b).*\b(?:the|our|its|their|his|her|these|those|all|[\w’']+['’]s)\s+("
    + "|".join(list(WORDS)[1:20])
    + rf"|{_NO_DAY})\s+{_WORDS_BETWEEN}{_NOT_COUNTED}[a-z-]{{2,}}s"
    r"\s*(?:,?\s*please)?\s*[?.!]*\s*$",
    re.IGNORECASE,
)
# "He puts the delay down to three things - which?": so many are told of first, and then asked for.
_WHICH_LAST = re.compile(
    r"(?<!\bone\sof\s)(?<!\bof\sthe\s)\b(?:"
    + "|".join(list(WORDS)[1:13])
    + rf")\s+{_WORDS_BETWEEN}{_NOT_COUNTED}[a-z-]{{2,}}s\b[^.?!]*(?:[.?!,;:]|\s[–-])\s*(?:and\s+|so\s+)?"
    r"(?:which|what)(?:\s+(?:ones|exactly|things))?\s*\?*\s*$",
    re.IGNORECASE,
)
# "The four quays that were closed – which are they?"
_COUNTED_FIRST = re.compile(
    r"\b("
    + "|".join(list(WORDS)[2:20])
    + rf"|{_NO_DAY})\s+{_WORDS_BETWEEN}{_NOT_COUNTED}[a-z-]{{2,}}s\b[^?]*[.!?;:–-]\s*"
    r"(?:please\s+)?(?:(?:what|which)\s+(?:(?:are|were)\s+(?:they|these|those)|ones)|(?:name|list|give)\s+(?:them|each))\b",
    re.IGNORECASE,
)
# A subject that comes up is spoken of, and does not rise: "themes that kept coming up", "what came up again and again".
RAISED = re.compile(
    r"\b(?:(?:kept|keeps?)\s+(?:on\s+)?(?:coming|cropping)\s+up|"
    r"(?:themes?|issues?|questions?|topics?|points?|subjects?|matters|worries|messages?|things?|what(?:\s+else)?)\s+"
    r"(?:(?:that|which|has|have|had|often|most|also|always)\s+){0,3}(?:c[oa]mes?|coming|cropped|crops?)\s+up|"
    r"(?:c[oa]mes?|cropped)\s+up\s+(?=again\b|repeatedly\b|(?:most\s+)?often\b|time\s+and\b|for\s+discussion\b))"
    r"(?!\s+(?:by|from|to)\b|\s+£?\d)",
    re.IGNORECASE,
)
# What councils list and do not count: "board priorities 24/25" asks what they are.
ONLY_LISTED = re.compile(rf"\b(?:{_ONLY_LISTED})\b", re.IGNORECASE)


# "In what three respects …?", "… Which two subjects was it split into?", "… I need the four items with a sum for each."
_ASKS_COUNTED = re.compile(
    r"(?:^|[.?!;:–,]\s*|\s-\s+)\W*(?:(?:and|so|but|please|(?:can|could|would)\s+you(?:\s+please)?|i(?:['’]d)?|we)\s+)*"
    r"(?:(?:(?:in|under|into|on|with|from|by|to|of|for|at|through|over|against)\s+)?(?:which|what)(?:\s+(?:are|were))?|list|name|set\s+out|need|want|"
    r"(?:would\s+)?like|(?:give|tell|show|quote)(?:\s+(?:me|us))?|state|identify|enumerate|specify|cite|mention)\s+"
    r"(?:the|our|its|their|these|those|[\w’']+['’]s)?\s*(?:"
    + "|".join(list(WORDS)[2:20])
    + rf"|{_NO_DAY})\s+{_WORDS_BETWEEN}{_NOT_COUNTED}"
    r"(?!(?:councillors|cllrs|members|officers|people|percentages|rates|prices|reasons\s+why)\b)[\w-]{2,}s\b",
    re.IGNORECASE,
)


def asks_counted(text: str) -> bool:
    """Whether a sentence of a question asks for so many things by their number: "in what three respects …?". People and
    figures are none.
    """
    return _ASKS_COUNTED.search(text) is not None and _COUNTED.search(text) is not None


def asks_each_by_name(text: str) -> bool:
    """Whether a question says that it wants a list: "list the …", "he gives three reasons - which?"."""
    return LISTED.match(text) is not None or _WHICH_LAST.search(text) is not None


def count_of(text: str) -> int | None:
    m = _COUNT.search(text) or _COUNTED.search(text) or COUNTED_LAST.search(text) or _COUNTED_FIRST.search(text)
    if not m:
        return None
    word = m.group(1).lower()
    return WORDS.get(word) or (int(word) if word.isdecimal() else None)


# "Which problems kept coming up?", "name the four indicators rated red": what a list is of, by its most general name.
_GENERAL = re.compile(
    r"(?:\b(?:what|which|list|name|set\s+out|the|our|its|their|all|any|other|main)\s+(?:(?:"
    + "|".join(list(WORDS)[2:13])
    + r"|\d{1,2})\s+)?|\b(?:in|under|on|into)\s+(?:what|which)\s+(?:\w+\s+)?)"
    r"(?P<noun>problems|subjects|topics|indicators|respects|headings|items|matters|aspects|elements|factors)\b(?!\s+(?:of|with)\b)",
    re.IGNORECASE,
)


def words_of_list(text: str) -> list[tuple[int, int]]:
    """Where the general name stands of what a list is asked of, which no paper need say; [] for none."""
    return [m.span("noun") for m in _GENERAL.finditer(text)]
