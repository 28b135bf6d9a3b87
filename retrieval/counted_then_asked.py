"""What is told first and asked after, put in one: "some boats had no mast. What was the number?" is "how many boats had
no mast?", "calls should be answered in a day. What percentage were in 2031?" is "what percentage of calls were answered
in a day in 2031?", and "boats sunk in May - total?" is "number of boats sunk in May?".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.encoder import usual_words
from retrieval.asked_unit import COUNT, unit_of

_SHARE_NOUN = r"(?:percentage|proportion|share|fraction|per\s?cent|percent|%)"
_COUNT_NOUN = r"(?:number|figure|total|count|tally|headcount)"
_KIND = r"(?:exact|actual|total|overall|full|final|precise|rough)"
_WAS = r"(?:['’]s|\s+(?:is|was|are|were|would|will)(?:\s+be)?)"
_THAT = r"(?:that|it|this|they|those|these|there)"
_GIVE = (
    r"(?:(?:please\s+)?(?:give|tell|show)\s+(?:me|us)|(?:I|we)(?:['’]d|\s+would)?\s*(?:need|want|like)|(?:can|could|may)\s+(?:I|we)\s+(?:please\s+)?"
    r"have|(?:any|do\s+you\s+have\s+any)\s+idea\s+of)\s+"
)
_OF_THEM = r"(?:\s+of\s+(?:them|these|those))?"
_WHEN = r"(?P<when>(?:\s+(?:in|at|on|for|by|during|as\s+at|as\s+of|over|last|this|to)\s[^?.:;]*)?)"
_END = r"(?:,?\s*(?:please|pls|then|exactly|in\s+all|in\s+total|altogether))*\W*$"


def _asks_back(noun: str) -> str:
    """The ways to ask for a number or a share of what was just told."""
    return (
        rf"(?:(?:what|which)\s+(?:{_KIND}\s+)?{noun}(?:\s+(?:is|was|are|were|would)(?:\s+be)?\s+{_THAT}(?:\s+(?:true|so)\s+of)?)|"
        rf"(?:what|which)\s+{noun}{_OF_THEM}\s+(?:did|do|had|have)(?:\s+(?:so|that|this|it))?|"
        rf"(?:and\s+)?what{_WAS}\s+(?:the|that|their)\s+(?:{_KIND}\s+)*{noun}{_OF_THEM}|"
        rf"{_GIVE}(?:the\s+|an?\s+)?(?:{_KIND}\s+)*{noun}{_OF_THEM}|(?:the\s+)?(?:{_KIND}\s+)*{noun}{_OF_THEM})"
    )


_HOW_MANY = (
    rf"(?:how\s+many(?:\s+(?:is|was|are|were)\s+{_THAT})?{_OF_THEM}(?:\s+(?:did|do|had|have)(?:\s+(?:so|that|this|it))?)?|"
    rf"how\s+many\s+(?:is|was|are|were)\s+(?:this|that)|{_asks_back(_COUNT_NOUN)})"
)
_BREAK = r"\s*(?:[.;:–—]|\s-|,\s*(?:and|but))\s*(?:and\s+|but\s+|so\s+)?"
_SOME = (
    r"(?P<some>some|several|a\s+number|a\s+few|many|a\s+lot|lots|certain|a\s+handful|not\s+all|most)"
    r"(?P<of>\s+of(?=\s))?\s+"
)
_BEFORE = r"^(?P<lead>(?:(?!\b(?:because|when|if|why|how|what|which|who)\b)[^.?!;:])*?)"
_SOME_NUMBER = re.compile(
    rf"{_BEFORE}(?P<there>\bthere\s+(?:is|was|are|were|have\s+been|had\s+been)\s+)?\b{_SOME}(?P<rest>[^?!;:.]{{5,160}}?){_BREAK}{_HOW_MANY}{_WHEN}{_END}",
    re.IGNORECASE,
)
_SOME_SHARE = re.compile(
    rf"{_BEFORE}(?P<there>\bthere\s+(?:is|was|are|were|have\s+been|had\s+been)\s+)?\b{_SOME}(?P<rest>[^?!;:.]{{5,160}}?){_BREAK}{_asks_back(_SHARE_NOUN)}{_WHEN}{_END}",
    re.IGNORECASE,
)
_OUGHT = (
    r"(?:should|must|ought\s+to|(?:has|have|need)\s+to|(?:is|are)\s+(?:(?:supposed|meant|expected|required|due|obliged)\s+)?to)"
)
_OUGHT_TO_BE = re.compile(
    rf"^(?P<np>[^.?!:;]{{3,90}}?)\s+{_OUGHT}\s+(?:all\s+|always\s+)?be\s+(?P<done>[^.?!;:]{{4,90}}?){_BREAK}"
    rf"(?:(?:in|for)\s+(?:the\s+)?(?P<then>[^,?]{{4,25}}),?\s+)?(?P<asks>(?:what|which)\s+{_SHARE_NOUN}|how\s+many){_OF_THEM}\s+"
    rf"(?P<be>were|was|are|is|had\s+been|have\s+been)(?:\s+(?:so|done|in\s+fact|actually))?{_WHEN}{_END}",
    re.IGNORECASE,
)
_OUGHT_TO_DO = re.compile(
    rf"^(?P<np>[^.?!:;]{{3,90}}?)\s+{_OUGHT}\s+(?!be\b)(?P<done>[^.?!;:]{{4,90}}?){_BREAK}"
    rf"(?P<asks>(?:what|which)\s+{_SHARE_NOUN}|how\s+many){_OF_THEM}\s+(?:did|do|have|had|managed|manage)(?:\s+(?:so|it|that|this|to))?{_WHEN}{_END}",
    re.IGNORECASE,
)
_TIME = (
    r"(?:[^:.,;?]*?\b(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?|"
    r"\d\d\s?[/–-]\s?\d\d|Q[1-4])(?:\s+(?:school\s+)?year)?)"
)
_NOTED_TOTAL = re.compile(
    rf"^(?:(?P<first>{_TIME})\s*[:.–—]\s+)?(?P<np>[^:.;?!]{{6,140}}?)(?:\s*[:.;,–—]|\s-)\s*(?:{_HOW_MANY}|(?:the\s+)?grand\s+total){_WHEN}{_END}",
    re.IGNORECASE,
)
# "Total boats afloat in May?"
_TOTAL_FIRST = re.compile(
    rf"^(?P<first>)(?:the\s+)?(?:overall|grand)?\s*total\s+(?!of\b|number\b)(?P<np>[a-z][^:;.?!]{{6,140}}?)(?P<when>){_END}",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what|which|how|who|why|when|where|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|tell|give|show|list)\b",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"\b(?:averages?|mean|median|rates?|scores?|waits?|waiting|(?<!full-)(?<!part-)time|times|length|age|size|ratio|costs?|budgets?|grades?|ratings?|"
    r"turnover|attendance|absence|attainment|results|gap|names?|staffing|reference|deficits?|surplus(?:es)?|spend(?:ing)?|expenditure|"
    r"income|bills?|prices?|savings?|debts?|reserves?|capital|money|grants?|(?:over|under)spends?|variances?|fees?|charges?|payments?)\b",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r",|\s(?:of|in|at|on|for|from|with|by|to|who|that|which|as)\s")
_SEVERAL = re.compile(r"\b(?:[a-z]{2,}[^s\W]s|children|people|men|women|households|staff|pupils)\b", re.IGNORECASE)
# "What did the total of nights on watch come to?"
_CAME_TO = re.compile(
    rf"\bwhat\s+(?P<did>did|does|do|would|will)\s+(?P<whose>the|our|its|their)\s+(?P<noun>(?:{_KIND}\s+)*(?:total|number|count|tally|sum|amount|bill|cost))"
    r"(?P<of>\s+[^?;]*?)?\s+(?:have\s+)?(?:c[oa]me|amount(?:ed)?|add(?:ed)?\s+up|r[ua]n|reach(?:ed)?|work(?:ed)?\s+out|stand|stood)"
    r"(?:\s+(?:to|at))?(?=\W*$|\s+(?:in|at|on|for|by|during|over|last|this|if)\b)(?P<rest>[^?]*)",
    re.IGNORECASE,
)
# "The share of crews ashore is what?"
_IS_WHAT = re.compile(
    r"(?P<lead>^|[:,;.–—]\s+|\s-\s+)(?P<np>(?:the|our|its|their)\s+[^:;.?]{4,110}?)\s+(?P<be>is|was|are|were|stood\s+at|came\s+to|comes\s+to|stands\s+at)\s+"
    rf"(?:what|how\s+(?:much|many)){_WHEN}\W*$",
    re.IGNORECASE,
)
# "An order applied to how many of our boats?"
_APPLIED_TO = re.compile(
    r"(?P<lead>^(?:(?:in|at|on|by|during)\s+[^,:;?]*?\d{2,4},?\s+)?|,\s+)(?P<np>(?:an?|the)\s+[^,:;.?]{3,60}?)\s+(?:appl(?:y|ied|ies)|was\s+applied|(?:is|was|were)\s+(?:given|granted|issued|made|in\s+force|in\s+place))"
    r"\s+(?:to|for)\s+(?P<asks>how\s+many)\s+(?P<whom>[^?;]+)",
    re.IGNORECASE,
)
_APPLIED_BEHIND = re.compile(
    r"\b(?P<asks>how\s+many)\s+(?P<whom>[^?;,]{3,60}?)\s+(?:did|does|do)\s+(?P<np>(?:an?|the)\s+[^,:;.?]{3,60}?)\s+apply(?:\s+to)(?=\W|$)",
    re.IGNORECASE,
)
_THINKING = re.compile(
    r"^\W*(?:(?:just\s+)?(?:thinking|talking|speaking)\s+(?:only\s+)?(?:about|of)|(?:turning|going\s+back|coming|moving\s+on|looking\s+back)\s+to|"
    r"looking\s+(?:only\s+)?at|focus(?:s?ing)\s+on|regarding|concerning|with\s+regard\s+to|as\s+(?:for|regards))\s+"
    r"(?P<what>[^:,;?–—]{3,70}?)\s*(?:[:,;–—]|\s-)\s+(?=\S)",
    re.IGNORECASE,
)
_A_TIME = re.compile(
    r"^(?:the\s+)?(?:(?:financial|school|academic|calendar|municipal)\s+)?(?:year\s+)?(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?|\d\d\s?[/–-]\s?\d\d|"
    r"[A-Z][a-z]+\s+(?:19|20)\d\d|Q[1-4]\s.*)$"
)
_A_PAPER = re.compile(
    r"\b(?:report|minutes|paper|survey|table|review|dashboard|audit|briefing|strategy)$", re.IGNORECASE
)
_TELL_ME = re.compile(
    r"(?<=\w)(?P<break>\s*[,:;.–—]\s+|\s-\s+)(?:(?:please|could\s+you|can\s+you)\s+)*(?:tell|show)\s+(?:me|us)\s+(?=(?:how|what|which)\b)",
    re.IGNORECASE,
)
_START = r"(?P<lead>^\W*(?:please\s+)?|[.:;,–—]\s+(?:please\s+)?|\s-\s+)(?:(?:can|could|would)\s+you\s+(?:please\s+)?)?"
_THE_NUMBER = re.compile(rf"{_START}{_GIVE}the(?=\s+(?:number|count|tally)\s+of\b)", re.IGNORECASE)
_IDEA_OF = re.compile(
    rf"{_START}(?:any|do\s+you\s+have\s+any)\s+idea\s+of(?=\s+(?:the|our|its)\s+(?:[\w-]+\s+){{0,2}}?"
    r"(?:total|percentage|proportion|share|cost|price|amount|sum|average|rate|value|bill|charge|fee)\b(?!s))",
    re.IGNORECASE,
)


def counted_then_asked(question: str) -> str:
    """A question with what it tells first and what it asks of that put in one; itself where it is one already."""
    question = _TELL_ME.sub(r"\g<break>", question)
    question = _THINKING.sub(_of_that, question)
    question = _THE_NUMBER.sub(lambda m: _begun("the", m), question)
    question = _IDEA_OF.sub(lambda m: _begun("what is", m), question)
    for build, put in _BUILDS:
        if (m := build.match(question)) is not None and (said := put(m)) is not None:
            return said
    question = _CAME_TO.sub(_what_was, question)
    question = _APPLIED_TO.sub(lambda m: f"{m['lead']}{_as_written('how many', m)} {_having(m)}", question)
    question = _APPLIED_BEHIND.sub(lambda m: f"{m['asks']} {_having(m)}", question)
    return _IS_WHAT.sub(_what_is, question)


def _of_that(m: re.Match[str]) -> str:
    what = m["what"].strip()
    if _A_TIME.match(what) or _A_PAPER.search(what):
        return f"In {what}, "
    return f"{what[:1].upper()}{what[1:]}: "


def _begun(said: str, m: re.Match[str]) -> str:
    """What stands before words that ask for a number, and other words in their place."""
    first = m.start() == 0 and not m["lead"].strip()
    return m["lead"] + (said[:1].upper() + said[1:] if first else said)


def _so_many(m: re.Match[str]) -> str:
    """ "Some boats sank. What was the number?" → "How many boats sank?" """
    of = " of " if m["of"] and _DETERMINED.match(m["rest"]) else " "
    there = " were there" if m["there"] else ""
    return _with_lead(f"How many{of}{m['rest'].rstrip(' ,')}{there}", m)


def _such_a_share(m: re.Match[str]) -> str:
    """ "Some boats sank. What percentage is that?" → "What percentage of boats sank?" """
    return _with_lead(f"What percentage of {m['rest'].rstrip(' ,')}", m)


def _with_lead(asked: str, m: re.Match[str]) -> str:
    """A question behind what stood before it, and the time that was said last behind it."""
    lead = m["lead"] if m["lead"].strip() else ""
    return f"{lead}{asked[:1].lower() if lead else asked[:1]}{asked[1:]}{m['when']}?"


_DETERMINED = re.compile(r"(?:our|the|its|their|those|these|your|[A-Z][\w-]*['’]s)\s", re.IGNORECASE)


def _ought(m: re.Match[str]) -> str | None:
    share = not m["asks"].lower().startswith("how")
    be = f" {m['be']}" if "be" in m.groupdict() else ""
    then = f" in {m['then']}" if "then" in m.groupdict() and m["then"] else ""
    np = m["np"][:1].lower() + m["np"][1:] if not m["np"][:2].isupper() else m["np"]
    return f"{'What percentage of' if share else 'How many'} {np}{be} {m['done'].rstrip(' ,')}{then}{m['when']}?"


def _noted(m: re.Match[str]) -> str | None:
    np = m["np"].strip()
    if _ASKS.search(np) or _NO_COUNT.search(np) or unit_of(np) not in (None, COUNT):
        return None
    if not _SEVERAL.search(_BEHIND_NAME.split(np, maxsplit=1)[0]):
        return None  # one thing is not counted
    first = f" in {m['first'].strip()}" if m["first"] else ""
    return f"Number of {_in_sentence(np)}{first}{m['when']}?"


def _in_sentence(text: str) -> str:
    """Words behind others: with a small letter at their start unless they begin with a name."""
    first, _, rest = text.partition(" ")
    plain = {first.lower(), first.lower().removesuffix("s"), first.lower().removesuffix("es")}
    name = rest[:1].isupper() or plain.isdisjoint(usual_words())
    return text if name else text[:1].lower() + text[1:]


def _what_was(m: re.Match[str]) -> str:
    be = "would" if m["did"].lower() in ("would", "will") else "was" if m["did"].lower() == "did" else "is"
    noun, of = m["noun"], m["of"] or ""
    behind = " be" if be == "would" else ""
    return f"what {be} {m['whose']} {noun}{of}{behind}{m['rest']}"


def _having(m: re.Match[str]) -> str:
    whom, when = m["whom"].rstrip(), ""
    if (at := _AT.search(whom)) is not None:
        whom, when = whom[: at.start()], whom[at.start() :]
    return f"{whom} had {m['np'][:1].lower()}{m['np'][1:]}{when}"


_AT = re.compile(r",?\s+(?:in|at|on|by|during|as\s+at)\s+(?=[^?]*\d)", re.IGNORECASE)


def _what_is(m: re.Match[str]) -> str:
    be = m["be"].lower()
    verb = be if be in ("is", "was", "are", "were") else "is" if be.split()[0].endswith("s") else "was"
    np = m["np"]
    return f"{m['lead']}{_as_written('what', m, len(m['lead']))} {verb} {np[:1].lower()}{np[1:]}{m['when']}?"


def _as_written(said: str, m: re.Match[str], at: int = 0) -> str:
    """Words in the place of others: with a capital where those began with one."""
    text = m.group() if at <= len(m.group()) and at >= 0 else ""
    return said[:1].upper() + said[1:] if text[:1].isupper() and m.start() == 0 else said


_BUILDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_SOME_NUMBER, _so_many),
    (_SOME_SHARE, _such_a_share),
    (_OUGHT_TO_BE, _ought),
    (_OUGHT_TO_DO, _ought),
    (_NOTED_TOTAL, _noted),
    (_TOTAL_FIRST, _noted),
)
