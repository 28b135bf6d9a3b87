"""What a meeting decided or was told, asked the long way: "when the Harbour Board met in May, what was its decision on
the pier?" is "what did the Harbour Board decide about the pier in May?", "what did members hear from the harbour
master on dredging?" is "what did the harbour master tell members about dredging?".
"""

from __future__ import annotations

import re

_KIND = r"(?:cabinet|council|executive|panel|committee|commission|board|forum|governors|trustees|members|councillors)"
_BODY = (
    rf"(?P<{{0}}>(?:the\s+)?"
    rf"(?:(?!(?:and|of|for)\b)[A-Z][\w’'&-]*\s+(?:(?:and|of|for|&)\s+)?){{{{0,6}}}}{_KIND}|(?:the\s+)?{_KIND})"
)
_BODY_1, _BODY_2, _BODY_3 = (_BODY.format(n) for n in ("body", "body2", "body3"))
_AND = r"(?P<and>(?:and|so|but)\s+)?"
_TIME = r"(?:\s*,)?(?P<{}>\s+(?:on|in|at|for|during)\s+[^?;]{{2,60}}?)?"
_RESULT = r"(?:(?:final|formal|actual)\s+)?(?:decisions?|outcomes?|resolutions?|rulings?|verdicts?|conclusions?|upshot)"
_ON = r"(?:on|about|regarding|concerning|over|for|as\s+to|with\s+regard\s+to|in\s+respect\s+of|of)"
# "When Cabinet met on 11 May, what was its decision on the piers?", "… what did it decide about the piers?"
_WHEN_FIRST = re.compile(
    rf"^\W*{_AND}(?:when|after|once|as)\s+{_BODY_1}\s+(?:met|sat|convened|gathered|came\s+together|"
    rf"considered\s+(?:it|this)){_TIME.format('when')},?\s+"
    rf"(?:what\s+(?:was|were)\s+(?:the|its|their)\s+{_RESULT}|what\s+(?:did\s+(?:it|they)\s+(?:decide|resolve|agree|"
    rf"conclude)|was\s+(?:decided|agreed|resolved))|"
    rf"how\s+did\s+(?:it|they)\s+(?:decide|rule|resolve))\s+{_ON}\s+(?P<what>[^?;]+)\?*\s*$",
    re.IGNORECASE,
)
# "What was the outcome on the piers when Cabinet met on 11 May?", "… at the Cabinet meeting on 11 May?"
_WHEN_LAST = re.compile(
    rf"^\W*{_AND}(?:what\s+(?:was|were)\s+(?:the|its|their)\s+{_RESULT}|what\s+was\s+(?:decided|agreed|resolved)|"
    rf"what\s+happened)\s+{_ON}\s+"
    rf"(?P<what>[^?;]+?),?\s+(?:when|after|once)\s+{_BODY_2}\s+(?:met|sat|convened|gathered|came\s+together|"
    rf"considered\s+(?:it|this)){_TIME.format('when')}\s*\?*\s*$"
    rf"|^\W*{_AND.replace('and>', 'and2>')}what\s+(?:decision|conclusion|ruling|verdict|resolution)\s+(?:did|"
    rf"was)\s+{_BODY_3}\s+"
    rf"(?:reach|come\s+to|take|make|arrive\s+at|give)\s+{_ON}\s+(?P<what2>[^?;]+)\?*\s*$",
    re.IGNORECASE,
)
# "What happened at Cabinet on 11 May regarding the piers?"; "Cabinet considered the piers on 11 May. With what result?"
_HAPPENED = re.compile(
    rf"^\W*{_AND}what\s+(?:happened|was\s+(?:the\s+outcome|decided|agreed|resolved))\s+(?:at|in)\s+{_BODY_1}(?:\s+meeting)?"
    rf"(?P<when>\s+(?:on|in|at)\s+[^?;,]{{2,40}}?)?\s+(?:on|about|regarding|concerning|with|over|as\s+to|with\s+regard\s+to)\s+(?P<what>[^?;]+)\?*\s*$"
    rf"|^\W*(?:(?P<first>(?:on|in|at)\s+[^?;,]{{2,40}}?),?\s+)?{_BODY_2}\s+(?:considered|discussed|debated|looked\s+at|took|heard|voted\s+on|"
    r"(?:was|were)\s+asked\s+(?:to\s+(?:approve|agree|decide(?:\s+on)?)|about))\s+(?P<what2>[^?;.–—]+?)(?P<last>\s+(?:on|in|at)\s+[^?;,.–—]*?\d[^?;,.–—]*)?"
    r"\s*[.;,–—-]+\s*(?:and\s+)?(?:with\s+what\s+(?:result|outcome)|what\s+(?:was\s+(?:the|its)\s+(?:outcome|result|decision|upshot)|happened|came\s+of\s+it|"
    r"did\s+(?:it|they)\s+decide)|how\s+did\s+(?:it|that)\s+(?:go|end))\W*$",
    re.IGNORECASE,
)
# "What did members hear from the harbour master about dredging?", "what was the board told by …?"
_HEARD = re.compile(
    rf"\b(?P<what>what)\s+(?:did\s+(?P<a>(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{_KIND})\s+(?:hear|learn|find\s+out|"
    rf"get\s+told)\s+from|"
    rf"(?:was|were)\s+(?P<b>(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{_KIND})\s+(?:told|advised|informed)\s+by)\s+"
    rf"(?P<who>[^?;,]+?)\s+(?:about|regarding|concerning|on|as\s+to|in\s+relation\s+to|with\s+regard\s+to|"
    rf"in\s+respect\s+of)\s+(?P<of>[^?;]+)",
    re.IGNORECASE,
)


def of_a_meeting(question: str) -> str:
    """A question for what a body decided or was told by somebody, in the plain build; itself where it asks neither."""
    m = _WHEN_FIRST.match(question) or _WHEN_LAST.match(question) or _HAPPENED.match(question)
    if m is not None:
        found = m.groupdict()
        body = next(found[g] for g in ("body", "body2", "body3") if found.get(g))
        what = (found.get("what") or found.get("what2") or "").strip()
        if body.lower() in ("members", "councillors"):
            return question
        when = (found.get("when") or found.get("first") or found.get("last") or "").strip()
        return f"What did {body} decide about {what}{f' {when[:1].lower()}{when[1:]}' if when else ''}?"
    return _HEARD.sub(lambda h: f"{h['what']} did {h['who']} tell {h['a'] or h['b']} about {h['of']}", question)
