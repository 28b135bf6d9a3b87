"""What a question says that it does not mean: "not the 2021-22 total", "I don't mean Ealing's", "never mind the
survey". What is so set aside is no part of what is asked, and tells against a figure that is of it.

Not to be mixed up with what a figure leaves out ("excluding the DSG"), which the figure itself has to leave out.
"""

from __future__ import annotations

import re

from corpus.words import stem, stems

# Whose or which one: without such a word, "not" is said of what was done ("not in school", "had not moved").
_WHICH = (
    r"(?:the|that|those|these|this|our|ours|its|their|theirs|your|his|her|anyone|anything|just|merely|"
    r"(?:[\w-]+\s+){1,2}?ones?|(?:[\w-]+\s+)?[\w-]+['’]s|[\w-]+s['’]|(?:in|for|at|on|from)\s+(?:the\b|\d+|(?-i:[A-Z])\w*)|\d+[\d/–-]*)"
)
_OPENS = r"(?:^|[,;:.?!(–—]|\s-|\b(?:and|but|please|careful))"
_UNTIL = r"(?P<what>[^;:()?!–—]*?)"
# Where it ends: at a mark, before "but" and "I mean", at a comma that no date is written with.
_END = r"(?=\s*(?:$|[;:()?!–—]|\.(?:\s|$)|\s-\s|,\s|\b(?:but|I\s+mean|I\s+want|I['’]m\s+after|rather)\b))"
_SET_ASIDE = re.compile(
    rf"{_OPENS}\s*(?:careful[\s,:–-]+)?(?:and\s+|but\s+)?"
    rf"(?:not\s+(?={_WHICH}(?:\b|\s|$))(?!(?:just|only|merely)\b.*\bbut\b)|"
    # in brackets a bare noun is enough: "each pilot (not skipper)"; "(not registered)" tells what was not done
    r"(?<=\()not\s+(?!(?:in|at|on|yet|all|to|for|by|of|with|from|including|counting|only|necessarily|even|known|"
    r"[\w-]+(?:ed|ing|en|ly))\b)"
    r"(?=[a-z][\w’'/-]*(?:\s+[\w’'/-]+){0,4}\s*\))|"
    r"(?:I\s+(?:do\s+not|don['’]?t)|I['’]m\s+not|I\s+am\s+not)\s+(?:mean(?:ing)?|want(?:ing)?|after|asking\s+(?:about|for)|"
    r"interested\s+in|talking\s+about|need)\s+|"
    r"(?:never\s+mind|forget|ignor(?:e|ing)|disregard(?:ing)?|leave\s+aside|set(?:ting)?\s+aside|(?<![,;:(–—]\s)(?:leaving|putting)\s+aside)\s+(?:about\s+)?|"
    # "Leaving out dinghies, how many …?"; "…, leaving out dinghies" is said of how the figure was made
    r"(?<![,;:(–—]\s)(?<!\()leav(?:e|ing)\s+(?:out\s+|(?=[^,;.?]{2,50}\s+(?:aside|out)\b))|"
    r"I(?:\s+have|['’]ve)\s+(?:already\s+)?(?:got|had|seen)?\s*(?=the\b|that\b|those\b)|"
    r"I\s+(?:already\s+)?know\s+(?=the\b|that\b|about\b))"
    rf"{_UNTIL}{_END}(?P<after>[.)]*)",
    re.IGNORECASE,
)
# "Fares paid, as distinct from fines": the other one, told apart. A time told apart so is compared with, and "why this
# as opposed to that?" asks of both.
_TOLD_APART = re.compile(
    r"\s*[,;:(–—-]*\s*\b(?:as\s+(?:distinct|separate)\s+from|as\s+opposed\s+to|(?<!how\s)(?<!is\s)(?<!are\s)distinct\s+from|"
    r"(?:and\s+)?not\s+to\s+be\s+(?:confused|mixed\s+up)\s+with)\s+"
    r"(?P<what>(?!(?:the\s+)?(?:last|previous|\w+\s+before|years?|a\s+year|at|in|on|\d+)\b)[^;:()?!–—,]*?)"
    r"(?:\s*\)|(?=\s*(?:$|[;:?!–—,]|\.(?:\s|$)|\s-\s|\s(?:in|at|during|for|by)\s+(?:the\s+)?(?:\w+\s+){0,3}?\d)))",
    re.IGNORECASE,
)
_ASKS_OF_BOTH = re.compile(r"\b(?:why|reasons?|differ\w*|compar\w*|better|worse|more|fewer|less)\b", re.IGNORECASE)
_MEANT = re.compile(r"^[\s,;:.)–—-]*(?:(?:but|rather)\s+)?(?:I\s+mean|I\s+want|I['’]m\s+after)\s+", re.IGNORECASE)
_GAP = re.compile(r"\s+(?=[?.!,;:])")
_KIND_OF_QUESTION = re.compile(
    r"^\W*(?:[\w-]+\s+){0,3}(?:query|question|request|enquiry|inquiry|check)\s*(?:for\s+you\s*)?[:–-]\s+(?=\w)",
    re.IGNORECASE,
)
# What the answer is wanted for is no part of it: "for a comparison slide", "for the briefing note".
_WANTED_FOR = re.compile(
    r"[\s,;:(–—-]*\bfor\s+(?:a|an|my|our|the|this|tomorrow['’]s|tonight['’]s)\s+(?:[\w'’-]+\s+){0,2}?"
    r"(?:slides?|briefings?(?:\s+note)?|presentation|speech|press\s+(?:release|line)|newsletter|leaflet|talk|spreadsheet|blog|essay)\b\)?"
    r"(?=\s*(?:[.?!,;–—-]|$))"
    r"|\s*[,;:(–—-]\s*(?:(?:I['’]m|we['’]re|I\s+am|we\s+are)\s+)?comparing\s+(?:it|this|that|them|these)\s+(?:to|with|against)\s+"
    r"[^;?!]*\d[^;?!]*(?=[?!.]|$)",
    re.IGNORECASE,
)
# "Total reviews held? (reviews, not children)": the word meant, said again beside the one that is not.
_THIS_NOT_THAT = re.compile(
    r"\s*[,;:(?.!–—-]+\s*(?:(?:I\s+)?(?:mean|want)\s+|that\s+is\s+|i\.?e\.?\s+)?(?:the\s+)?(?P<meant>[\w-]{3,})(?:\s+(?:themselves|itself))?\s*,?\s+"
    r"(?:and\s+)?not\s+(?:the\s+)?(?P<what>[\w-]{3,}(?:\s+[\w-]+){0,2}?)\s*\)?[\s.?!]*$",
    re.IGNORECASE,
)
# "How many boats sank (MOBs, not mobile boxes) in May?": what the letters stand for is told beside them.
_LETTERS_NOT = re.compile(
    r"\s*\(\s*(?-i:[A-Z]{2,}s?)\s*,?\s+(?:and\s+)?not\s+(?:the\s+)?(?P<what>[\w-]{3,}(?:\s+[\w-]+){0,3})\s*\)",
    re.IGNORECASE,
)
# "How many plans were there – EHC plans I mean, not child protection?"
_I_MEAN = re.compile(
    r"\s*(?:[,;:(.?!–—]|\s-)\s*(?P<meant>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s*,?\s+I\s+mean\s*,?\s+(?:and\s+)?not\s+"
    r"(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s*\)?[\s.?!]*$",
    re.IGNORECASE,
)
# "How many reviews were held (meetings, not children)?": what is counted was named, and is said again in another word.
_COUNTED = re.compile(
    r"\bhow\s+many\s+(?!(?:were|was|are|is|did|do|does|had|have|has|of|got|went|came)\b)[\w’'-]", re.IGNORECASE
)
# "… - I mean the night bus, not the day bus - in May?": the one meant stays, wherever it is said.
_MEAN_NOT = re.compile(
    r"\s*(?:[,;:(.?!–—]|\s-)\s*(?:I|we)\s+(?:do\s+)?mean\s+(?:the\s+)?(?P<meant>[\w’'-]+(?:\s+[\w’'-]+){0,4}?)\s*,?\s+(?:and\s+|but\s+)?"
    r"not\s+(?:the\s+)?(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,4}?)\s*(?:[,;)–—]|\s-|(?=[.?!]|$))",
    re.IGNORECASE,
)
# "… Plain residential, not dementia.", "… Just the day bus, not the night bus.": a note on what was named before it.
_PLAIN = re.compile(
    r"\s*[,;:(.?!–—-]+\s*(?:plain|ordinary|standard|basic|simple|just|only|simply|purely)\s+(?:the\s+)?"
    r"(?P<meant>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s*,?\s+(?:and\s+)?not\s+(?:the\s+)?(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)"
    r"\s*\)?[\s.?!]*$",
    re.IGNORECASE,
)
# "How many day passes, not night passes, were sold?": the other one of what the same noun names.
_SAME_NOUN = re.compile(
    r"(?<=\s)(?P<head>[a-z]{3,}),\s+(?:and\s+)?not\s+(?:the\s+)?(?P<what>(?:[\w’'-]+\s+){1,3}(?P=head))"
    r"(?:,(?=\s)|(?=\s*(?:[?.!]|$)))",
    re.IGNORECASE,
)
# "How many passes were sold – day and night ones, not season passes?": which of what is counted, said after it.
_ONES = re.compile(
    r"(?P<before>^.*?\b(?:how\s+many|numbers?\s+of)\s+)(?P<noun>[a-z]{3,}s)\b(?P<rest>[^?!;]*?)\s*(?:[,;:(–—]|\s-)\s*(?:the\s+)?"
    r"(?P<meant>(?!(?:I|we)\b)[\w’'-]+(?:(?:,\s+|\s+)[\w’'-]+){0,5}?)\s+ones\s*,?\s+(?:and\s+)?not\s+(?:the\s+)?"
    r"(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s*\)?[\s.?!]*$",
    re.IGNORECASE | re.DOTALL,
)
# "What share …? Ours, not the region's": a note on whose figure it is, and the question has said that already.
_OURS = re.compile(
    r"\s*[,;:(.?!–—-]+\s*(?:just\s+|only\s+)?(?:ours|our\s+own|theirs|their\s+own)\s*,?\s+(?:and\s+)?not\s+(?:the\s+)?"
    r"(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s*\)?[\s.?!]*$",
    re.IGNORECASE,
)
LEAST = 3  # words that are left: fewer, and it was the question itself


