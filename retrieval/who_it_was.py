"""Somebody told of and then asked after: "One of the councillors came late. Who was it, and when?" is "Which
councillor came late, and when?".

    "On 3 May one member left early and another came late. Who were they?" → "On 3 May which member left early and …"
    "Cllr Brook had a substitute at the May panel. Who was it?"            → "Who substituted for Cllr Brook at the …"
    "Something in the minutes was put right. What was it?"                 → "What in the minutes was put right?"
    "Members feared the pier was unsafe. What were they promised?"         → "What assurances were given to members …"

Children and families are no people of a meeting: nothing is turned that would ask for the name of one.
"""

from __future__ import annotations

import re

from retrieval.asking_builds import NUMBER, Builds, in_the_middle

_KIND = (
    r"(?P<kind>councillors?|cllrs?|members?|co-opted\s+members?|officers?|people|persons?|visitors?|guests?|attendees|"
    r"speakers?|residents|directors?|headteachers?|governors?|trustees?|colleagues?)"
)
_SOME = (
    rf"(?:(?:one|two|three|four|five|six|some|several|a\s+few|a\s+couple|a\s+number|certain|a|an|another)\s+(?:(?:of|from\s+among)\s+(?:the|our|its|those)\s+)?"
    rf"(?:other\s+|more\s+)?{_KIND}|(?P<body>somebody|someone|a\s+person))"
)
_LEAD = r"(?P<lead>(?:(?:on|in|at|during|for)\s+[^?.;:]{3,90}?(?:\s*,)?\s+|[^?.;:]{3,60}?\s*[:–—]\s+)?)"
_BREAK = r"\s*(?:[.;:!–—]|\s-|,)\s+(?:and\s+|so\s+)?"
_NAMES = (
    r"(?:who\s+(?:was|were|is|are)\s+(?:it|that|this|they|these|those|he|she)|who|"
    r"(?:which|what)\s+(?:ones?|members?|councillors?|cllrs?|officers?|people|person)(?:\s+(?:was|were)\s+(?:it|that|they|those|these))?|"
    r"(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?(?:give|tell|let\s+me\s+have|list|state)\s+(?:me\s+|us\s+)?(?:the|their|his|her|its)\s+names?|"
    r"(?:can|could|may)\s+(?:I|we)\s+have\s+(?:the|their|his|her)\s+names?|"
    r"(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?name\s+(?:them|him|her|the\s+person|each(?:\s+of\s+them)?)|"
    r"(?:what\s+(?:was|were|is|are)\s+)?(?:the|their|his|her)\s+names?|names?|I\s+need\s+(?:the|their)\s+names?)"
)
_MORE = (
    r"(?P<more>\s*,?\s+(?:and|with)\s+(?:(?:at|on|for|in|from|to)\s+)?(?:what|which|when|why|how|who|where|did|was|were|jobs?|roles?|titles?|posts?|organisations?|"
    r"their\s+\w+)\b[^?]*)?"
)
# Nobody's child and no patient is asked for by name.
_PRIVATE = re.compile(
    r"\b(?:child(?!ren['’]?s?\s+(?:and|services)\b)\w*|boys?|girls?|baby|babies|parents?|mothers?|fathers?|famil(?:y|ies)(?!\s+(?:\w+\s+){0,3}(?:panel|committee|board|"
    r"commission|hub)\b)|pupils?|students?|patients?|victims?|young\s+people|teenagers?|youths?|carers?|staff|workers?|"
    r"killed|died|hurt|injured|suspended|dismissed|sacked|disciplined|abused|arrested|convicted|charged|accused|assaulted|sick|ill)\b",
    re.IGNORECASE,
)
_MEETINGS = re.compile(
    r"\b(?:children|young\s+people|families|family|education|care|youth|parents?)\b(?=[\w\s,&’'-]{0,60}?\b(?:panel|committee|"
    r"board|commission|scrutiny|forum|meeting)\b)",
    re.IGNORECASE,
)


