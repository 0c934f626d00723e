<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Afterwards</name>
    <message numerus="yes">
        <source>%Ln of the new contacts want to be followed up</source>
        <translation>
            <numerusform>%Ln of the new contacts wants to be followed up</numerusform>
            <numerusform>%Ln of the new contacts want to be followed up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations may have people to be tied to them</source>
        <translation>
            <numerusform>%Ln organization may have people to be tied to it</numerusform>
            <numerusform>%Ln organizations may have people to be tied to them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaLines</name>
    <message numerus="yes">
        <source>%Ln more: show all in Contacts</source>
        <translation>
            <numerusform>%Ln more: show all in Contacts</numerusform>
            <numerusform>%Ln more: show all in Contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits %n days</source>
        <translation>
            <numerusform>waits %n day</numerusform>
            <numerusform>waits %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits %n h</source>
        <translation>
            <numerusform>waits %n h</numerusform>
            <numerusform>waits %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>Half of them have stood here for %n days or longer.</source>
        <translation>
            <numerusform>Half of them have stood here for %n day or longer.</numerusform>
            <numerusform>Half of them have stood here for %n days or longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest: %n days.</source>
        <translation>
            <numerusform>The longest: %n day.</numerusform>
            <numerusform>The longest: %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %n d</source>
        <comment>days in a stage, short</comment>
        <translation>
            <numerusform>usually %n d</numerusform>
            <numerusform>usually %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stage}, %n contacts</source>
        <translation>
            <numerusform>{stage}, %n contact</numerusform>
            <numerusform>{stage}, %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message numerus="yes">
        <source>Move %n contacts to {stage}</source>
        <translation>
            <numerusform>Move %n contact to {stage}</numerusform>
            <numerusform>Move %n contacts to {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick off the %n next steps that are open</source>
        <translation>
            <numerusform>Tick off %n next step that is open</numerusform>
            <numerusform>Tick off the %n next steps that are open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name nobody and will be rejected</source>
        <translation>
            <numerusform>%n row names nobody and will be rejected</numerusform>
            <numerusform>%n rows name nobody and will be rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name somebody</source>
        <translation>
            <numerusform>%n row names somebody</numerusform>
            <numerusform>%n rows name somebody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} and %n more files with the same columns</source>
        <translation>
            <numerusform>{file} and %n more file with the same columns</numerusform>
            <numerusform>{file} and %n more files with the same columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsHead</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message numerus="yes">
        <source>%n contacts imported</source>
        <translation>
            <numerusform>%n contact imported</numerusform>
            <numerusform>%n contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as new, beside somebody like them</source>
        <translation>
            <numerusform>%n kept as new, beside somebody like them</numerusform>
            <numerusform>%n kept as new, beside somebody like them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged with who was here</source>
        <translation>
            <numerusform>%n merged with who was here</numerusform>
            <numerusform>%n merged with who was here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected: nothing could be made of them</source>
        <translation>
            <numerusform>%n rejected: nothing could be made of it</numerusform>
            <numerusform>%n rejected: nothing could be made of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already, just the same</source>
        <translation>
            <numerusform>%n was here already, just the same</numerusform>
            <numerusform>%n were here already, just the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event was noted with %n of them</source>
        <translation>
            <numerusform>The event was noted with %n of them</numerusform>
            <numerusform>The event was noted with %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message numerus="yes">
        <source>%n leads</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records are in {file}.</source>
        <translation>
            <numerusform>%n record is in {file}.</numerusform>
            <numerusform>%n records are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were too long for a cell and are cut; .csv and .vcf hold them whole.</source>
        <translation>
            <numerusform>%n text was too long for a cell and is cut; .csv and .vcf hold it whole.</numerusform>
            <numerusform>%n texts were too long for a cell and are cut; .csv and .vcf hold them whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out.</source>
        <translation>
            <numerusform>%n was left out.</numerusform>
            <numerusform>%n were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{contacts}, %n with a next step</source>
        <translation>
            <numerusform>{contacts}, %n with a next step</numerusform>
            <numerusform>{contacts}, %n with a next step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateStep</name>
    <message numerus="yes">
        <source>%n people may not enter “{stage}” yet</source>
        <translation>
            <numerusform>%n person may not enter “{stage}” yet</numerusform>
            <numerusform>%n people may not enter “{stage}” yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message numerus="yes">
        <source>Show older (%n)</source>
        <translation>
            <numerusform>Show older (%n)</numerusform>
            <numerusform>Show older (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n records are read. Nothing is written yet.</source>
        <translation>
            <numerusform>%n record is read. Nothing is written yet.</numerusform>
            <numerusform>%n records are read. Nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected records are in {file}</source>
        <translation>
            <numerusform>%n rejected record is in {file}</numerusform>
            <numerusform>%n rejected records are in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n contacts</source>
        <translation>
            <numerusform>Importing %n contact</numerusform>
            <numerusform>Importing %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Reading %n file</numerusform>
            <numerusform>Reading %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts go.</source>
        <translation>
            <numerusform>%Ln contact goes.</numerusform>
            <numerusform>%Ln contacts go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay, since somebody has worked with them: {names}.</source>
        <translation>
            <numerusform>%Ln stays, since somebody has worked with them: {names}.</numerusform>
            <numerusform>%Ln stay, since somebody has worked with them: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who were there before stay as they are now.</source>
        <translation>
            <numerusform>%Ln who was there before stays as they are now.</numerusform>
            <numerusform>%Ln who were there before stay as they are now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptRows</name>
    <message numerus="yes">
        <source>Kept from the card: %n properties</source>
        <translation>
            <numerusform>Kept from the card: %n property</numerusform>
            <numerusform>Kept from the card: %n properties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookAgain</name>
    <message numerus="yes">
        <source>In %n months</source>
        <translation>
            <numerusform>In %n month</numerusform>
            <numerusform>In %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewContactSheet</name>
    <message numerus="yes">
        <source>%n more e-mails</source>
        <translation>
            <numerusform>%n more e-mail</numerusform>
            <numerusform>%n more e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more phones</source>
        <translation>
            <numerusform>%n more phone</numerusform>
            <numerusform>%n more phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>Call in %n days</source>
        <translation>
            <numerusform>Call in %n day</numerusform>
            <numerusform>Call in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenSteps</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people</source>
        <translation>
            <numerusform>All %n people</numerusform>
            <numerusform>All %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaybookEntry</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to day %n</source>
        <comment>the last step is on that day</comment>
        <translation>
            <numerusform>to day %n</numerusform>
            <numerusform>to day %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message numerus="yes">
        <source>%n people have answered it: what they chose stays.</source>
        <translation>
            <numerusform>%n person has answered it: what they chose stays.</numerusform>
            <numerusform>%n people have answered it: what they chose stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveStageSheet</name>
    <message numerus="yes">
        <source>%Ln contacts stand there. They are moved first, all in one step that can be undone.</source>
        <translation>
            <numerusform>%Ln contact stands there. They are moved first, in one step that can be undone.</numerusform>
            <numerusform>%Ln contacts stand there. They are moved first, all in one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them do not pass the gate there. Missing: {what}.</source>
        <translation>
            <numerusform>%Ln of them does not pass the gate there. Missing: {what}.</numerusform>
            <numerusform>%Ln of them do not pass the gate there. Missing: {what}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidSection</name>
    <message numerus="yes">
        <source>+%n before</source>
        <translation>
            <numerusform>+%n before</numerusform>
            <numerusform>+%n before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScorecardView</name>
    <message numerus="yes">
        <source>All %n who were met here count as leads.</source>
        <translation>
            <numerusform>The %n who was met here counts as a lead.</numerusform>
            <numerusform>All %n who were met here count as leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared among %n contacts</source>
        <translation>
            <numerusform>For %n contact</numerusform>
            <numerusform>Shared among %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralSheet</name>
    <message numerus="yes">
        <source>Move %n contacts to {stage}</source>
        <translation>
            <numerusform>Move %n contact to {stage}</numerusform>
            <numerusform>Move %n contacts to {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n of Them</source>
        <translation>
            <numerusform>Move %n of Them</numerusform>
            <numerusform>Move %n of Them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is something missing for %n of them. Nobody has been moved yet.</source>
        <translation>
            <numerusform>There is something missing for %n of them. Nobody has been moved yet.</numerusform>
            <numerusform>There is something missing for %n of them. Nobody has been moved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message numerus="yes">
        <source>%n records selected</source>
        <translation>
            <numerusform>%n record selected</numerusform>
            <numerusform>%n records selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageCards</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days in the stage, short</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in this stage</source>
        <translation>
            <numerusform>%n day in this stage</numerusform>
            <numerusform>%n days in this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message numerus="yes">
        <source>%n steps are left out: they do not want to be called or mailed.</source>
        <translation>
            <numerusform>%n step is left out: they do not want to be called or mailed.</numerusform>
            <numerusform>%n steps are left out: they do not want to be called or mailed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start with %n</source>
        <translation>
            <numerusform>Start with %n</numerusform>
            <numerusform>Start with %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPart</name>
    <message numerus="yes">
        <source>%Ln more: search for them.</source>
        <translation>
            <numerusform>%Ln more: search for it.</numerusform>
            <numerusform>%Ln more: search for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%Ln due</source>
        <translation>
            <numerusform>%Ln due</numerusform>
            <numerusform>%Ln due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValuePopup</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>%Ln left out from a mailing</source>
        <translation>
            <numerusform>%Ln left out from a mailing</numerusform>
            <numerusform>%Ln left out from a mailing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out from calling</source>
        <translation>
            <numerusform>%Ln left out from calling</numerusform>
            <numerusform>%Ln left out from calling</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them do not want to be called, mailed or contacted</source>
        <translation>
            <numerusform>%Ln of them does not want to be called, mailed or contacted</numerusform>
            <numerusform>%Ln of them do not want to be called, mailed or contacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>%Ln activity</numerusform>
            <numerusform>%Ln activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consents</source>
        <translation>
            <numerusform>%Ln consent</numerusform>
            <numerusform>%Ln consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encounters</source>
        <translation>
            <numerusform>%Ln encounter</numerusform>
            <numerusform>%Ln encounters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements</source>
        <translation>
            <numerusform>%Ln judgement</numerusform>
            <numerusform>%Ln judgements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln objections</source>
        <translation>
            <numerusform>%Ln objection</numerusform>
            <numerusform>%Ln objections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ties</source>
        <translation>
            <numerusform>%Ln tie</numerusform>
            <numerusform>%Ln ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>running</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>subject</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
