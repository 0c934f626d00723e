<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AgendaLines</name>
    <message numerus="yes">
        <source>%n more: show all in Contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New leads not yet answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, but no next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoken {ago}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>{stage}, %n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>From lists and card bowls: nobody has shown interest yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest, intent and fit are known, and you have spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now or never, with the reason why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showed interest, and can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They bought.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Bad timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words, or yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n contacts to {stage}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, so that you can learn from it and come back in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants no contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the business cards you were given, and everybody you met is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact has all these words. Use fewer, or other ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostLines</name>
    <message>
        <source>Add cost line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop files or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCard, CSV or Excel, from phones, mail programs and badge scanners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventChip</name>
    <message>
        <source>Current event: {name}, {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: no current event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No current event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file and no text on the clipboard. Copy a card first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitSection</name>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{criterion} (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of the profile, {wanted} % needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateSheet</name>
    <message>
        <source>Move Anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or say why it should be moved all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for moving all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntentSection</name>
    <message>
        <source>Whether and when they mean to buy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterestSection</name>
    <message>
        <source>What they want to know or see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogSheet</name>
    <message>
        <source>Call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with this: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what} · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter begins a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: what was said, what matters to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken with (who of them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They called us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wrote to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call phone ring</source>
        <comment>words of a planned step that mean a call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail mail send write</source>
        <comment>words of a planned step that mean an e-mail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meet visit demo</source>
        <comment>words of a planned step that mean a meeting</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people, organizations, phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetTable</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Call in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send brochure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done next?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OneSheet</name>
    <message>
        <source>A lead showed interest and can be reached. Fill in what you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prospect wants it, means to buy, fits, and has spoken with you. Fill in what you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note This and Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed on the way to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Duplicates, unless you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to you at the event: that shows interest, so they begin as leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How their details came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List or bowl of cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contacts begin in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has shown interest yet, so they begin as marketing prospects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} (usual)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drag, or Alt+← and Alt+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody you met is a card here, on its way from first contact to customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the Next Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the Stage Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the way yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCells</name>
    <message>
        <source>Your choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Next step with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it asks of them (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PutOffSheet</name>
    <message>
        <source>Put off to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message>
        <source>E-mail or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail or phone, as they gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick what proved right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralSheet</name>
    <message numerus="yes">
        <source>Move %n contacts to {stage}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move All Anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move Those Who Pass (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move those who lack something one by one to fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There is something missing for %n of them. Nobody has been moved yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message>
        <source>A newer card of somebody who is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this card is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a record to see what it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageCards</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days in the stage, short</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in this stage</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkSection</name>
    <message>
        <source>Spoken with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said in the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you spoke with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logged as a call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Date …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: say how it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the business cards you were given. Whoever wants an answer or a next step is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan next steps in Contacts, or work through new leads. What is due stands here in the morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off to another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your day begins with somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message>
        <source>passes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Who may move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Remove {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Content</name>
    <message>
        <source>Add address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met at {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Grid</name>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be taken over when merged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activities</name>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drops</name>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Chamber meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networking evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Cards (vCard)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gate</name>
    <message>
        <source>Confirmed way to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came to us of their own accord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met in person at {event}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A comment line was passed over: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact needs a name, an organization, an e-mail or a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A continuation line lacks its blank; it was joined to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follow-up needs a word on what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that says END of nothing was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line was folded in the middle of a character; it was put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note or mailing is never two-way; log the call or e-mail instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is never closed; the row was read without regard to quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel sheet holds {limit} rows at most. Export fewer contacts, or write CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEGIN:VCARD is missing; the card was taken to start with line {line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country or region we serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data handed over in person needs the event it was handed over at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {count} contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Next: “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due and overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>END:VCARD is missing; the card was taken to end here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited the encounter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FN is missing; the contact is shown by its other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {count} contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry we serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadDesk, everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged a {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged. Next: “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailchimp audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {count} to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted the encounter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted what was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was moved to {stage}: there is something missing for {count} – {details}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sheet “{sheet}” was read, not: {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, but no next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipedrive people and activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned “{what}” for {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualified prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated {rating}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed tag “{name}” to “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role that decides or advises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several events are called “{name}”. Rename all but one. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size we serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not divided by semicolons; it was taken as the street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birthday “{value}” is no date; it was kept as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has the UID of {name}, but is another person&apos;s; it was kept as a contact of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is larger than {limit} MB, or has more than {lines} lines, and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card says nothing that could be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s lines are indented or quoted; the indentation was taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed while working on {path} ({detail}). What was saved before is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event of this import is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded; it was read as {encoding}. Check the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no vCard: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is written in {charset}; vCards are UTF-8. It was converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is longer than a million characters; it was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line “{text}” is no property and could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines of the file do not end with CR LF; they were split where they end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than the header; what is beyond it was kept without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has neither a name nor an organization, e-mail address or phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage of this import is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text from line {line} on belongs to no card and was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds no card, no table, and no e-mail, phone or web address; nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long to be one person&apos;s signature, and holds no card or table; nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version “{value}” is none of vCard&apos;s; the card was read as vCard {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} more lines of which the same is to be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an event “{name}” already. Give this one another name, such as one with the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact with the number {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no criterion “{name}”. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event “{name}”. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no follow-up with the number {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layout named “{key}”. There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list “{name}”. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage “{name}”. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag “{name}”. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “{name}”. Choose one by its city, such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can no longer be undone: the database was opened again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has been changed meanwhile; nothing was written ({count} records).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took off “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VERSION is missing; the card was read as vCard {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands above the header was left out: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a logged two-way conversation with a named person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason for closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expressed interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit: required but not met: {criteria}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit: what is met weighs {share} % of the ideal customer profile, {wanted} % are needed; unknown: {criteria}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds nothing but blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is XML or a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a GIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a MECARD code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a ZIP archive or an Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a formatted text (RTF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a picture or a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an old Office document or a saved Outlook message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is compressed (gzip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is some other text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one confirmed way to reach them (e-mail, phone or address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} of {table} refers to a {parent} that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search index does not agree with contact {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their intent: whether and when they mean to buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} calls, e-mails, meetings and notes logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} encounters noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} moves through the gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} next steps planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} statements of interest and intent noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{event}: {new} new, {update} updated, {duplicate} merged, {same} twice, {rejected} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no files. Folders inside it are not looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be deleted: people were met there. Delete their encounters first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} declares the character set {declared} but is not written in it; it was read as {charset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} declares the unknown character set “{declared}”; it was read as {charset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} declares the unknown encoding “{declared}”; its value was taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ends before it begins. Check its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no e-mail, phone or city “{value}” that could be confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has parameters without a name, as in vCard 2.1; they were taken as types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds a bare line break; it was kept as a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds an unescaped comma; its value was kept whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds base64 that cannot be decoded; its content is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds bytes that are no UTF-8; they were replaced by “�”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds damaged base64; it was repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not UTF-8 and declares no character set; it was read as {charset}, a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not proper quoted-printable; what could be decoded was decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is quoted-printable, which vCard {version} does not have; it was decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands more than once; the first was used, the others are kept with the contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written to. Allow writing to the file and its folder, or use another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written ({detail}). Choose another place or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not say what to write. Name it .csv, .xlsx, .vcf or .ics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Restore a backup: leaddesk restore BACKUP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that program and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a LeadDesk database. Choose another file; this one was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer LeadDesk. Update LeadDesk to open it; the file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no header that says what its columns are. Write names such as Name, Company, E-mail and Phone into the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has the old Excel format (.xls). Open it in Excel and save it as .xlsx or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged or no Excel workbook (.xlsx): {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Open it in Excel, save it without one, and read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is too large a workbook to be read. Save the sheet as CSV and read that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be used: a tag needs a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” says nothing behind {key}: – choose from {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Card {card}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} as {name} ({certain} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} as {name}, earlier in this import ({certain} %)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ratings</name>
    <message>
        <source>Cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>subject</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