def _which(m: re.Match[str]) -> str:
    """Who did what is told of somebody; as it was where that may be a child or of a family."""
    did = re.sub(r"\s+", " ", m["did"]).strip(" ,-–—")
    if _PRIVATE.search(_MEETINGS.sub("", f"{m['lead']} {did}")):
        return m[0]
    kind = (m["kind"] or "").lower().replace("cllr", "councillor")
    if re.match(r"(?:one|an?|another)\b", m["some"], re.IGNORECASE) and kind.endswith("s"):
        kind = kind[:-1]
    who = f"which {kind}" if kind and kind not in ("people", "person", "persons") else "who"
    did = re.sub(
        r"\b(?P<and>and|while|but)\s+(?:another|one|the\s+other|a\s+second|others?)(?:\s+(?:one|member|councillor))?\s+(?=\w)",
        rf"\g<and> {who} ",
        did,
    )
    more = m["more"].strip(" ,") if m["more"] else ""
    more = re.sub(
        r"^(?:and|with)\s+(?:their\s+)?(?P<what>jobs?|roles?|titles?|posts?|organisations?)\b",
        r"and what are their \g<what>",
        more,
    )
    return f"{m['lead']}{who} {did}{f', {more}' if more else ''}?"


def _assurances(m: re.Match[str]) -> str:
    of = "that" if m["of"].lower() == "that" else "about"
    return f"what assurances were given to {in_the_middle(m['who'].strip())} {of} {m['it'].strip()}?"


def _there(m: re.Match[str]) -> str:
    """Who was there of those that are told of; as it was where they may be children or of a family."""
    if _PRIVATE.search(_MEETINGS.sub("", m["did"])):
        return m[0]
    kind = m["kind"].lower().replace("cllr", "councillor")
    lead, did = m["lead"].strip(" ,"), m["did"].strip()
    more = (m["more"] or "").strip(" ,")
    more = re.sub(
        r"^(?:and|with)\s+(?:their\s+)?(?P<what>jobs?|roles?|titles?|posts?|organisations?)\b",
        r"and what are their \g<what>",
        more,
    )
    lead = (
        re.sub(r"^at\s+", "to ", in_the_middle(lead)) if not did.startswith(("who ", "that ")) else in_the_middle(lead)
    )
    came = "" if re.match(r"(?:who|that)\b", did) else " came"
    if came and kind in ("people", "person", "persons", "visitors", "guests", "attendees"):
        kind, did, came = "", f"came {did}".strip(), ""
    return f"{f'which {kind}' if kind else 'who'} {did}{came}{f' {lead}' if lead else ''}{f', {more}' if more else ''}?"


def _only_once(m: re.Match[str], body: str, when: str | None) -> str:
    """Who attended one meeting of a body and no more."""
    time = re.sub(r"^(?:in|during|for)\s+", "", (when or "").strip(" ,"))
    who = m["who"].lower().replace("cllr", "councillor")
    return f"{who} only attended one {body.strip()} meeting{f' in {time}' if time else ''}?"


