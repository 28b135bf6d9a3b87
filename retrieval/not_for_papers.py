"""What is asked for and is not for papers to say: a judgement of people or policies, somebody's personal data."""

from __future__ import annotations

import re

from retrieval.opinions_asked import asks_opinion
from retrieval.private_people import asks_who_or_where_one_is

# "Was Councillor Ng right that we were slow?", "is the panel justified in saying so?": who is in the right.
_IN_THE_RIGHT = (
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:was|were|is|are|isn['’]t|wasn['’]t|weren['’]t)\s+"
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Lord|Lady|Sir)\b\.?\s+(?:[\w'’.-]+\s+){1,3}?|(?:they|he|she|we)\s+|"
    r"(?:the\s+|our\s+)?(?:[\w-]+\s+)?(?:members?|councillors?|officers?|panel|committee|commission|board|cabinet|chair\w*|leader|"
    r"director|opposition|deputation|parents?|unions?)\s+)"
    r"(?:really\s+|quite\s+|being\s+)?(?:right|wrong|fair|unfair|justified|mistaken|reasonable|unreasonable|sensible|too\s+(?:harsh|kind|hard|"
    r"soft))(?=\s*[?.,]|\s*$|\s+(?:that|to|in|about|when|on|over|not|and|or|all|or\s+wrong)\b)(?![^?]*\d)"
)
# "Which officer should be sacked?", "who ought to resign over it?", "does the leader deserve the blame?": praise and
# blame for the asker to give. What members said somebody should do is asked otherwise ("who said that …?").
_DESERTS = (
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:who|which|what|why|when)\b(?:\s+(?!(?:say|says|said|think|thinks|thought|told|felt|suggest\w*|"
    r"argu\w+|call\w*|ask\w*|want\w*)\b)[\w'’-]+){0,5}?\s+(?:should|ought\s+to|must|has\s+to|have\s+to)\s+(?:(?:now|really|not)\s+)?"
    r"(?:be\s+(?:sacked|fired|dismissed|blamed|disciplined|punished|demoted|promoted|praised|thanked|congratulated|rewarded|"
    r"ashamed|embarrassed|sorry|proud|held\s+(?:responsible|accountable))|"
    r"resign|quit|(?:step|stand)\s+down|apologi[sz]e|go\s+(?:over|for)|(?:take|carry|get|bear)\s+the\s+(?:blame|rap|can|credit)|"
    r"lose\s+(?:his|her|their)\s+(?:job|seat|post)s?)\b|"
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:who|which|do|does|did)\b(?:\s+[\w'’-]+){0,6}?\s+deserves?\b"
)
# "Was Councillor Ng just being difficult when he voted against it?": what somebody is like, and what drives them, is no
# matter for minutes; "were they being paid?" is.
_BEING_SO = (
    r"(?:^|[.?!;:,–-]\s)\W*(?:and\s+|so\s+|but\s+)?(?:was|were|is|are|isn['’]t|wasn['’]t|weren['’]t|aren['’]t)\s+(?:[\w'’.-]+\s+){1,5}?"
    r"(?:(?:just|only|simply|merely|really|deliberately)\s+(?:being\s+)?|being\s+(?:(?:a\s+bit|rather|very|too|so|deliberately)\s+)?)"
    r"(?:awkward|difficult|obstructive|obstinate|stubborn|contrary|petty|spiteful|vindictive|political|partisan|naive|naïve|"
    r"selfish|greedy|lazy|rude|silly|stupid|foolish|cynical|hypocritical|dishonest|disingenuous|evasive|defensive|"
    r"paranoid|dramatic|alarmist|unhelpful|bloody-minded|pig-headed|mischievous|jealous|arrogant|cowardly|unkind|nasty|"
    r"(?:a\s+)?(?:troublemaker|nuisance|bully)|(?:playing|scoring|making|stirring|grandstanding|posturing|showing\s+off)(?:\s+(?:up|"
    r"political|politics|cheap|points?|trouble|mischief|to\s+the\s+(?:gallery|crowd)))+|"
    r"(?:(?:cheap|party)\s+)?(?:political\s+)?(?:point[\s-]scoring|game-?playing)|(?:party\s+)?politics|grandstanding|posturing|showing\s+off)\b"
)
# "Would you sooner …?", "if it were your child …": what you, who are asked, would like best.
_YOUR_CHOICE = (
    r"\bwould\s+you\s+(?:yourself\s+|personally\s+)?(?:sooner|rather|prefer|choose|pick|want|trust|recommend|advise|vote|favour|"
    r"send|live|move|put|sack|keep|feel)\b|\b(?:do|did)\s+you\s+(?:prefer|like|trust|favour|rate|want)\b|\byour\s+favourite\b|"
    r"\bif\s+(?:it\s+(?:was|were)\s+(?:your|you)\b|you\s+(?:were|was|had|lived|ran|led|could)\b)[^?]*\bwould\b|"
    r"\b(?:is|would)\s+it\s+(?:be\s+)?(?:better|worse|safer|nicer|easier)\s+to\s+(?:be|live|grow\s+up|work)\b"
)
# "Is that a lot?", of a figure just given: against what, nobody said.
_IS_THAT_MUCH = (
    r"(?:^|–)\W*(?:(?:and|so|but|ok)\s+)*(?:is|are|was|were)\s+(?:that|it|this|they|those)\s+(?:really\s+|very\s+|too\s+|quite\s+)*"
    r"(?:good|bad|a\s+lot|many|high|low|normal|enough|ok(?:ay)?|acceptable|worrying|concerning|alarming|reasonable|unusual|typical|"
    r"a\s+(?:problem|worry|concern))(?:\s+or\s+(?:good|bad|not|high|low))?(?:\s+then)?\W*$"
)
_JUDGEMENT = re.compile(
    rf"{_DESERTS}|{_BEING_SO}|{_YOUR_CHOICE}|{_IS_THAT_MUCH}|"
    r"\b(?:do\s+you\s+(?:think|reckon|believe|feel|agree)|in\s+your\s+(?:view|opinion)|your\s+(?:view|opinion|"
    r"take)|would\s+you\s+say|^\s*(?:so|and|but)?[,\s]*(?:(?:what|who|how|which\s+\w+)\s+)?should\s+(?:we|i|the\s+council|they)\b|^\W*(?:\w+,\s+)?should\b|"
    r"(?:was|were|is|are)\s+(?:they|we|he|she|the\s+\w+|[A-Z]\w+)\s+(?:right|wrong)\s+(?:to|in)\s+(?!say|think|believe|assume|read)|"
    rf"{_IN_THE_RIGHT}|"
    r"what\s+do\s+you\s+(?:think|make\s+of)|(?:who(?:\s+is|\s+was|['’]s)|(?<!what\s)(?<!what['’]s\s)(?:is|are|was|were)\s+(?:[\w'’.]+\s+){1,4})\s*to\s+blame|is\s+(?:\w+\.?\s+){1,3}an?\s+(?:good|bad|great|"
    r"poor|useless|competent|decent)\b|personally\s+responsible|"
    r"which\s+(?:council|authority|borough)\s+(?:has|had|is|was)\s+(?:got\s+)?the\s+(?:best|worst)|"
    r"\bup\s+to\s+(?:the|his|her|their)\s+job|\b(?:any\s+good|doing\s+an?\s+(?:good|bad|decent)\s+job|fit\s+for\s+(?:the\s+job|office))\b|"
    r"^\W*will\s+(?:[\w'’]+\s+){1,6}?(?:rate|grade|judge|win|pass|fail|get\s+(?:a|an)\b|be\s+(?:rated|graded|judged|any|better|worse|good|"
    r"outstanding|elected|sacked))|"
    r"is\s+it\s+(?:fair|right|wrong|good\s+enough)(?!\s+that\b[^?]*\d)|best\s+councillor|\b(?:is|was)\s+(?:[\w'’-]+\s+){1,4}?(?:an?\s+)?(?:better|"
    r"worse|finer|weaker|stronger)\s+(?:council|borough|place|authority|director|leader|mayor|chair\w*|councillor|cllr|officer|manager|"
    r"head|headteacher|minister|chief\s+executive|secretary)\b|worst\b.*\b(?:councillor|officer|member))",
    re.IGNORECASE,
)
_AGE = (
    r"(?:\d{1,3}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|twenty)"
)
# "The name of the family hub", "of the mother who spoke to the board": a thing that is called so; one who is minuted.
_BY_NAME = (
    r"(?!['’]?s?['’]?\s+(?:[\w-]+\s+)?(?:hubs?|banks?|councils?|forums?|groups?|homes?|cent(?:re|er)s?|schemes?|services?|charit(?:y|ies)|"
    r"clubs?|teams?|units?|projects?|plan|strategy|champions?|leads?|ambassadors?|officers?|managers?|directors?|panels?|boards?|"
    r"programmes?|court|app|website|offer|survey|awards?|networks?|trusts?|associations?|partnerships?|polic(?:y|ies)|reps?|"
    r"representatives?|governors?|members?|co-optees?)\b)"
    r"(?!\s+(?:who|that)\s+(?:\w+ly\s+)?(?:spoke|addressed|presented|asked|joined|attended|chaired|told|gave|represent\w+|put)\b)"
)
_PERSONAL = re.compile(
    r"\b(?:real\s+name|names?\s+(?:and\s+(?:age|address|school|date\s+of\s+birth)\s+)?of\s+(?:the\s+|any\s+|each\s+)?(?:\w+\s+){0,2}?"
    r"(?:children|child|young\s+p(?:eople|erson)|famil(?:ies|y)|pupils?|baby|mother|father|parents?|carers?|adopters?|tenants?|"
    rf"victims?|residents?|patients?|complainants?|whistleblower)\b{_BY_NAME}|"
    r"what\s+does\s+[\w. ]+?\s+earn|how\s+much\s+(?:is|does)\s+[A-Z]\w+(?:\s+\w+)?\s+(?:paid|earn)|"
    r"\bsurnames?\b|[’']s\s+(?:\w+\s+)?diagnos[ie]s\b|(?:his|her|their)\s+diagnosis\b|"
    r"names?\s+of\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[\w-]+['’]s\s+(?:son|daughter|child|children|baby|mother|father|parents?|wife|husband)\b|"
    r"which\s+(?:care\s+|children['’]?s?\s+|residential\s+)?home\s+(?:does|did|is|was)\s+(?:she|he)\b|"
    r"(?-i:(?!Ofsted)[A-Z][a-z]+)[’']s\s+(?:full|real|actual|last|own|family)\s+name\b|"
    r"full\s+name\s+of\s+(?:the\s+)?(?:child|girl|boy|pupil|family)|home\s+address|address(?:es)?\s+of|street\s+address|"
    r"street\s+(?:and|&)\s+(?:house\s+number|number|postcode)|(?:need|want|like|have)\s+(?:the|their|his|her|its)\s+(?:\w+\s+)?(?:address(?:es)?|postcode)\b|"
    r"(?:flat|house|door)\s+number|[’']s\s+(?:\w+\s+){0,3}?(?:e-?mail|phone|mobile|telephone|address|contact\s+details)\b|"
    r"phone\s+number|mobile\s+number|telephone\s+number|date\s+of\s+birth|\bborn\b|how\s+old\s+is\s+(?:Cllr|"
    r"Councillor|Mr|Mrs|Ms|Dr)|"
    r"where\s+does\s+\w+(?:\s+\w+)?\s+live|which\s+school\s+(?:was|is|does|did)\s+(?:she|he|the\s+child|child)|"
    r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+[\w-]+['’]s?\s+(?:\w+\s+){0,3}?(?:e-?mail|"
    r"address|phone|number)|salary\s+of|medical\s+record|email\s+address\s+of|identity\s+of|"
    r"(?:\bwho(?:['’]s|\s+(?:is|was|are|were))|\bnames?(?:\s+of)?|\bidentify)\s+(?:the|this|that|these|those)\s+(?:[a-z]+\s+)?"
    rf"{_AGE}[\s-]years?[\s-]olds?\b(?!\s+(?:group|cohort|programme|places?|offer|funding|entitlement|lead|team|strand)\b)|"
    rf"\b{_AGE}[\s-]year[\s-]old['’]s\s+(?:full\s+|real\s+|first\s+)?name\b|"
    rf"\bwhat\s+(?:is|was)\s+(?:the|this|that)\s+{_AGE}[\s-]year[\s-]old\s+(?:called|named)\b)",
    re.IGNORECASE,
)


def asks_judgement(text: str) -> bool:
    """Whether a question asks what ought to be thought of somebody or something, or what will come of it."""
    return _JUDGEMENT.search(text) is not None or asks_opinion(text)


def asks_personal(text: str) -> bool:
    """Whether a question asks for what is somebody's own: a name withheld, an address, a salary, a diagnosis."""
    plain = _COUNTED_BY.sub(" ", text)
    return asks_who_or_where_one_is(plain) or any(
        asked.search(plain) is not None for asked in (_PERSONAL, _WHICH_ONE, _WHICH_FEW)
    )


_ONE = (
    r"(?:child|boy|girl|baby|toddler|infant|teenager|youngster|pupil|young\s+person|sibling|family|patient|victim|"
    r"complainant|whistleblower|mother|father|mum|dad|son|daughter|grandson|granddaughter|service\s+user|care\s+leaver)"
)
_THE_ONE = rf"(?:the|this|that)\s+(?:[\w’'-]+\s+){{0,2}}?{_ONE}"
# One person of whom a paper tells without a name: "Who is the child in the dearest placement?". Nothing else has the
# noun before another ("the family hub manager"), and who spoke to a meeting is in its minutes.
_WHICH_ONE = re.compile(
    rf"\b(?:who(?:['’]s|\s+(?:is|was))|names?\s+of|identify)\s+{_THE_ONE}(?=\W*$|\s*[?,;:]|\s+(?:in|at|on|with|from|whose|behind|placed|living|moved|"
    r"and\s+(?:where|what|which|who|how|why|when)|"
    r"sent|costing|mentioned|described|involved|affected|concerned|(?:who|that)\s+(?!(?:\w+ly\s+)?(?:spoke|addressed|presented|"
    r"asked|joined|attended|chaired|sat|told|gave|came|represent\w+|put)\b)))|"
    rf"\bwhich\s+(?:one\s+|single\s+|individual\s+)?{_ONE}\s+(?:is|was|has|had|costs?|lives?|lived|moved|died|needs?)\b|"
    rf"\bwhere\s+(?:exactly\s+|now\s+)?(?:is|was|does|did)\s+{_THE_ONE}\s+(?:now\s+|currently\s+)?(?:liv\w+|placed|stay\w*|now|moved?|go|sent|from)\b|"
    rf"\bname\s+{_THE_ONE}\b|\b{_THE_ONE}['’]s\s+(?:full\s+|real\s+|first\s+)?names?\b|"
    rf"\bwhat\s+(?:is|was)\s+{_THE_ONE}\s+(?:called|named)\b",
    re.IGNORECASE,
)


# A few of whom a paper tells by their number: "who are the six girls who went missing?", "name the three families".
_FEW = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:(?!councill|member|co-opt|governor)[\w’'-]+\s+){0,2}?"
    r"(?:children|boys|girls|babies|toddlers|infants|teenagers|youngsters|youths|lads|kids|pupils|students|young\s+(?:people|men|women)|"
    r"siblings|brothers|sisters|families|patients|victims|complainants|whistleblowers|mothers|fathers|mums|dads|parents|foster\s+carers|"
    r"service\s+users|care\s+leavers|tenants|residents|adopters|offenders|perpetrators|suspects)"
)
_DID_NOT_SPEAK = (
    r"(?!['’])"
    r"(?!\s+(?:who|that)\s+(?:\w+ly\s+)?(?:spoke|addressed|presented|asked|joined|attended|came|told|gave|put)\b)"
    r"(?!\s+(?:present|attending|(?:in|at)\s+(?:attendance|the\s+(?:\w+\s+)?meeting)|on\s+the\s+(?:\w+\s+)?(?:panel|board|committee|council))\b)"
    r"(?!\s+(?:represent\w*|co-?opted|homes?|scheme|groups?|organi[sz]ations?|teams?|hubs?|services?|centres?|clubs?|projects?)\b)"
)
_WHICH_FEW = re.compile(
    rf"\bwho(?:['’]re|\s+(?:are|were))\s+(?:the|these|those)\s+{_FEW}\b{_DID_NOT_SPEAK}|"
    rf"\b(?:name|identify)\s+(?:the|these|those)\s+{_FEW}\b{_DID_NOT_SPEAK}|"
    rf"\b(?:what\s+(?:are|were)\s+)?the\s+names\s+of\s+(?:the|these|those)\s+{_FEW}\b{_DID_NOT_SPEAK}|"
    rf"\bwhat\s+(?:are|were)\s+(?:the|these|those)\s+{_FEW}\s+(?:called|named)\b|"
    rf"\b(?:the|these|those)\s+{_FEW}['’]\s*s?\s+(?:full\s+|real\s+|first\s+)?names\b",
    re.IGNORECASE,
)


# "How many children had a home address in the town?", "what share of those born in 2020 …?", "what % of mothers smoked
# when the baby was born?": they are counted by it.
_COUNTED_BY = re.compile(
    r"(?:\bhow\s+many|\b(?:percentage|proportion|share|per\s?cent|rate)\s+of|\bnumbers?\s+of\s+(?:babies|children|people|births)|%(?:\s+of)?)\s[^?.;]*?"
    r"\b(?:home\s+address(?:es)?|born|date\s+of\s+birth)\b|"
    r"\b(?:mothers|mums|women|parents|families)\b[^?.;]*?\b(?:when|before|after)\s+(?:(?:the|their|a)\s+)?bab(?:y|ies)\s+"
    r"(?:is|are|was|were)\s+born\b",
    re.IGNORECASE,
)