def what_is_meant(question: str) -> tuple[str, str]:
    """A question without what it says it does not mean, and that ("" for nothing of the kind); without what it says of
    itself, too ("Finance query: …", "… for a slide").
    """
    aside: list[str] = []
    rest = _KIND_OF_QUESTION.sub("", question)
    plain = _WANTED_FOR.sub("", rest)
    rest = plain if len(plain.split()) >= LEAST else rest
    pair = _THIS_NOT_THAT.search(rest)
    told = set(stems(rest[: pair.start()])) if pair else set[str]()
    again = pair and (stem(pair["meant"].lower()) in told or _COUNTED.search(rest[: pair.start()]))
    if pair and again and stem(pair["what"].lower()) not in told:
        aside.append(pair["what"].strip())
        rest = rest[: pair.start()].rstrip() + ("?" if "?" in question else "")
    if (letters := _LETTERS_NOT.search(rest)) is not None and len(rest[: letters.start()].split()) >= LEAST:
        aside.append(letters["what"].strip())
        rest = f"{rest[: letters.start()]}{rest[letters.end() :]}"
    note = _PLAIN.search(rest)
    if note is not None and set(stems(note["meant"])) <= set(stems(rest[: note.start()])):
        aside.append(note["what"].strip())
        rest = rest[: note.start()].rstrip() + ("?" if "?" in question else "")
    if (ours := _OURS.search(rest)) is not None and len(rest[: ours.start()].split()) >= LEAST:
        aside.append(ours["what"].strip())
        rest = rest[: ours.start()].rstrip() + ("?" if "?" in question else "")
    if (ones := _ONES.match(rest)) is not None:
        aside.append(ones["what"].strip())
        rest = f"{ones['before']}{ones['meant']} {ones['noun']}{ones['rest']}" + ("?" if "?" in question else "")
    if (mean := _MEAN_NOT.search(rest)) is not None:
        aside.append(mean["what"].strip())
        after = rest[mean.end() :].strip(" ?.!")
        rest = f"{rest[: mean.start()].rstrip()} ({mean['meant']}) {after}".rstrip() + ("?" if "?" in question else "")
    if (mean := _I_MEAN.search(rest)) is not None:
        aside.append(mean["what"].strip())
        rest = f"{rest[: mean.start()].rstrip()} ({mean['meant']})" + ("?" if "?" in question else "")
    if (other := _SAME_NOUN.search(rest)) is not None:
        aside.append(other["what"].strip())
        rest = rest[: other.end("head")] + rest[other.end() :]
    apart = None if _ASKS_OF_BOTH.search(rest) else _TOLD_APART.search(rest)
    if apart is not None and apart["what"].strip() and len(_without(rest, apart).split()) >= LEAST:
        aside.append(apart["what"].strip())
        rest = _without(rest, apart)
    while m := _SET_ASIDE.search(rest):
        if not m["what"].strip():
            break
        before, after = rest[: m.start()].rstrip(" ,;–—-("), rest[m.end() :]
        kept = _MEANT.sub("", after) if _MEANT.match(after) else after.lstrip(" ,;:.)–—-")
        opened = m.group()[0] if m.group()[:1] in ".?!" and not _MEANT.match(after) else ""
        joint = f"{opened} " if opened else ", " if _MEANT.match(after) else " "
        left = _GAP.sub("", f"{before}{joint if before else ''}{kept}".strip())
        if len(left.split()) < LEAST:
            break
        aside.append(m["what"].strip())
        rest = left
    return rest, "; ".join(aside)


def _without(question: str, aside: re.Match[str]) -> str:
    """A question without a stretch of it."""
    after = re.sub(r"^\s*,", "", question[aside.end() :])
    return _GAP.sub("", f"{question[: aside.start()].rstrip()} {after.lstrip()}".strip())