WHO_IT_WAS: Builds = (
    (
        r"\b(?:who|that)\s+(?:don['’]?t|do\s+not|didn['’]?t|did\s+not)\s+work\s+for\s+(?:the|our)\s+(?:council|authority)\b",
        "from outside the council",
    ),
    # "There were some visitors at the May panel. Could you give their names?"
    (
        rf"^\W*(?P<lead>(?:(?:on|in|at|during)\s+[^?.;:,]{{3,90}}?(?:\s*,)?\s+)?)there\s+(?:was|were)\s+(?:(?:some|several|a|an|a\s+few|one|{NUMBER})\s+)?{_KIND}"
        rf"(?P<did>(?:\s+[^?.;]+?)?){_BREAK}{_NAMES}{_MORE}(?:\s+please)?\W*$",
        _there,
    ),
    # "One of the councillors came in after the start. Who was it, and when?"
    (rf"^\W*{_LEAD}(?P<some>{_SOME})(?P<did>\s+[^?.;]+?){_BREAK}{_NAMES}{_MORE}(?:\s+please)?\W*$", _which),
    # "Cllr Brook had a substitute at the May panel. Who was it?"
    (
        r"^\W*(?P<who>(?:cllr|councillor|mrs?|ms|miss|dr|revd?)\.?\s+(?:[\w’'-]+\s+){1,3}?)(?:had|sent|was\s+given|found|arranged)\s+an?\s+(?:substitute|stand-?in|replacement|deputy)"
        rf"(?P<at>\s+[^?.;]+?)?{_BREAK}(?:who\s+(?:was|is)\s+(?:it|that|this|he|she|they)|who|which\s+(?:member|councillor)(?:\s+was\s+(?:it|that))?|(?:give|name)\s+(?:them|the\s+name)){_MORE}\W*$",
        lambda m: (
            f"who substituted for {m['who'].strip()}{m['at'] or ''}{', ' + m['more'].strip(' ,') if m['more'] else ''}?"
        ),
    ),
    # "Something in the minutes had to be put right. What was it?"
    (
        rf"^\W*{_LEAD}(?:something|one\s+thing|a\s+thing)\s+(?P<did>(?!else\b)[^?.;]+?){_BREAK}what(?:\s+(?:was|is)\s+(?:it|that|this)|['’]s\s+(?:it|that))?\W*$",
        r"\g<lead>what \g<did>?",
    ),
    (
        r"\bwhat\s+(?:in|about)\s+(?P<these>(?:the\s+)?(?:[\w’'/-]+\s+){0,6}?minutes\b(?:\s+(?:of|for|from)\s+(?:[\w’'/-]+\s+){0,9}?[\w’'/-]+?)??|the\s+record)(?P<at>\s+(?:of|for|from)\s+[^?.;,]+?)?\s+"
        r"(?:had\s+to\s+be|needed\s+to\s+be|was|were|got|has\s+been)\s+(?:put\s+right|corrected|changed|amended|altered|put\s+straight|set\s+right|mended|fixed)\b",
        r"what was corrected in \g<these>\g<at>",
    ),
    # "Members feared that the pier was unsafe. What were they promised?"
    (
        r"^\W*(?P<who>(?:the\s+)?(?:[\w-]+\s+)?(?:members|councillors|cllrs|panel|committee|commission|board|residents|parents|carers)\s+)(?:(?:(?:was|were)\s+)?(?:worried|concerned|"
        r"anxious|uneasy|nervous|doubtful|sceptical|feared|fretted|had\s+(?:doubts|worries|concerns|fears)|raised\s+(?:doubts|worries|concerns|fears)|expressed\s+(?:doubts|worries|concerns|fears)))\s+"
        rf"(?P<of>that|about|over|as\s+to|on|at)\s+(?P<it>[^?.;]+?){_BREAK}(?:what\s+(?:were\s+they|was\s+it|were\s+members|did\s+officers|did\s+the\s+(?:director|service|council))\s+"
        r"(?:promised?|assured?|guaranteed?|pledged?)|what\s+(?:assurances?|guarantees?|promises?|reassurances?|undertakings?|comfort)\s+(?:did\s+they\s+(?:get|receive)|were\s+they\s+(?:given|offered)|"
        r"(?:was|were)\s+(?:given|offered|made))|how\s+were\s+they\s+(?:re)?assured)\b[^?]*\?*\s*$",
        _assurances,
    ),
    # "Attendance at the Harbour Board, 2031-32: which member only turned up once?"
    (
        r"^\W*attendance\s+(?:at|of)\s+(?:the\s+)?(?P<body>[^?:;,]+?)(?:\s+meetings)?(?P<when>\s*,\s*[^?:;]+?|\s+(?:in|during|for)\s+[^?:;,]+?)?\s*(?:[:;.–—]|\s-)\s+(?:and\s+)?"
        r"(?P<who>which\s+(?:cllrs?|councillors?|members?|people|person)|who)\s+(?:(?:only|just)\s+(?:turned\s+up|attended|came|went|was\s+there|made\s+it|showed\s+up|appeared)|"
        r"(?:turned\s+up|attended|came|went|was\s+there|made\s+it|showed\s+up|appeared)\s+(?:only|just))\s+(?:once|the\s+once|one\s+time)\W*$",
        lambda m: _only_once(m, m["body"], m["when"]),
    ),
    (
        r"\b(?P<who>which\s+(?:cllr|councillor|member)|who)\s+(?:(?:only|just)\s+(?:turned\s+up|attended|came|went|made\s+it|showed\s+up)\s+(?:(?:to|at)\s+)?(?:the\s+)?(?P<body>[^?:;,.]+?)\s+once|"
        r"(?:turned\s+up|attended|came|went|made\s+it|showed\s+up)\s+(?:(?:to|at)\s+)?(?:the\s+)?(?P<other>[^?:;,.]+?)\s+(?:only|just)\s+once)(?P<more>\s+(?:in|during)\s+[^?]+)?\W*$",
        lambda m: _only_once(m, m["body"] or m["other"], m["more"]),
    ),
)
