"""A question headed by what it is of, and asked of "it": "Gull Quay High – how many boats did it have?" is "how many
boats did Gull Quay High have?", "Port Ellis is like us. How many did its yards build?" is "how many did Port Ellis's
yards build?", "the last survey of the pier: tell me the grade" is "what was the grade at the last survey of the pier?".
"""

from __future__ import annotations

import re

from corpus.encoder import usual_words

_ASKS = (
    r"(?:(?:and|so)\s+)?(?:how|what|which|who|when|where|why|did|does|do|is|are|was|were|has|have|can|could|would|any\s+idea|tell|give|do\s+you|"
    r"please)\b"
)
_NAME = (
    r"(?!(?:what|which|how|who|when|where|why|if|after|before|since|in|at|from|by|yes|no|thanks|"
    r"under|for|during|over|next|leaving|two|three|both|on|of)\b)"
    r"(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?:of|the|and|on|upon)\s+)*(?-i:[A-Z])[\w’'&-]*)*"
)
# "Gull Quay High - …", "The Heron home: …", "Gull Quay children's home, …"
_HEADED = re.compile(
    rf"^\W*(?:(?:re|about|regarding|concerning|on|as\s+(?:for|to))\s*:?\s+)?(?P<topic>(?:the\s+)?{_NAME}"
    r"(?:\s+(?!(?:is|was|are|were|has|had|have|did|does|will|would|said|says)\b)[a-z][\w’'-]*){0,3}?)"
    rf"(?:\s*[:;.–—]\s*|\s+-+\s+|\s*,\s+(?!(?:which|who|whose|where|when)\b))(?P<asked>{_ASKS}.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "Gull Quay is much like us. …", "There's a home at Gull Quay. …" names no one thing.
_TOLD = re.compile(
    rf"^\W*(?P<topic>(?:the\s+)?{_NAME})\s+(?:is|was|looks|seems)\s+(?:(?:very|much|quite|rather|also|a\s+lot|just|more)\s+)*"
    r"(?:like|similar|comparable|close|near|next|our|one\s+of|another|a\s+neighbour\w*)\b[^?.!;]{0,60}[.!;–—]+\s+"
    rf"(?P<asked>{_ASKS}[^.!;]+)$",
    re.IGNORECASE | re.DOTALL,
)
_ITS = re.compile(r"\bits\b", re.IGNORECASE)
_IT = re.compile(
    r"(?<!is\s)(?<!was\s)(?<!does\s)(?<!tell\sme\s)\bit\b(?!\s+(?:that|is\s+that|was\s+that|take[ns]?|took|seems|appears)\b)|"
    r"(?<=[a-z]\s)\bthere(?=\s*(?:[?.,]|$)|\s+(?:in|at|by|on|last|during)\b)",
    re.IGNORECASE,
)
_DID_IT = re.compile(
    r"(?P<did>\b(?:is|was|does|did|has|had))\s+it\b(?!\s+(?:that|taken?|clear|true|possible|fair)\b)", re.IGNORECASE
)
# "The last survey of the pier: tell me the grade we were given"
_OF_AN_EVENT = re.compile(
    r"^\W*(?P<topic>(?:the\s+|our\s+)?(?:[\w’'&-]+\s+){0,4}?(?:inspection|visit|survey|review|audit|meeting|report|ballot|consultation|vote)"
    r"(?:\s+(?:of|at|on|by)\s+[^:?–—]{2,60})?)\s*[:–—]\s+"
    r"(?:(?:please\s+|can\s+you\s+|could\s+you\s+)*(?:tell|give|show)\s+(?:me|us)\s+|what\s+(?:was|were|is)\s+)"
    r"(?P<what>(?:the|our|its)\s+(?:overall\s+)?(?:judge?ments?|grades?|ratings?|verdicts?|outcomes?|results?|findings?|conclusions?))\b(?P<rest>[^?]*)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_GIVEN = re.compile(r"\s*(?:that\s+)?(?:we|it|they)\s+(?:were|was)\s+given|\s*(?:please|we\s+got)\s*$", re.IGNORECASE)


def _small_the(topic: str) -> str:
    return re.sub(r"^(The|Our)\b", lambda m: m[0].lower(), topic)


def asked_of_the_topic(question: str) -> str:
    """A question of "it" with the name of what it is headed by; itself where it is headed by nothing."""
    if (event := _OF_AN_EVENT.match(question)) is not None:
        rest = _GIVEN.sub("", event["rest"]).strip(" .?!")
        return f"What was {event['what']}{f' {rest}' if rest else ''} at {_small_the(event['topic'])}?"
    m = _HEADED.match(question) or _TOLD.match(question)
    if m is None:
        return question
    topic, asked = m["topic"].strip(), m["asked"]
    first = re.split(r",|\band\b", asked, maxsplit=1)[0]
    if not _is_name(topic) or re.search(r"\b(?:it|its|there)\b", first, re.IGNORECASE) is None:
        return question
    whose = topic if topic.endswith(("'s", "’s")) else f"{topic}’{'' if topic.endswith('s') else 's'}"
    put, times = _ITS.subn(lambda _: whose, asked, count=1)
    if not times:
        put, times = _DID_IT.subn(lambda d: f"{d['did']} {topic}", asked, count=1)
    if not times:
        put, times = _IT.subn(lambda i: f"at {topic}" if i[0].lower() == "there" else topic, asked, count=1)
    return f"{put[:1].upper()}{put[1:]}" if times else question


def _is_name(topic: str) -> bool:
    """Whether a heading names one thing: two words with capitals, or one word that is no everyday one."""
    words = re.sub(r"^the\s+", "", topic, flags=re.IGNORECASE).split()
    large = [w for w in words if w[:1].isupper()]
    return len(large) > 1 or (len(words) == 1 and not words[0].isupper() and words[0].lower() not in usual_words())
