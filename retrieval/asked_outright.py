"""Asked outright what is asked politely: "can you name the six firms?" is "name the six firms", "could you tell
me how many boats sank, please?" is "how many boats sank?". What only asks that an answer be given is no part of it.
"""

from __future__ import annotations

import re

_AND = r"^\W*(?P<and>(?:(?:and|so|but|hi|hello|sorry|please|thanks|ok(?:ay)?)\b[\s,!.–-]*)*)"
_WH = r"(?:how|what|which|who|whom|whose|when|where|why)\b"
_CAN_YOU = (
    r"(?:(?:can|could|would|will)\s+(?:you|anyone|anybody|someone|somebody)(?:\s+(?:please|kindly|possibly|perhaps|"
    r"just|also))*|"
    r"are\s+you\s+able\s+to|is\s+(?:anyone|it)\s+(?:able|possible)\s+to|would\s+it\s+be\s+possible\s+to|"
    r"(?:I|we)(?:['’]d|\s+would)\s+(?:be\s+grateful|appreciate\s+it)\s+if\s+you\s+(?:could|would))\s+"
)
_TELL = (
    r"(?:(?:tell|show|remind|inform|advise)\s+(?:me|us)|let\s+(?:me|us)\s+know|say|confirm(?:\s+(?:to|for)\s+(?:me|us))?|"
    r"clarify|find\s+out)\s+(?:please\s+)?"
)
_TO_KNOW = (
    r"(?:(?:I|we)(?:['’]d|\s+would)?\s*(?:like|want|need|love|wish)\s+to\s+(?:know|find\s+out|ask|check|see|"
    r"understand)|"
    r"(?:I|we)(?:['’]m|['’]re|\s+am|\s+are)\s+(?:trying|looking|hoping)\s+to\s+(?:find\s+out|work\s+out|establish|"
    r"understand|check|see)|"
    r"(?:any|do\s+you\s+have\s+any)\s+idea|do\s+(?:you|we|they)\s+(?:happen\s+to\s+)?know|please\s+(?:say|state|"
    r"confirm|clarify|tell\s+(?:me|us)))\s+(?:please\s+)?"
)
_ASKED = re.compile(rf"{_AND}(?:{_CAN_YOU}{_TELL}|{_TO_KNOW})(?P<rest>{_WH}.+)$", re.IGNORECASE | re.DOTALL)
_BIDDEN = re.compile(
    rf"{_AND}{_CAN_YOU}(?P<rest>(?:name|list|identify|give|state|set\s+out|describe|summari[sz]e|explain|outline|"
    rf"quote)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "I'd like the names of the six firms", "please give me the postcodes"
_WANTED = re.compile(
    rf"{_AND}(?:(?:I|we)(?:['’]d|\s+would)?\s*(?:like|want|need|(?:am|are)\s+after)|(?:(?:can|could|may)\s+(?:I|we)\s+(?:please\s+)?(?:have|get)))\s+"
    r"(?P<rest>(?:the\s+)?(?:full\s+)?names?\s+of\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "Any idea of the total boats our yards built?", "any idea of the number of boats sunk?": how many there are.
_MANY = re.compile(
    rf"{_AND}(?:(?:any|do\s+you\s+have\s+any|have\s+you\s+any)\s+idea\s+(?:of|about))\s+the\s+(?:total\s+|overall\s+|exact\s+)*(?:(?P<of>numbers?\s+of\s+)|total\s+(?=[a-z]+s\b))"
    r"(?P<rest>(?!(?:the|our|its|their|those|these)\b)\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "Could you tell me Port Ellis's mooring rate?": a figure by its name.
_BY_NAME = re.compile(
    rf"{_AND}(?:{_CAN_YOU})(?:tell|give|show)\s+(?:me|us)\s+(?P<rest>(?:the|our|its|(?-i:[A-Z])[\w&-]*(?:\s+(?-i:[A-Z])[\w&-]*)*['’]s?)\s+"
    r"(?:(?!(?:how|what|which|who|when|where|why|whether|if)\b)[\w’'&%-]+\s+){0,6}?(?:rates?|percentage|proportion|share|average|total|cost|"
    r"budget|target|score|ratio)\b(?!\s+of\s+(?:the\s+)?names)[^?]*?)(?:,?\s+please)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
# "who the harbour master is", "what the fee was": an order that no question asked outright has.
_TOLD_ORDER = re.compile(
    r"^(?P<wh>who|what|where|when)\s+(?P<subject>(?:the|our|its|their|[A-Z])(?:(?!\b(?:is|was|are|were|did|do|does|"
    r"has|have|had|will|would)\b)[^,;?])*?)\s+"
    r"(?P<be>is|was|are|were)(?P<rest>(?:\s+(?:in|at|on|for|by|during|as)\s.*)?\s*(?:[,;?.!].*)?)$",
    re.IGNORECASE | re.DOTALL,
)

# "how often the pilot was called": the same order
_OFTEN = re.compile(
    r"^(?P<wh>how\s+(?:often|frequently|many\s+times))\s+(?!(?:is|was|are|were|has|have|had|did|does|do)\b)(?P<subject>[^,;?]{2,60}?)\s+"
    r"(?P<be>is|was|are|were|has|have|had)(?P<rest>\s.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "what we paid out on ropes": a sum
_PAID = re.compile(
    r"^what\s+(?P<who>we|they|it|(?:the|our)\s+[\w'’-]+(?:\s+[\w'’-]+)?)\s+(?P<did>paid|spent|pay|spend|are\s+paying|are\s+spending|were\s+paying|"
    r"were\s+spending|charged|charge)(?P<rest>\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ASKING = {
    "paid": "did {} pay", "spent": "did {} spend", "pay": "do {} pay", "spend": "do {} spend",
    "charged": "did {} charge", "charge": "do {} charge", "are paying": "are {} paying",
    "are spending": "are {} spending", "were paying": "were {} paying", "were spending": "were {} spending",
}  # fmt: skip


def asked_outright(question: str) -> str:
    """A question without what only asks for an answer politely; itself where it is asked outright already."""
    m = _ASKED.match(question) or _BIDDEN.match(question) or _WANTED.match(question)
    if m is None:
        return _figure_asked(question)
    rest = m["rest"]
    if (often := _OFTEN.match(rest)) is not None:
        rest = f"{often['wh']} {often['be']} {often['subject']}{often['rest']}"
    elif (paid := _PAID.match(rest)) is not None:
        rest = f"how much {_ASKING[paid['did'].lower()].format(paid['who'])}{paid['rest']}"
    elif (told := _TOLD_ORDER.match(rest)) is not None:
        rest = f"{told['wh']} {told['be']} {told['subject']}{told['rest']}"
    return f"{m['and']}{rest}" if m["and"] else rest[:1].upper() + rest[1:]


def _figure_asked(question: str) -> str:
    """A number or a figure by its name, asked for politely, as one asks outright; itself where none is."""
    if (many := _MANY.match(question)) is not None:
        asked = f"what was the number of {many['rest']}" if many["of"] else f"how many {many['rest']}"
        return f"{many['and']}{asked}" if many["and"] else asked[:1].upper() + asked[1:]
    named = _BY_NAME.match(question)
    if named is None:
        return question
    return f"{named['and']}what is {named['rest'].strip()}?" if named["and"] else f"What is {named['rest'].strip()}?"
