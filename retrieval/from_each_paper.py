"""Two papers that a question sets side by side, each with its own time, said in one way: "… at 31 March 2024 in the
annual report, and at 30 September 2024 in the scorecard".

People bracket the one or the other ("at March 2024 (annual report)", "according to the scorecard (September)"), put the
papers first ("from the annual report, give me …; from the scorecard, the same for …") or let them have the figure
("the annual report's percentage for 2022/23 and the scorecard's for Q2"). What names only one paper stays as it is.
"""

from __future__ import annotations

import re

from corpus.period_reading import find_periods
from corpus.stage import find_stages

_KIND = (
    r"(?:report|scorecard|dashboard|minutes|monitoring|strategy|plan|statement|return|bulletin|update|review|profile)"
)
_NAME = (
    r"(?:(?!(?:and|or|in|at|for|from|by|of|to|per|as|how|what|which|according|was|were|is)\b)[\w'’/&-]+\s+){0,5}?"
    rf"{_KIND}"
)
_PAPER = rf"(?:(?:the|our|its|their)\s+)?{_NAME}"
_OF = r"(?:\s+(?:on|about)\s+(?P<on>[\w’'-]+(?:\s+(?!and\b)[\w’'-]+){0,3}?))?"
_IN = r"(?:according\s+to|as\s+per|per|in|from|by|on|using|taking|going\s+by|looking\s+at)"
# "31 March 2024 (annual report)", "in 2023/24 (from the annual report on moorings)"
_PAPER_IN_BRACKETS = re.compile(
    rf"\s*\(\s*(?:{_IN}\s+|source:\s*|see\s+)?(?P<paper>{_PAPER}){_OF}\s*\)", re.IGNORECASE
)
# "according to the annual report (end of March 2024)"
_TIME_IN_BRACKETS = re.compile(
    rf"\b(?P<in>{_IN}|and)\s+(?P<paper>{_PAPER})\s*\(\s*(?:as\s+)?(?:at|of|for|in|on)?\s*(?P<time>[^()]{{3,40}})\)",
    re.IGNORECASE,
)
# "From the annual report, give me the number at 31 March 2024; from the scorecard, the same for 30 September 2025."
_PAPERS_FIRST = re.compile(
    rf"^\W*(?:and\s+)?{_IN}\s+(?P<one>{_PAPER})\s*[,:–-]?\s+(?P<asked>[^;]+?)\s*(?:[;.]\s*|,\s*|\s+)(?:and\s+|then\s+|and\s+then\s+)?"
    rf"(?:{_IN}\s+)(?P<other>{_PAPER})\s*[,:–-]?\s*(?:(?:give\s+(?:me\s+)?)?(?:the\s+)?(?:same|equivalent|corresponding|matching|comparable|that|it)"
    r"(?:\s+(?:figure|number|thing|percentage|total|count|rate|share|measure))?|the\s+(?:figure|number|percentage|total|rate|share))?\s*"
    r"(?P<time>(?:as\s+)?(?:at|for|in|on|of|by)\b[^,;?]{3,50}?)(?P<end>\W*)$",
    re.IGNORECASE,
)
# "The annual report's percentage for 2022/23 and the scorecard's for quarter 2 of 2024/25"
_WHOSE_FIGURE = re.compile(
    rf"(?P<one>\b(?:the|our|its)\s+{_NAME})['’]s?\s+(?P<figure>(?:[\w-]+\s+)?(?:figure|number|percentage|total|count|rate|share|average|cost|sum)"
    rf"(?:\s+(?:for|of)\s+(?!(?:\w+\s+)?(?:19|20)\d\d)[a-z’'-]+(?:\s+[a-z’'-]+){{0,4}}?)?)\s+"
    rf"(?P<first>(?:at|for|in|on|of)\s+[^;,]{{3,40}}?)\s*,?\s+(?P<and>and|with|against|versus|v|vs|to)\.?\s+(?P<other>(?:the\s+)?{_NAME})['’]s?\s+"
    r"(?:one\s+|figure\s+|number\s+|percentage\s+|that\s+)?(?P<second>(?:at|for|in|on|of)\s+[^;,?]{3,40}?)(?=\W*$|\s*[,;:?])",
    re.IGNORECASE,
)
_LEADS = re.compile(r"^(?:at|for|in|on|of|by|from|during|as\s+at|as\s+of)\b", re.IGNORECASE)


def from_each_paper(question: str) -> str:
    """A question that sets two papers side by side with each paper named behind its own time; itself where it names
    fewer than two, or no time with one.
    """
    if len(re.findall(rf"\b{_KIND}\b", question, re.IGNORECASE)) < 2 or not find_periods(question):
        return question
    question = _TIME_IN_BRACKETS.sub(_time_first, question)
    question = _PAPER_IN_BRACKETS.sub(_out_of_brackets, question)
    if (m := _PAPERS_FIRST.match(question)) and _is_time(m["time"]) and find_periods(m["asked"]):
        asked = m["asked"].strip(" ,")
        one, other = _with_article(m["one"]), _with_article(m["other"])
        question = f"{asked[:1].upper()}{asked[1:]} in {one}, and {m['time'].strip()} in {other}{m['end']}"
    return _WHOSE_FIGURE.sub(_each_figure, question)


def _is_time(text: str) -> bool:
    """Whether a bracket or clause names a time, and hardly anything else."""
    found = [m.end - m.start for m in find_periods(text)] + [m.end - m.start for m in find_stages(text)]
    return bool(found) and len(text) - max(found) <= MORE


MORE = 20  # characters beside a time: "at the end of", "as at"


def _time_first(m: re.Match[str]) -> str:
    if not _is_time(m["time"]):
        return m.group()
    time = m["time"].strip()
    time = time if _LEADS.match(time) else f"at {'the ' if time.lower().startswith('end') else ''}{time}"
    return f"{'and ' if m['in'].lower() == 'and' else ''}{time} in {_with_article(m['paper'])}"


def _out_of_brackets(m: re.Match[str]) -> str:
    about = f"{m['on']} " if m["on"] else ""
    name = re.sub(r"^(?:the|our|its|their)\s+", "", m["paper"], flags=re.IGNORECASE)
    return f" in the {about}{name}"


def _each_figure(m: re.Match[str]) -> str:
    if not (_is_time(m["first"]) and _is_time(m["second"])):
        return m.group()
    return f"the {m['figure']} {m['first']} in {m['one']}, and {m['second']} in {_with_article(m['other'])}"


def _with_article(paper: str) -> str:
    return paper if re.match(r"(?:the|our|its|their)\b", paper, re.IGNORECASE) else f"the {paper}"
