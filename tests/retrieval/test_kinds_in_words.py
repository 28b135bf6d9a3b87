"""How reasons, deeds, people, decisions and days are asked for, and what is refused."""

from __future__ import annotations

import pytest

from retrieval.wanted import Wanted, wanted_of

_ASKED = {
    Wanted.WHY: """
Why did the ferry stop?
What's holding up the new crane?
What is holding the new crane up?
What has held up the new crane, and what is used until it arrives?
What's the hold-up with the new crane?
What explanation does the budget report give for the tug line coming in under budget?
What explaination does the budget report give for the tug line coming in under budget?
What explanation was offered for the fall in berths let?
What explanations did Larn give for the rising number of boats in dock in its report covering Q1 of 2031-32?
What explanation did the harbour master offer when the panel raised concerns about short stays?
Boats are having to wait longer to get a berth. What's the reason?
Boats are having to wait longer to get a berth. What is the reason for that?
What's the reason boats have to wait longer?
What's the reason the yard gives way in so many disputes?
What reason is given for the delay?
What reason did the yard give for closing the slip?
For what reason was the slip closed?
What reasons lie behind the closure of the slip?
What was behind the closure of the slip?
What lay behind the closure of the slip?
What has helped to shorten the queue for berths?
What helped bring the queue down?
What helped the yard to clear its backlog?
What has made the difference to the queue?
What are the arguments against Option C in the pier report?
What is the argument against leasing a dredger?
What is the case against the block lease (Option 2)?
What's the case for the block lease?
What objections are there to Option C?
What grounds are given for rejecting Option C?
On what grounds was Option C rejected?
What brought about the fall in tug numbers in Larn?
What led to the fall in tug numbers?
What gave rise to the fall in tug numbers?
What contributed to the fall in tug numbers?
What lies at the root of the fall in tug numbers?
What is the cause of the fall in tug numbers?
What were the main factors pushing up demand for tugs in Larn in 2031-32?
What factors are driving demand for tugs?
What is pushing up the cost of tugs?
What's making tugs so dear?
What does the harbour master put the delay down to?
To what does the harbour master attribute the delay?
What do officers blame for the delay?
How do officers explain the delay?
How does the report account for the delay?
What accounts for the delay?
How come the ferry is late?
Because of what was the ferry late?
The ferry is late. Why is that?
The ferry is late: for what reason?
What was the thinking behind the new fee?
What prompted the yard to raise the fee?
What persuaded the yard to raise the fee?
What is the justification for the higher fee?
What's to blame for the delays?
What stops owners from using the slip?
What is stopping owners from using the slip?
What prevented the tug from sailing?
Give the reason for the delay.
Give me the reasons for the delay.
Explain the delay to the ferry.
Can you explain why the ferry was late?
What was the root cause of the delay?
Who or what is responsible for the delay?
What is responsible for the delay?
What's slowing the new crane?
What is keeping the crane from opening?
What has kept the crane from opening?
What is delaying the crane?
Why on earth is the crane late?
What is it that makes the crane late?
What are the causes of the delay?
What drives the overspend?
What pressures are behind the overspend?
What lies behind the overspend?
How did the overspend come about?
How did the overspend arise?
How has the overspend arisen?
Where does the overspend come from?
What made the yard close the slip?
What was the yard's reason for closing the slip?
What were its reasons for closing the slip?
What reasoning did the yard give for closing the slip?
What justification did the yard give for closing the slip?
What argument was put for closing the slip?
What arguments were made against closing the slip?
What was the main argument against closing the slip?
What speaks against closing the slip?
For what reasons was Option C turned down?
Why was Option C turned down?
Option C was turned down - why?
Option C was turned down. What was the reason given?
Any reason for the delay?
The delay is put down to what?
What does the yard say caused the delay?
What is thought to have caused the delay?
What was said to be the cause of the delay?
What factors explain the delay?
What factors have led to the delay?
What contributed to the delay?
What is fuelling the overspend?
What enabled the yard to cut the queue?
What allowed the yard to cut the queue?
What turned the queue around?
How was the queue shortened?
To what do officers attribute the fall in the queue?
What is the explanation for the fall in the queue?
What explained the fall in the queue?
What might explain the fall in the queue?
What were the pier report's grounds for not picking Option C, given its lower running costs?
""",
    Wanted.ACTION: """
What is being done about the overspend?
What action is the yard taking to cut the queue?
What action is being taken to cut the queue?
What action has been taken over late surveys?
What action did the yard take over late surveys?
Surveys are late. What action is the yard taking?
Absences among crews have risen. Where were most of them, and what action is the yard taking?
Larn Quay - what problems were found, and what action has followed?
What is happening to put it right?
How is the yard tackling late surveys?
How are late surveys being tackled?
What is the yard doing to bring down its overspend?
What's the yard doing about its overspend?
What has the yard done since the inspection?
What did the yard change as a result of complaints?
Which changes were made here after owners complained?
What changes were made after owners complained?
What was changed following the complaints?
What's being done to catch up?
What is being done differently from October?
What happened when neighbours were consulted, and what was changed as a result?
What is the yard going to do about the queue?
What will be done about the queue?
What has been done about the queue?
What is under way to cut the queue?
What is being tried to cut the queue?
What did the yard do about the queue?
What was the action taken on the queue?
How is the yard going about cutting the queue?
What plans are there to cut the queue?
What is planned to cut the queue?
What's the plan for dealing with the queue?
Is anything being done about the queue?
What is happening about the queue?
What has been put in place to cut the queue?
What work is under way to cut the queue?
What are officers doing to cut the queue?
What have officers done to cut the queue?
""",
    Wanted.PEOPLE: """
Who attended the meeting?
Which councillors were present?
Give me the names of the councillors on the task group.
Who are the members of the task group?
Who sits on the task group?
Who sat as statutory co-optees on the harbour panel in April 2030?
Name the chair and vice-chairman of Larn's harbour panel at its meeting on 6 April 2030
Name the chair of the harbour panel.
Who chaired the harbour panel?
Who was in the chair?
Who took the chair?
Who sent apologies?
Whose apologies were received?
Apologies for the May meeting?
Did any member disclose an interest at the Larn harbour panel on 25/4/32? Who, and what was it about?
At the May meeting, which members had interests to declare and what were they?
Which officer presented the pier report?
By whom was the pier report presented?
Who moved the motion and who seconded it?
Who is responsible for the pier?
Which officers were in attendance?
Which member asked about the pier?
Who told the panel that the pier was safe?
The pier report - who wrote it?
July harbour panel, who was there?
Identify the councillors who voted against.
Which councillors voted against the pier?
Which person chairs the panel?
Who's the chair of the panel?
Who holds the post of harbour master?
What is the name of the harbour master?
Name the councillor who moved the motion.
Which officers came to the May panel?
Who all came to the May panel?
Who was missing from the May panel?
Were there any apologies at the May panel?
Who stood in for Cllr Brook?
Who does the boat surveys?
Who will lead the review?
Whose boat was it?
On whose boat was it?
""",
    Wanted.DECISION: """
What did Cabinet decide about the pier?
What was agreed about the pier?
How did members vote on the proposal that no boat should have three or more masts, and did it pass?
How did the vote go on Councillor Brook's pier motion?
What happened to Cllr Brook's motion about the new crane?
How did Cllr Brook's motion on the crane fare?
What became of Cllr Brook's motion on the crane?
What was the fate of Cllr Brook's motion on the crane?
Did Cllr Brook's motion on the crane succeed?
Was Cllr Brook's motion on the crane carried?
Was the motion about no boat having three or more masts carried? What was the vote?
Did the motion pass?
Was the motion lost?
What was the outcome on the pier when Cabinet met on 11 Feb 2032?
What was the outcome of the pier item?
What was the result of the vote on the pier?
What conclusion did the panel reach on the pier?
Which decision did Cabinet take on the pier?
What decision was taken about the pier?
What ruling did the panel make on the pier?
What did the panel resolve on the feedback?
After the workshop, what did Larn's panel resolve on the feedback?
How were the minutes of the September meeting corrected before members approved them?
Were the minutes agreed?
Did the panel back the pier?
Did Cabinet approve the pier?
Was the pier approved by Cabinet?
What was decided on the pier?
How did the panel decide on the pier?
What did members agree to do about the pier?
What was the panel's decision on the pier?
What resolution did the panel pass on the pier?
What resolution was passed on the pier?
Was the amendment accepted?
Did members throw out the amendment?
Did the amendment get through?
How did the amendment do?
What did the panel conclude about the pier?
What did Cabinet approve in May?
What was Cabinet's verdict on the pier?
What was the vote on the pier?
What was the voting on the amendment?
How did the vote on the amendment come out?
""",
    Wanted.DATE: """
When did the ferry start?
What date did the ferry start?
On what date was the pier report published?
Since when has there been a night ferry?
What was the date of the survey?
Give the date of the survey.
What month was the survey held in?
In which month was the survey held?
Which day was the pier opened?
By what date must the pier be finished?
By when must the pier be finished?
Until when is the slip shut?
Give me the opening date of the Larn pier.
What day does the panel next meet?
When's the next meeting?
Give the dates that inspectors were here for the harbour inspection, and the day they published their findings.
What is the deadline for replies?
What is the start date of the new contract?
How long have residents got to object?
When exactly was the pier opened?
The pier opened when?
Date of next meeting?
In what year did the ferry start?
When was the pier opened?
What was the pier's opening date?
Tell me when the pier opened.
I need to know when the pier opened.
Could you say when the pier opened?
As of when is the slip shut?
From what date does the fee apply?
From when does the fee apply?
By which date must owners reply?
On which days does the ferry sail?
At what point does the panel report back?
When will the panel report back?
When is the report due?
When's it due?
In what month did the pier open?
What was the date of the previous meeting whose minutes were approved in May?
What is the deadline for bids?
What's the deadline?
""",
    Wanted.PERSONAL: """
Where exactly does the child whose berth costs £9,100 live? I need the address
What is the home address of the child in the £9,100 berth?
Which property is the yard looking to purchase for Gull House? I'd like the street address
Where exactly are the two properties that will become the new hostels - street and house number please?
Where exactly are the three new hostels - street and postcode?
What are the addresses of the two houses we're buying?
Can I have the address of the foster carer?
What's Mrs Dale's phone number?
""",
    Wanted.JUDGEMENT: """
Cllr Brook opposed the pier - wasn't that simply political point-scoring?
Was Cllr Brook just playing politics when he voted against the pier?
Wasn't Cllr Brook just grandstanding?
Isn't the leader just showing off?
Cllr Dunn voted against it. Was that just posturing?
""",
    Wanted.PASSAGE: """
What did members say about the pier?
What did the pilots think of the pier?
What reply did the panel get on the pier?
How did officers respond?
How did the Chair respond?
What was said about the pier in May?
Where is the new pier?
What is a berth warrant?
What grade did the inspectors give the yard?
At the most recent inspection, how did the inspectors rate the yard?
How did the inspectors last rate the yard?
How is the £2m pier paid for?
What did the young sailors tell the panel?
What extra group of boats did Councillor Hall ask to bring into the review, and how did the Chair respond?
What concerned owners most?
What does the yard intend to do?
""",
}


@pytest.mark.parametrize(
    ("text", "wanted"), [(line, kind) for kind, lines in _ASKED.items() for line in lines.strip().splitlines()]
)
def test_the_kind_of_answer_is_read_however_it_is_asked_for(text: str, wanted: Wanted) -> None:
    assert wanted_of(text) is wanted
