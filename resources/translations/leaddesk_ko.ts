<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AddressRows</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Building, floor</source>
        <translation>건물, 층</translation>
    </message>
    <message>
        <source>City</source>
        <translation>도시</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>국가</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>Make first</source>
        <translation>맨 앞으로</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>사서함</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>우편번호</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>시·도</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>도로명 주소</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message numerus="yes">
        <source>%Ln of the new contacts want to be followed up</source>
        <translation>
            <numerusform>새 연락처 중 %Ln건에 후속 조치가 필요합니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations may have people to be tied to them</source>
        <translation>
            <numerusform>회사·기관 %Ln개에 연결할 사람이 있을 수 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>가져오기 기록…</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>살펴보기…</translation>
    </message>
    <message>
        <source>Organizations to tie…</source>
        <translation>연결할 회사·기관…</translation>
    </message>
    <message>
        <source>Start “{name}”</source>
        <translation>“{name}” 시작</translation>
    </message>
</context>
<context>
    <name>AgendaLines</name>
    <message numerus="yes">
        <source>%Ln more: show all in Contacts</source>
        <translation>
            <numerusform>외 %Ln명: 연락처에서 모두 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>회신하기</translation>
    </message>
    <message>
        <source>Asks them: {what}</source>
        <translation>요청 사항: {what}</translation>
    </message>
    <message>
        <source>New leads not yet answered</source>
        <translation>아직 회신하지 않은 신규 리드</translation>
    </message>
    <message>
        <source>Open, but no next step</source>
        <translation>진행 중이나 후속 조치 없음</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>후속 조치 계획하기</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>spoken {ago}</source>
        <translation>마지막 대화 {ago}</translation>
    </message>
    <message numerus="yes">
        <source>waits %n days</source>
        <translation>
            <numerusform>%n일째 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits %n h</source>
        <translation>
            <numerusform>%n시간째 대기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda</source>
        <translation>할 일 목록</translation>
    </message>
</context>
<context>
    <name>ArrangedRow</name>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More for “{name}”</source>
        <translation>“{name}” 더 보기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
</context>
<context>
    <name>BannerLine</name>
    <message>
        <source>Lift</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>Lift: {what}</source>
        <translation>해제: {what}</translation>
    </message>
    <message>
        <source>They may be contacted so again</source>
        <translation>이 방법으로 다시 연락할 수 있게 됩니다</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>Fold</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>Fold {stage}</source>
        <translation>{stage} 접기</translation>
    </message>
    <message numerus="yes">
        <source>Half of them have stood here for %n days or longer.</source>
        <translation>
            <numerusform>절반이 %n일 이상 여기에 머물렀습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here whom the filter means.</source>
        <translation>필터에 맞는 연락처가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The longest: %n days.</source>
        <translation>
            <numerusform>가장 긴 경우: %n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold {stage}</source>
        <translation>{stage} 펼치기</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message numerus="yes">
        <source>usually %n d</source>
        <comment>days in a stage, short</comment>
        <translation>
            <numerusform>보통 %n일</numerusform>
        </translation>
    </message>
    <message>
        <source>{column}, folded</source>
        <translation>{column}, 접힘</translation>
    </message>
    <message numerus="yes">
        <source>{stage}, %n contacts</source>
        <translation>
            <numerusform>{stage}, %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardFilters</name>
    <message>
        <source>Due</source>
        <translation>오늘 할 일</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>핫</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>후속 조치 없음</translation>
    </message>
</context>
<context>
    <name>BringBack</name>
    <message>
        <source>Bring back</source>
        <translation>다시 가져오기</translation>
    </message>
    <message>
        <source>Bring back “{name}”</source>
        <translation>“{name}” 다시 가져오기</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>보고서 복사</translation>
    </message>
    <message>
        <source>It could not be written to the log.</source>
        <translation>로그에 기록하지 못했습니다.</translation>
    </message>
    <message>
        <source>It stands in the log too: {place}</source>
        <translation>로그에도 있습니다: {place}</translation>
    </message>
    <message>
        <source>Please send this report to whoever looks after LeadDesk for you. It holds no contact data.</source>
        <translation>이 보고서를 LeadDesk 담당자에게 보내 주십시오. 연락처 데이터는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Something went wrong in LeadDesk</source>
        <translation>LeadDesk에 문제가 생겼습니다</translation>
    </message>
    <message>
        <source>What was saved stays saved. The last thing you did may not have been done: look, and try again.</source>
        <translation>저장된 것은 그대로 남아 있습니다. 마지막 작업은 처리되지 않았을 수 있습니다. 확인하고 다시 시도하십시오.</translation>
    </message>
</context>
<context>
    <name>CannotOpen</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>LeadDesk cannot open its database</source>
        <translation>LeadDesk가 데이터베이스를 열 수 없습니다</translation>
    </message>
</context>
<context>
    <name>ClosedReasons</name>
    <message>
        <source>In their words, or yours</source>
        <translation>상대방의 말 또는 담당자 의견</translation>
    </message>
    <message>
        <source>What it was (needed)</source>
        <translation>구체적인 사유 (필수)</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>대화 내용</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Look again</source>
        <translation>다시 살펴보기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message numerus="yes">
        <source>Move %n contacts to {stage}</source>
        <translation>
            <numerusform>%n명을 ‘{stage}’ 단계로 이동</numerusform>
        </translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>{name}: ‘{stage}’ 단계로 이동</translation>
    </message>
    <message>
        <source>Say why, so that you can learn from it and come back in time.</source>
        <translation>사유를 남기면 다음에 참고하고 적절한 때 다시 연락할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Tick off the %n next steps that are open</source>
        <translation>
            <numerusform>남은 후속 조치 %n건 완료 처리</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied: paste it as a picture.</source>
        <translation>복사했습니다. 그림으로 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Drawing, for print</source>
        <translation>인쇄용 도면</translation>
    </message>
    <message>
        <source>Let a phone&apos;s camera read it: it offers to save the contact.</source>
        <translation>휴대전화 카메라로 비추면 연락처 저장을 제안합니다.</translation>
    </message>
    <message>
        <source>My card</source>
        <translation>내 명함</translation>
    </message>
    <message>
        <source>Not in it: {what}.</source>
        <translation>들어가지 않은 항목: {what}.</translation>
    </message>
    <message>
        <source>Not you?</source>
        <translation>본인이 아닙니까?</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 코드</translation>
    </message>
    <message>
        <source>QR code of {name}</source>
        <translation>{name}의 QR 코드</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>코드 저장</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}(으)로 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>ColumnCells</name>
    <message>
        <source>Goes to</source>
        <translation>들어갈 항목</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열 구성</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Tick what is written. Drag a column, or move it with Alt+↑ and Alt+↓.</source>
        <translation>저장할 열을 선택하십시오. 끌거나 Alt+↑, Alt+↓로 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Reset columns</source>
        <translation>열 초기화</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>반대 순서로</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>열 {number}</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>처음 값</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>들어갈 항목</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n행</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name nobody and will be rejected</source>
        <translation>
            <numerusform>%n행은 이름이 없어 거부됩니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name somebody</source>
        <translation>
            <numerusform>%n행에 이름이 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열 구성</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>다시 추정</translation>
    </message>
    <message>
        <source>Say which column holds the name, organization, e-mail or phone: nobody is named yet.</source>
        <translation>이름, 회사·기관, 이메일, 전화가 어느 열에 있는지 지정하십시오. 아직 누구인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Table {number} of {count}</source>
        <translation>표 {number}/{count}</translation>
    </message>
    <message>
        <source>The first row becomes</source>
        <translation>첫 행의 내용</translation>
    </message>
    <message>
        <source>The first row holds headings</source>
        <translation>첫 행은 머리글</translation>
    </message>
    <message>
        <source>guessed from headings and values: please look whether it is right</source>
        <translation>머리글과 값으로 추정했습니다. 맞는지 확인하십시오</translation>
    </message>
    <message>
        <source>recognised as {layout}</source>
        <translation>{layout}(으)로 인식함</translation>
    </message>
    <message>
        <source>taken as you chose last time</source>
        <translation>지난번에 선택한 대로 적용함</translation>
    </message>
    <message numerus="yes">
        <source>{file} and %n more files with the same columns</source>
        <translation>
            <numerusform>{file} 외 같은 열의 파일 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentBanner</name>
    <message>
        <source>Consent withdrawn</source>
        <translation>동의 철회됨</translation>
    </message>
    <message>
        <source>Lists for mailing leave them out.</source>
        <translation>우편·이메일 발송 목록에서 제외됩니다.</translation>
    </message>
    <message>
        <source>What they do not want</source>
        <translation>상대방이 원하지 않는 것</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>+ Consent</source>
        <translation>+ 동의</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>Copy the wording</source>
        <translation>문구 복사</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>동의함</translation>
    </message>
    <message>
        <source>None noted</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <translation>동의 기록하기</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>철회됨</translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <translation>{day} 철회됨</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Consent of {name}</source>
        <translation>{name}의 동의</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>How</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>How they said so</source>
        <translation>동의한 방법</translation>
    </message>
    <message>
        <source>Lawful basis</source>
        <translation>법적 근거</translation>
    </message>
    <message>
        <source>What their data may be used for</source>
        <translation>정보를 사용할 수 있는 용도</translation>
    </message>
    <message>
        <source>What they said or signed, word for word</source>
        <translation>말하거나 서명한 내용 그대로</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Wording (optional)</source>
        <translation>문구 (선택)</translation>
    </message>
</context>
<context>
    <name>ContactAbout</name>
    <message>
        <source>+ More</source>
        <translation>+ 더 보기</translation>
    </message>
    <message>
        <source>Add a title, a department, a birthday …</source>
        <translation>직함, 부서, 생일 추가…</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>생일</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>부서</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>성</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>중간 이름</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Parts of the name</source>
        <translation>이름 구성</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>호칭</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>접미사</translation>
    </message>
    <message>
        <source>This is no date as LeadDesk knows it; it is kept as it is.</source>
        <translation>LeadDesk가 아는 날짜 형식이 아니므로 그대로 보관합니다.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
</context>
<context>
    <name>ContactActions</name>
    <message>
        <source>A code holds one contact. Select one.</source>
        <translation>코드 하나에는 연락처 하나만 담깁니다. 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>콜드</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>선택 항목 내보내기…</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>핫</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>통화 기록</translation>
    </message>
    <message>
        <source>Log e-mail</source>
        <translation>이메일 기록</translation>
    </message>
    <message>
        <source>Log mailing</source>
        <translation>우편물 기록</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>미팅 기록</translation>
    </message>
    <message>
        <source>Log note</source>
        <translation>메모 기록</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>합치기…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>단계 이동</translation>
    </message>
    <message>
        <source>Plan next step</source>
        <translation>후속 조치 계획</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Select at most four contacts to make one of them.</source>
        <translation>합칠 연락처를 최대 4건까지 선택하십시오.</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>QR 코드로 보기</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>플레이북 시작…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>태그…</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>평가 없음</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>웜</translation>
    </message>
</context>
<context>
    <name>ContactDetail</name>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Add a person to the organization…</source>
        <translation>조직에 사람 추가…</translation>
    </message>
    <message>
        <source>Choose whom they work for…</source>
        <translation>근무하는 조직 선택…</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>연락 방법</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>Note a consent…</source>
        <translation>동의 기록…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Nothing yet. Log a call, an e-mail, a meeting or a note.</source>
        <translation>아직 없습니다. 통화, 이메일, 미팅, 메모를 기록하십시오.</translation>
    </message>
    <message>
        <source>Show the lead quality</source>
        <translation>리드 품질 보기</translation>
    </message>
    <message>
        <source>This is not saved yet. Enter saves it, Esc takes it back.</source>
        <translation>아직 저장되지 않았습니다. Enter로 저장하고 Esc로 되돌립니다.</translation>
    </message>
    <message>
        <source>This is not saved.</source>
        <translation>저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message>
        <source>Call</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>통화 기록하기</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>미팅 기록하기</translation>
    </message>
    <message>
        <source>Log an e-mail</source>
        <translation>이메일 기록하기</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>미팅</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} 열기</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>후속 조치 계획</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>직함</translation>
    </message>
</context>
<context>
    <name>ContactLists</name>
    <message>
        <source>It stays up to date: whoever fits its filter is on it.</source>
        <translation>목록은 항상 최신입니다. 필터에 맞는 연락처가 모두 들어갑니다.</translation>
    </message>
    <message>
        <source>Rename list</source>
        <translation>목록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Save as list</source>
        <translation>목록으로 저장</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Add a tag</source>
        <translation>태그 추가</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Copy as vCard</source>
        <translation>vCard로 복사</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>이메일 복사</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>전화번호 복사</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Edit the parts of the name</source>
        <translation>이름 구성 편집</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Log a mailing</source>
        <translation>우편물 기록하기</translation>
    </message>
    <message>
        <source>Log a note</source>
        <translation>메모 기록하기</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>그림 ({endings})</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>사진 제거</translation>
    </message>
    <message>
        <source>Set photo</source>
        <translation>사진 설정</translation>
    </message>
    <message>
        <source>Set photo…</source>
        <translation>사진 설정…</translation>
    </message>
    <message>
        <source>This is a person</source>
        <translation>사람으로 지정</translation>
    </message>
    <message>
        <source>This is an organization</source>
        <translation>회사·기관으로 지정</translation>
    </message>
</context>
<context>
    <name>ContactNotes</name>
    <message>
        <source>Add a note</source>
        <translation>메모 추가</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Nobody</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>ContactPick</name>
    <message>
        <source>New contact: {name}</source>
        <translation>새 연락처: {name}</translation>
    </message>
    <message>
        <source>Type a name, organization, e-mail or phone</source>
        <translation>이름, 회사·기관, 이메일 또는 전화번호 입력</translation>
    </message>
</context>
<context>
    <name>ContactReach</name>
    <message>
        <source>Add a phone</source>
        <translation>전화 추가</translation>
    </message>
    <message>
        <source>Add a web address</source>
        <translation>웹 주소 추가</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>주소 추가</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>이메일 추가</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>웹사이트</translation>
    </message>
</context>
<context>
    <name>ContactsHead</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>연락처 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln건 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to all contacts</source>
        <translation>전체 연락처로 돌아가기</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>열과 정렬</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>Select one only</source>
        <translation>하나만 선택</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>이 목록</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Go to the details of the contact</source>
        <translation>연락처 상세로 이동</translation>
    </message>
</context>
<context>
    <name>ContactsSide</name>
    <message>
        <source>Add a filter</source>
        <translation>필터 추가</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete list</source>
        <translation>목록 삭제</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>단계 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>No contact has all these words and filters. Use fewer, or other ones.</source>
        <translation>이 검색어와 필터에 모두 맞는 연락처가 없습니다. 줄이거나 바꿔 보십시오.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>찾은 연락처가 없습니다</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>플레이북</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Save as list…</source>
        <translation>목록으로 저장…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>CostLines</name>
    <message>
        <source>Add cost line</source>
        <translation>비용 항목 추가</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>이 항목 삭제</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>CostSheet</name>
    <message>
        <source>Costs of {event}</source>
        <translation>{event} 비용</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>합계</translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>Costs</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>물품</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>CriteriaPart</name>
    <message>
        <source>A contact fits if what it meets weighs {part} of {whole} or more ({share} %), and no required criterion is not met. What nobody knows counts as missing.</source>
        <translation>충족한 기준의 가중치 합이 {whole} 중 {part} 이상({share}%)이고 미충족인 필수 기준이 없으면 적합합니다. 아무도 모르는 내용은 부족한 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>기준 추가</translation>
    </message>
    <message>
        <source>Counts no more:</source>
        <translation>더는 반영하지 않음:</translation>
    </message>
    <message>
        <source>Ideal customer</source>
        <translation>이상적 고객</translation>
    </message>
    <message>
        <source>Such as: uses pouches</source>
        <translation>예: 파우치 포장 사용</translation>
    </message>
    <message>
        <source>What your best customers have in common. Everybody is judged by it before they become a prospect: in their details, or at the gate.</source>
        <translation>가장 좋은 고객들의 공통점입니다. 누구든 가망 고객이 되기 전에 연락처 상세나 관문에서 이 기준으로 판단합니다.</translation>
    </message>
    <message>
        <source>Without a criterion nobody fits. Begin with what you would ask first: which industry, what size, where.</source>
        <translation>기준이 없으면 아무도 적합하지 않습니다. 업종, 규모, 지역처럼 가장 먼저 물어볼 것부터 시작하십시오.</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>Count no more</source>
        <translation>적용 중단</translation>
    </message>
    <message>
        <source>Name as it came</source>
        <translation>기본 이름으로 복원</translation>
    </message>
    <message>
        <source>Name of the criterion</source>
        <translation>기준 이름</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weight of “{name}”</source>
        <translation>“{name}” 가중치</translation>
    </message>
    <message>
        <source>What meets it: food and drink, 50 to 500 people …</source>
        <translation>충족 조건: 식음료, 직원 50~500명…</translation>
    </message>
    <message>
        <source>Who does not meet it cannot fit, whatever else is met.</source>
        <translation>이 기준을 충족하지 못하면 다른 기준을 충족해도 적합할 수 없습니다.</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>“{name}” is required</source>
        <translation>“{name}” 필수 여부</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3일 후</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>다음 주</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Changing contacts</source>
        <translation>연락처 변경 중</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>다시 실행 중</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>실행 취소 중</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message numerus="yes">
        <source>%n contacts imported</source>
        <translation>
            <numerusform>연락처 %n개를 가져왔습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as new, beside somebody like them</source>
        <translation>
            <numerusform>비슷한 사람이 있으나 새로 추가 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n건 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged with who was here</source>
        <translation>
            <numerusform>기존 연락처와 병합 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>신규 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected: nothing could be made of them</source>
        <translation>
            <numerusform>읽을 수 없어 제외됨 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already, just the same</source>
        <translation>
            <numerusform>동일한 내용이 이미 있음 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as marketing prospects, as there is no way to reach them: {names}</source>
        <translation>연락 수단이 없어 잠재 고객으로 보관: {names}</translation>
    </message>
    <message>
        <source>Save rejected records…</source>
        <translation>거부된 레코드 저장…</translation>
    </message>
    <message numerus="yes">
        <source>The event was noted with %n of them</source>
        <translation>
            <numerusform>이 중 %n건에 행사를 기록했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>가져오기를 취소했습니다</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>가져오기 실행 취소</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop files or folders here</source>
        <translation>파일이나 폴더를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>vCard, CSV or Excel, from phones, mail programs and badge scanners</source>
        <translation>휴대폰, 메일 프로그램, 배지 스캐너에서 저장한 vCard, CSV, Excel</translation>
    </message>
</context>
<context>
    <name>EmployerSection</name>
    <message>
        <source>Another organization …</source>
        <translation>다른 회사·기관…</translation>
    </message>
    <message>
        <source>No organization tied</source>
        <translation>연결된 회사·기관 없음</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Record “{name}” as a contact</source>
        <translation>“{name}”을(를) 연락처로 등록</translation>
    </message>
    <message>
        <source>Tie to an organization …</source>
        <translation>회사·기관에 연결…</translation>
    </message>
    <message>
        <source>Tie to {name}</source>
        <translation>{name}에 연결</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>연결 해제</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>근무처</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
</context>
<context>
    <name>EmployerSheet</name>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Where does {name} work?</source>
        <translation>{name}의 근무처는 어디인가요?</translation>
    </message>
</context>
<context>
    <name>EncounterSheet</name>
    <message>
        <source>Another interest, then Enter</source>
        <translation>다른 관심사 입력 후 Enter</translation>
    </message>
    <message>
        <source>As they gave it</source>
        <translation>상대방이 준 그대로</translation>
    </message>
    <message>
        <source>Choose whom you met: type part of the name.</source>
        <translation>만난 사람을 선택하세요. 이름 일부를 입력하면 됩니다.</translation>
    </message>
    <message>
        <source>Delete encounter</source>
        <translation>상담 기록 삭제</translation>
    </message>
    <message>
        <source>E-mail or phone</source>
        <translation>이메일 또는 전화번호</translation>
    </message>
    <message>
        <source>Encounter with {name}</source>
        <translation>{name}와(과)의 상담 기록</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>전달한 자료</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>관심 정도</translation>
    </message>
    <message>
        <source>How strong is their interest?</source>
        <translation>관심이 어느 정도인가요?</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>관심사</translation>
    </message>
    <message>
        <source>Log encounter</source>
        <translation>상담 기록하기</translation>
    </message>
    <message>
        <source>Met here already.</source>
        <translation>이 행사에서 이미 만났습니다.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>언급 없음</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Such as brochure or sample, then Enter</source>
        <translation>예: 브로슈어, 샘플. 입력 후 Enter</translation>
    </message>
    <message>
        <source>What they want to know or see</source>
        <translation>알고 싶거나 보고 싶어 하는 것</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>대화 내용</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Whom did you meet?</source>
        <translation>누구를 만났나요?</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
</context>
<context>
    <name>EventChip</name>
    <message>
        <source>Current event: {name}, {count}</source>
        <translation>현재 행사: {name}, {count}</translation>
    </message>
    <message>
        <source>End: no current event</source>
        <translation>종료: 현재 행사 없음으로</translation>
    </message>
    <message>
        <source>No current event</source>
        <translation>현재 행사 없음</translation>
    </message>
    <message>
        <source>Open event</source>
        <translation>행사 열기</translation>
    </message>
    <message>
        <source>Switch to {name}</source>
        <translation>{name}(으)로 전환</translation>
    </message>
</context>
<context>
    <name>EventDays</name>
    <message>
        <source>First day</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Not fixed yet</source>
        <translation>미정</translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message numerus="yes">
        <source>%n leads</source>
        <translation>
            <numerusform>리드 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>관심사</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>주최</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Add costs</source>
        <translation>비용 추가</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>행사 삭제</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Edit costs</source>
        <translation>비용 편집</translation>
    </message>
    <message>
        <source>End</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Go by this event from now on</source>
        <translation>지금부터 이 행사를 기준으로 기록</translation>
    </message>
    <message>
        <source>It is the current event: end that</source>
        <translation>현재 행사입니다: 종료하기</translation>
    </message>
    <message>
        <source>Log encounter</source>
        <translation>상담 기록하기</translation>
    </message>
    <message>
        <source>Log encounter (Ctrl+E)</source>
        <translation>상담 기록하기 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Log whom you talk to, or import the cards you were given with this event.</source>
        <translation>대화한 사람을 기록하거나, 받은 명함을 이 행사로 가져오세요.</translation>
    </message>
    <message>
        <source>Make current</source>
        <translation>현재 행사로 지정</translation>
    </message>
    <message>
        <source>Met here</source>
        <translation>만난 사람</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>No costs yet</source>
        <translation>아직 비용이 없습니다</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>아직 질문이 없습니다</translation>
    </message>
    <message>
        <source>Nobody met here yet</source>
        <translation>아직 만난 사람이 없습니다</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Show in Contacts</source>
        <translation>연락처에서 보기</translation>
    </message>
    <message>
        <source>Stand, travel, hours and goods: with them you see what a lead and a customer cost.</source>
        <translation>부스, 출장, 시간, 물품을 적으면 리드와 고객 한 건에 든 비용을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What you want to know of everybody here is asked whenever an encounter is logged.</source>
        <translation>여기서 만나는 모든 사람에게 알고 싶은 것을 상담 기록 때마다 묻습니다.</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Add an interest and press Enter</source>
        <translation>관심사를 입력하고 Enter</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>행사 수정</translation>
    </message>
    <message>
        <source>Goal of leads</source>
        <translation>목표 리드 수</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>관심사</translation>
    </message>
    <message>
        <source>Interests offered as chips</source>
        <translation>버튼으로 고를 관심사</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>새 행사</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>주최</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Set up event</source>
        <translation>행사 등록</translation>
    </message>
    <message>
        <source>Such as Messe 2026</source>
        <translation>예: 서울국제전시회 2026</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Choose the event first: open it, or make one current.</source>
        <translation>먼저 행사를 열거나 현재 행사로 지정하세요.</translation>
    </message>
    <message>
        <source>Delete the event</source>
        <translation>행사 삭제</translation>
    </message>
    <message>
        <source>Edit encounter…</source>
        <translation>상담 기록 편집…</translation>
    </message>
    <message>
        <source>Edit the encounter</source>
        <translation>상담 기록 편집</translation>
    </message>
    <message>
        <source>Edit the event</source>
        <translation>행사 편집</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>새 행사</translation>
    </message>
    <message>
        <source>New event (Ctrl+Shift+E)</source>
        <translation>새 행사 (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>아직 행사가 없습니다</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>연락처 열기</translation>
    </message>
    <message>
        <source>Set up an event</source>
        <translation>행사 등록하기</translation>
    </message>
    <message>
        <source>Trade shows, chamber evenings, community days: set one up before you go, and everybody you meet there is counted, answered in time and weighed against what it cost.</source>
        <translation>전시회, 상공회의소 모임, 지역 행사에 가기 전에 등록하세요. 만난 사람이 집계되고, 제때 회신하며, 비용 대비 성과를 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n건 거부</numerusform>
        </translation>
    </message>
    <message>
        <source>An import is under way. Finish it first, then drop this again.</source>
        <translation>가져오기가 진행 중입니다. 먼저 끝낸 뒤 다시 놓으십시오.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Paste cards</source>
        <translation>명함 붙여넣기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records are in {file}.</source>
        <translation>
            <numerusform>항목 %n건을 {file}에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were too long for a cell and are cut; .csv and .vcf hold them whole.</source>
        <translation>
            <numerusform>셀에 비해 긴 텍스트 %n개가 잘렸습니다. .csv와 .vcf에는 전체가 저장됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out.</source>
        <translation>
            <numerusform>%n건을 제외했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>As</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>취소했습니다. 파일을 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열 구성</translation>
    </message>
    <message>
        <source>Continue in background</source>
        <translation>백그라운드에서 계속</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} 저장 중</translation>
    </message>
    <message numerus="yes">
        <source>{contacts}, %n with a next step</source>
        <translation>
            <numerusform>{contacts}, 후속 조치 있는 연락처 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>{contacts}: none of them has a next step, so there is nothing to write</source>
        <translation>{contacts}: 후속 조치가 있는 연락처가 없어 저장할 내용이 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 외 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>No photo</source>
        <translation>사진 없음</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Show report</source>
        <translation>보고서 보기</translation>
    </message>
    <message>
        <source>The computer refused what was asked of it ({detail}).</source>
        <translation>컴퓨터가 요청을 거부했습니다({detail}).</translation>
    </message>
    <message>
        <source>The same thing went wrong again.</source>
        <translation>같은 문제가 다시 생겼습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be used ({detail}). Look whether it is there and may be written to.</source>
        <translation>{path}을(를) 사용할 수 없습니다({detail}). 파일이 있는지, 쓸 수 있는지 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>파일 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>Cards, tables and pictures of codes</source>
        <translation>명함, 표, 코드 그림</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>가져올 폴더 선택</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>가져올 파일 선택</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Add a filter</source>
        <translation>필터 추가</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>오늘 할 일</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>핫</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>리드</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>후속 조치 없음</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>가망 고객</translation>
    </message>
    <message>
        <source>Save as list…</source>
        <translation>목록으로 저장…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 저장</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove this filter (Delete)</source>
        <translation>이 필터 제거(Delete)</translation>
    </message>
    <message>
        <source>Remove: {filter}</source>
        <translation>제거: {filter}</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A trade show, a chamber evening. Whom you meet there is kept with it.</source>
        <translation>전시회, 상공회의소 모임 등. 그곳에서 만난 사람이 행사와 함께 기록됩니다.</translation>
    </message>
    <message>
        <source>Everybody you meet, and what comes next. How would you like to begin?</source>
        <translation>만난 사람과 후속 조치를 한곳에서 관리합니다. 어떻게 시작할까요?</translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation>명함 가져오기</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>예시 데이터로 둘러보기</translation>
    </message>
    <message>
        <source>Opens in a window of its own; your contacts stay apart from it.</source>
        <translation>별도 창에서 열리며, 내 연락처와 섞이지 않습니다.</translation>
    </message>
    <message>
        <source>Set up an event</source>
        <translation>행사 등록하기</translation>
    </message>
    <message>
        <source>Welcome to LeadDesk</source>
        <translation>LeadDesk에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>vCard, CSV or Excel. You see what will happen before anything is written.</source>
        <translation>vCard, CSV, Excel. 저장하기 전에 처리 결과를 먼저 확인합니다.</translation>
    </message>
</context>
<context>
    <name>FitRow</name>
    <message>
        <source>as their organization</source>
        <translation>소속 회사·기관과 동일</translation>
    </message>
    <message>
        <source>required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>가중치 {weight}</translation>
    </message>
</context>
<context>
    <name>FitSection</name>
    <message>
        <source>Ask: {what}. {share} % are needed.</source>
        <translation>물어볼 내용: {what}. {share}% 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>적합도</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>충족</translation>
    </message>
    <message>
        <source>No criteria yet</source>
        <translation>아직 기준이 없습니다</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>미충족</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>{criterion} (required)</source>
        <translation>{criterion} (필수)</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{share} % of the profile, {wanted} % needed</source>
        <translation>고객상의 {share}% 충족, {wanted}% 필요</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>confirmed on the way to {stage}</source>
        <translation>{stage} 이동 중 확인</translation>
    </message>
</context>
<context>
    <name>GateSheet</name>
    <message>
        <source>Move anyway</source>
        <translation>그래도 이동</translation>
    </message>
    <message>
        <source>Reason for moving all the same</source>
        <translation>그래도 이동하는 사유</translation>
    </message>
</context>
<context>
    <name>GateStep</name>
    <message numerus="yes">
        <source>%n people may not enter “{stage}” yet</source>
        <translation>
            <numerusform>%n명은 아직 ‘{stage}’ 단계에 들어갈 수 없습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported. Go back and choose another stage, or say why this gate does not count; the reason is kept with each of them.</source>
        <translation>아무것도 가져오지 않았습니다. 돌아가서 다른 단계를 선택하거나, 요건을 적용하지 않는 사유를 적으세요. 사유는 각 연락처에 남습니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Why they may enter it all the same</source>
        <translation>그래도 들어갈 수 있는 사유</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeMark</name>
    <message>
        <source>Lead quality {grade}</source>
        <translation>리드 품질 {grade}</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to another place (Alt+↑, Alt+↓)</source>
        <translation>끌어서 이동 (Alt+↑, Alt+↓)</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>%n건 모두</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>Done: {what}</source>
        <translation>완료: {what}</translation>
    </message>
    <message>
        <source>Handed out: {what}</source>
        <translation>나눠 준 것: {what}</translation>
    </message>
    <message>
        <source>Met at {event}</source>
        <translation>{event}에서 만남</translation>
    </message>
    <message numerus="yes">
        <source>Show older (%n)</source>
        <translation>
            <numerusform>이전 내용 보기(%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>by {person}</source>
        <translation>{person} 작성</translation>
    </message>
    <message>
        <source>from them</source>
        <translation>상대방이 먼저</translation>
    </message>
    <message>
        <source>with {person}</source>
        <translation>{person}와(과)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n records are read. Nothing is written yet.</source>
        <translation>
            <numerusform>레코드 %n건을 읽었습니다. 아직 아무것도 저장되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected records are in {file}</source>
        <translation>
            <numerusform>제외된 항목 %n건을 {file}에 저장했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>A table is to be looked at: what do its columns mean?</source>
        <translation>표를 확인해야 합니다. 각 열은 무엇입니까?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>취소했습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열 구성</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Continue in background</source>
        <translation>백그라운드에서 계속</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <translation>
            <numerusform>연락처 %n개 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Import with this reason</source>
        <translation>이 사유로 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n contacts</source>
        <translation>
            <numerusform>연락처 %n건 가져오는 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>표 확인 중</translation>
    </message>
    <message>
        <source>No file was written: what was rejected are files that could not be read at all.</source>
        <translation>저장할 파일이 없습니다. 거부된 것은 전혀 읽을 수 없는 파일입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>파일 %n개 읽는 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} 읽는 중</translation>
    </message>
    <message>
        <source>Save rejected records</source>
        <translation>거부된 레코드 저장</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>가져오기 미리 보기</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>연락처 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts go.</source>
        <translation>
            <numerusform>연락처 %Ln건이 삭제됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay, since somebody has worked with them: {names}.</source>
        <translation>
            <numerusform>%Ln건은 이후 작업한 내용이 있어 남습니다: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who were there before stay as they are now.</source>
        <translation>
            <numerusform>이전부터 있던 %Ln건은 지금 상태로 남습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {number}</source>
        <translation>가져오기 {number}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>되돌리기…</translation>
    </message>
</context>
<context>
    <name>ImportsSheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>가져오기 기록</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>아직 가져온 것이 없습니다.</translation>
    </message>
    <message>
        <source>Taken back, an import loses whom it brought, as far as nobody has worked with them since.</source>
        <translation>가져오기를 되돌리면 그때 들어온 연락처 중 이후 아무도 작업하지 않은 것이 삭제됩니다.</translation>
    </message>
</context>
<context>
    <name>InplaceEdit</name>
    <message>
        <source>Meanwhile this was changed to “{now}”. Enter keeps yours, Esc takes the other.</source>
        <translation>그사이 “{now}”(으)로 바뀌었습니다. Enter는 내 값을, Esc는 바뀐 값을 남깁니다.</translation>
    </message>
    <message>
        <source>Meanwhile this was taken out. Enter puts yours back, Esc leaves it out.</source>
        <translation>그사이 삭제되었습니다. Enter는 내 값을 되살리고, Esc는 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>IntentSection</name>
    <message>
        <source>Whether and when they mean to buy</source>
        <translation>구매 의향과 예상 시기</translation>
    </message>
</context>
<context>
    <name>InterestSection</name>
    <message>
        <source>What they want to know or see</source>
        <translation>알고 싶거나 보고 싶어 하는 것</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Under way</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>KeptRows</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message numerus="yes">
        <source>Kept from the card: %n properties</source>
        <translation>
            <numerusform>카드에서 보관한 속성 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Property of the card</source>
        <translation>카드 속성</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>KnownBanner</name>
    <message>
        <source>Already here: {who} ({why})</source>
        <translation>이미 있습니다: {who}({why})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open {who}</source>
        <translation>{who} 열기</translation>
    </message>
    <message>
        <source>the same card</source>
        <translation>같은 카드</translation>
    </message>
    <message>
        <source>the same e-mail</source>
        <translation>같은 이메일</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>같은 이름</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>같은 전화번호</translation>
    </message>
</context>
<context>
    <name>LabelField</name>
    <message>
        <source>Own word for the value</source>
        <translation>값에 붙일 라벨</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>계속 편집</translation>
    </message>
    <message>
        <source>This is not saved yet.</source>
        <translation>아직 저장되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>ListNameSheet</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>Lists</source>
        <translation>목록</translation>
    </message>
</context>
<context>
    <name>LogSheet</name>
    <message>
        <source>Asks them: {what}</source>
        <translation>요청 사항: {what}</translation>
    </message>
    <message>
        <source>Call with {name}</source>
        <translation>{name} 통화</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>완료: {name}</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>완료: {what}</translation>
    </message>
    <message>
        <source>Done: {what} · {name}</source>
        <translation>완료: {what} · {name}</translation>
    </message>
    <message>
        <source>E-mail with {name}</source>
        <translation>{name} 이메일</translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter begins a line</source>
        <translation>Enter로 저장, Shift+Enter로 줄바꿈</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>결과가 어땠나요?</translation>
    </message>
    <message>
        <source>Mailing to {name}</source>
        <translation>{name}에게 보낸 우편물</translation>
    </message>
    <message>
        <source>Meeting with {name}</source>
        <translation>{name} 미팅</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>{name} 메모</translation>
    </message>
    <message>
        <source>Note: what was said, what matters to them</source>
        <translation>메모: 대화 내용, 상대방이 중요하게 여기는 점</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation>대화 상대</translation>
    </message>
    <message>
        <source>Spoken with (who of them)</source>
        <translation>대화 상대 (담당자 이름)</translation>
    </message>
    <message>
        <source>They called us</source>
        <translation>상대방이 전화함</translation>
    </message>
    <message>
        <source>They wrote to us</source>
        <translation>상대방이 메일 보냄</translation>
    </message>
    <message>
        <source>We talked with each other</source>
        <translation>서로 대화함</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>무엇이었나요?</translation>
    </message>
    <message>
        <source>Which one was it?</source>
        <translation>어느 것이었나요?</translation>
    </message>
    <message>
        <source>Which one was it? It is doubtful from now on.</source>
        <translation>어느 것이었나요? 이제부터 의심스러움으로 표시됩니다.</translation>
    </message>
    <message>
        <source>call phone ring</source>
        <comment>words of a planned step that mean a call</comment>
        <translation>전화 통화 콜 call phone</translation>
    </message>
    <message>
        <source>e-mail mail send write</source>
        <comment>words of a planned step that mean an e-mail</comment>
        <translation>이메일 메일 발송 보내기 e-mail mail</translation>
    </message>
    <message>
        <source>meet visit demo</source>
        <comment>words of a planned step that mean a meeting</comment>
        <translation>미팅 방문 만남 데모 meet demo</translation>
    </message>
</context>
<context>
    <name>LookAgain</name>
    <message numerus="yes">
        <source>In %n months</source>
        <translation>
            <numerusform>%n개월 후</numerusform>
        </translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>1년 후</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 살펴보기</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>다시 살펴볼 날</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Narrow sidebar</source>
        <translation>사이드바 좁히기</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation>연락처(&amp;O)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>도움말(&amp;P)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>A person and an organization cannot be one.</source>
        <translation>사람과 회사·기관은 합칠 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>이 연락처 남기기</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} 남기기</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>연락처 합치기</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>The one that is kept takes all that the others say, and all that hangs on them. Where they contradict each other its own stays, and the other is kept beside it.</source>
        <translation>남기는 연락처가 다른 연락처의 내용과 딸린 기록을 모두 넘겨받습니다. 내용이 서로 다르면 남기는 연락처의 값이 유지되고 다른 값은 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>What hangs on it</source>
        <translation>딸린 기록</translation>
    </message>
    <message>
        <source>Who is the same?</source>
        <translation>같은 연락처는 누구인가요?</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>NewButton</name>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>New contact, event, encounter, or an import</source>
        <translation>새 연락처, 행사, 상담 기록 또는 가져오기</translation>
    </message>
</context>
<context>
    <name>NewContactSheet</name>
    <message numerus="yes">
        <source>%n more e-mails</source>
        <translation>
            <numerusform>이메일 %n개 더</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more phones</source>
        <translation>
            <numerusform>전화 %n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag, then Enter</source>
        <translation>태그 입력 후 Enter</translation>
    </message>
    <message>
        <source>Also kept: {what}</source>
        <translation>함께 보관: {what}</translation>
    </message>
    <message>
        <source>An interest, then Enter</source>
        <translation>관심사 입력 후 Enter</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter begins a line</source>
        <translation>Enter로 저장, Shift+Enter로 줄바꿈</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>관심사</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>만난 행사</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>새 연락처</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>행사 없음</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste the end of an e-mail, a vCard or a badge&apos;s code here: it fills in what is below.</source>
        <translation>이메일 서명, vCard, 배지 코드를 여기에 붙여 넣으면 아래 항목이 채워집니다.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>There are several cards: this is the first. Import takes them all.</source>
        <translation>카드가 여러 장이라 첫 장만 보입니다. 가져오기로 모두 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>This was typed before; begin with empty fields</source>
        <translation>이전에 입력하던 내용입니다. 빈 칸으로 다시 시작할 수 있습니다</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>What they want to know or see</source>
        <translation>알고 싶거나 보고 싶어 하는 것</translation>
    </message>
    <message>
        <source>What was said, what matters to them</source>
        <translation>나눈 이야기, 상대방에게 중요한 것</translation>
    </message>
    <message>
        <source>address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>생일</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>메모: {note}</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>웹 주소</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Call</source>
        <translation>전화</translation>
    </message>
    <message numerus="yes">
        <source>Call in %n days</source>
        <translation>
            <numerusform>%n일 후 전화</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>Send brochure</source>
        <translation>브로슈어 보내기</translation>
    </message>
    <message>
        <source>Send offer</source>
        <translation>견적 보내기</translation>
    </message>
    <message>
        <source>What is to be done next?</source>
        <translation>다음에 무엇을 할까요?</translation>
    </message>
</context>
<context>
    <name>ObjectionSheet</name>
    <message>
        <source>Said so on the phone</source>
        <translation>전화로 말함</translation>
    </message>
    <message>
        <source>What is planned against it is taken back: {steps}.</source>
        <translation>이에 어긋나는 계획은 취소됩니다: {steps}.</translation>
    </message>
    <message>
        <source>What they said, and how (optional)</source>
        <translation>상대방이 한 말과 방법 (선택)</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Leave</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Playbook “{name}”</source>
        <translation>플레이북 “{name}”</translation>
    </message>
    <message>
        <source>Record and tie</source>
        <translation>등록하고 연결</translation>
    </message>
    <message>
        <source>Spelled alike, {percent} %: look before you tie.</source>
        <translation>표기가 비슷합니다({percent}%). 확인한 뒤 연결하십시오.</translation>
    </message>
    <message>
        <source>Start {name}</source>
        <translation>{name} 시작</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>시작…</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>{people} name it. It would be recorded as a contact of its own.</source>
        <translation>{people}: 소속으로 이 이름을 적었습니다. 별도 연락처로 등록됩니다.</translation>
    </message>
    <message>
        <source>{people} wrote {spellings}.</source>
        <translation>{people}의 표기: {spellings}.</translation>
    </message>
</context>
<context>
    <name>OffersSheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Offer again what was left</source>
        <translation>남겨 둔 것 다시 제안</translation>
    </message>
    <message>
        <source>Organizations to tie</source>
        <translation>연결할 회사·기관</translation>
    </message>
    <message>
        <source>There is nothing to tie: everybody stands with their organization.</source>
        <translation>연결할 것이 없습니다. 모두 소속 회사·기관에 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>These people may belong to these organizations. Nobody is tied unless you say so.</source>
        <translation>이 사람들은 다음 회사·기관 소속일 수 있습니다. 직접 선택하지 않으면 아무도 연결하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>OneSheet</name>
    <message>
        <source>A lead showed interest and can be reached.</source>
        <translation>리드는 관심을 보였고 연락할 수 있는 사람입니다.</translation>
    </message>
    <message>
        <source>A prospect wants it, means to buy, fits, and has spoken with you.</source>
        <translation>가망 고객은 관심과 구매 의향이 있고, 조건에 맞으며, 직접 대화한 사람입니다.</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>{name}: ‘{stage}’ 단계로 이동</translation>
    </message>
    <message>
        <source>Note this and move</source>
        <translation>기록하고 이동</translation>
    </message>
    <message>
        <source>Or say why it should be moved all the same</source>
        <translation>또는 그래도 이동해야 하는 이유를 적으십시오</translation>
    </message>
</context>
<context>
    <name>OpenSteps</name>
    <message>
        <source>Met</source>
        <translation>충족</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>후속 조치 없음</translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation>계획하기</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Duplicates, unless you decide</source>
        <translation>직접 정하지 않은 중복</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>모두에 적용</translation>
    </message>
    <message>
        <source>Given to you at the event: that shows interest, so they begin as leads.</source>
        <translation>행사에서 직접 받은 정보는 관심의 표시이므로 리드로 시작합니다.</translation>
    </message>
    <message>
        <source>Handed over in person</source>
        <translation>직접 받음</translation>
    </message>
    <message>
        <source>How their details came</source>
        <translation>정보를 받은 방법</translation>
    </message>
    <message>
        <source>List or bowl of cards</source>
        <translation>명단 또는 명함함</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>만난 행사</translation>
    </message>
    <message>
        <source>New contacts begin in</source>
        <translation>새 연락처의 시작 단계</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>새 행사…</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>행사 없음</translation>
    </message>
    <message>
        <source>Nobody has shown interest yet, so they begin as marketing prospects.</source>
        <translation>아직 아무도 관심을 보이지 않았으므로 잠재 고객으로 시작합니다.</translation>
    </message>
    <message>
        <source>Note the event with them</source>
        <translation>이들에게도 행사 기록</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>쉼표로 구분</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>You met them: the event is noted with the contact also where the card is left out.</source>
        <translation>직접 만난 사람이므로 카드를 제외해도 연락처에 행사를 기록합니다.</translation>
    </message>
    <message>
        <source>{stage} (usual)</source>
        <translation>{stage} (기본)</translation>
    </message>
    <message>
        <source>“In person” needs the event.</source>
        <translation>‘직접 받음’에는 행사를 지정해야 합니다.</translation>
    </message>
</context>
<context>
    <name>OwnCardSheet</name>
    <message>
        <source>My card</source>
        <translation>내 명함</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>이 사람이 나입니다</translation>
    </message>
    <message>
        <source>Which contact is you? It is shown as a QR code from the File menu. If you are not there yet, add yourself as a new contact first.</source>
        <translation>어느 연락처가 본인입니까? 파일 메뉴에서 QR 코드로 볼 수 있습니다. 아직 없으면 먼저 새 연락처로 추가하십시오.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
</context>
<context>
    <name>OwnPart</name>
    <message>
        <source>A copy of everything in one file, as it is at this moment. No backup was made from here yet.</source>
        <translation>지금 상태의 모든 내용을 파일 하나에 복사합니다. 여기서 만든 백업은 아직 없습니다.</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>다른 연락처…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>지금 백업…</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>백업 위치</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>백업 중…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>Everything stays on this computer: LeadDesk has no account and asks no network.</source>
        <translation>모든 내용은 이 컴퓨터에만 있습니다. LeadDesk에는 계정이 없으며 네트워크에 접속하지 않습니다.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Last made {day}, {time}: {file}</source>
        <translation>마지막 백업: {day} {time}, {file}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>코드 보기</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>이 창</translation>
    </message>
    <message>
        <source>Which contact is you? It is shown as a QR code with Ctrl+Shift+M, and its name stands under what playbooks write. Add yourself as a contact first.</source>
        <translation>어느 연락처가 본인입니까? Ctrl+Shift+M을 누르면 QR 코드로 표시되고, 플레이북에서 쓰는 글 끝에 이름이 들어갑니다. 먼저 본인을 연락처로 추가하십시오.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>Your card</source>
        <translation>내 명함</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>내 데이터</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A person, an event, a list, or what you want to do</source>
        <translation>사람, 행사, 목록 또는 하려는 일</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Search contacts for “{text}”</source>
        <translation>“{text}”(으)로 연락처 검색</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>This is not saved.</source>
        <translation>저장되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n명</numerusform>
        </translation>
    </message>
    <message>
        <source>+ Person</source>
        <translation>+ 사람</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>사람 추가</translation>
    </message>
    <message numerus="yes">
        <source>All %n people</source>
        <translation>
            <numerusform>%n명 모두 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Country</source>
        <translation>국가</translation>
    </message>
    <message>
        <source>How many people they employ</source>
        <translation>직원 수</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>업종</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>아직 알려진 내용 없음</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>규모</translation>
    </message>
    <message>
        <source>Their web address</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>연결 해제</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>웹사이트</translation>
    </message>
    <message>
        <source>What they make or do</source>
        <translation>만드는 제품 또는 하는 일</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>소재 국가</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Who works for {name}?</source>
        <translation>{name}에서 일하는 사람은 누구인가요?</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n명</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag, or Alt+← and Alt+→</source>
        <translation>끌어서 이동 또는 Alt+←, Alt+→</translation>
    </message>
    <message>
        <source>Everybody you met is a card here, on its way from first contact to customer.</source>
        <translation>만난 사람 모두가 첫 만남에서 고객이 되기까지 카드로 표시됩니다.</translation>
    </message>
    <message>
        <source>Go to another card</source>
        <translation>다른 카드로 이동</translation>
    </message>
    <message>
        <source>Go to the column beside</source>
        <translation>옆 열로 이동</translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation>명함 가져오기</translation>
    </message>
    <message>
        <source>Move to the next stage</source>
        <translation>다음 단계로 이동</translation>
    </message>
    <message>
        <source>Move to the stage before</source>
        <translation>이전 단계로 이동</translation>
    </message>
    <message>
        <source>Nobody on the way yet</source>
        <translation>아직 진행 중인 사람이 없습니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open the contact, or a folded column</source>
        <translation>연락처 또는 접힌 열 열기</translation>
    </message>
    <message>
        <source>Show in Contacts</source>
        <translation>연락처에서 보기</translation>
    </message>
</context>
<context>
    <name>PlanCells</name>
    <message>
        <source>Your choice</source>
        <translation>처리 방법</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Next step with {name}</source>
        <translation>{name} 후속 조치</translation>
    </message>
    <message>
        <source>What it asks of them (optional)</source>
        <translation>상대방에게 요청할 사항 (선택)</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>이유 (선택)</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Save rejected records…</source>
        <translation>거부된 레코드 저장…</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>가져오기 미리 보기</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>처리 결과</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>처리 방법</translation>
    </message>
</context>
<context>
    <name>PlaybookEditor</name>
    <message>
        <source>Add a step</source>
        <translation>후속 조치 추가</translation>
    </message>
    <message>
        <source>All playbooks</source>
        <translation>모든 플레이북</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Ends as soon as they answer</source>
        <translation>상대방이 회신하면 바로 종료</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>만난 행사</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More for this playbook</source>
        <translation>이 플레이북 더 보기</translation>
    </message>
    <message>
        <source>Name of the playbook</source>
        <translation>플레이북 이름</translation>
    </message>
    <message>
        <source>Nobody by itself</source>
        <translation>자동 제안 안 함</translation>
    </message>
    <message>
        <source>Offered to</source>
        <translation>제안 대상</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Remove playbook</source>
        <translation>플레이북 제거</translation>
    </message>
    <message>
        <source>Restore how it came</source>
        <translation>기본 내용으로 복원</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>met at</source>
        <translation>만난 행사</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}(사본)</translation>
    </message>
</context>
<context>
    <name>PlaybookEntry</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>후속 조치 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>ends as soon as they answer</source>
        <translation>회신하면 바로 종료</translation>
    </message>
    <message>
        <source>met at: {event}</source>
        <translation>만난 행사: {event}</translation>
    </message>
    <message numerus="yes">
        <source>to day %n</source>
        <comment>the last step is on that day</comment>
        <translation>
            <numerusform>시작 후 %n일까지</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaybookOffers</name>
    <message>
        <source>Start “{name}”</source>
        <translation>“{name}” 시작</translation>
    </message>
</context>
<context>
    <name>PlaybookPreview</name>
    <message>
        <source>Ada</source>
        <translation>하늘</translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <translation>김하늘</translation>
    </message>
    <message>
        <source>Analytical Engines</source>
        <translation>예시정밀</translation>
    </message>
    <message>
        <source>As {name} of {organization}, met at {event}, would get it if you began today.</source>
        <translation>오늘 시작하면 {event}에서 만난 {organization} {name} 님이 받게 될 내용입니다.</translation>
    </message>
    <message>
        <source>Messe 2026</source>
        <translation>서울국제전시회 2026</translation>
    </message>
</context>
<context>
    <name>PlaybooksPart</name>
    <message>
        <source>A series of follow-ups, planned in one go: thank-you on day 1, call on day 3, white paper on day 7. Each is offered when somebody enters a stage it is for. What runs already goes on as it began.</source>
        <translation>한 번에 계획하는 일련의 후속 조치입니다. 예: 1일째 감사 인사, 3일째 전화, 7일째 백서. 해당 단계에 들어온 사람에게 제안됩니다. 이미 진행 중인 것은 시작한 그대로 계속됩니다.</translation>
    </message>
    <message>
        <source>Add a playbook</source>
        <translation>플레이북 추가</translation>
    </message>
    <message>
        <source>Name of the new playbook</source>
        <translation>새 플레이북 이름</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>플레이북</translation>
    </message>
    <message>
        <source>Removed:</source>
        <translation>제거됨:</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>{name}에게 메일 쓰기</translation>
    </message>
</context>
<context>
    <name>PointRows</name>
    <message>
        <source>Add {name}</source>
        <translation>{name} 추가</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Make first</source>
        <translation>맨 앞으로</translation>
    </message>
    <message>
        <source>Meanwhile this was taken out. Enter puts it back, Esc leaves it out.</source>
        <translation>그사이 삭제되었습니다. Enter는 되살리고, Esc는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Own word…</source>
        <translation>직접 입력…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>This does not look like a phone number; it is kept as it is.</source>
        <translation>전화번호처럼 보이지 않지만 그대로 보관합니다.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address; it is kept as it is.</source>
        <translation>이메일 주소처럼 보이지 않지만 그대로 보관합니다.</translation>
    </message>
    <message>
        <source>Write e-mail…</source>
        <translation>이메일 쓰기…</translation>
    </message>
</context>
<context>
    <name>PutOffSheet</name>
    <message>
        <source>Put off to</source>
        <translation>미룰 날짜</translation>
    </message>
</context>
<context>
    <name>QualitySection</name>
    <message>
        <source>About a sale</source>
        <translation>판매 목적 인지</translation>
    </message>
    <message>
        <source>Ask: {what}</source>
        <translation>물어볼 내용: {what}</translation>
    </message>
    <message>
        <source>Follows from what is known; nobody noted it.</source>
        <translation>알려진 내용에서 추정한 것이며 직접 기록한 것은 아닙니다.</translation>
    </message>
    <message>
        <source>How this is known</source>
        <translation>알게 된 경위</translation>
    </message>
    <message>
        <source>Incentive</source>
        <translation>동기</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>직책</translation>
    </message>
    <message>
        <source>Lead quality</source>
        <translation>리드 품질</translation>
    </message>
    <message>
        <source>Not known which</source>
        <translation>어느 것인지 모름</translation>
    </message>
    <message>
        <source>Not known yet – ask</source>
        <translation>아직 모름 – 물어보십시오</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>{grade} · to ask: {what}</source>
        <translation>{grade} · 물어볼 것: {what}</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>답변 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered in words</source>
        <translation>글로 답변</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>다시 묻기</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>나중에 묻기</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>더 묻지 않기</translation>
    </message>
    <message>
        <source>Ask sooner</source>
        <translation>먼저 묻기</translation>
    </message>
    <message>
        <source>Asked no more</source>
        <translation>더 묻지 않음</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More for “{question}”</source>
        <translation>“{question}” 더 보기</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>아직 답변 없음</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message numerus="yes">
        <source>%n people have answered it: what they chose stays.</source>
        <translation>
            <numerusform>%n명이 답변했습니다. 선택한 내용은 그대로 남습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice, then Enter</source>
        <translation>선택지 입력 후 Enter</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>질문 편집</translation>
    </message>
    <message>
        <source>Everybody you meet at this event can be asked it.</source>
        <translation>이 행사에서 만나는 모든 사람에게 물을 수 있습니다.</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>답변 방식</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>글로</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>하나 선택</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Such as: how many lines do you run?</source>
        <translation>예: 생산 라인이 몇 개입니까?</translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message>
        <source>E-mail or phone</source>
        <translation>이메일 또는 전화번호</translation>
    </message>
    <message>
        <source>E-mail or phone, as they gave it</source>
        <translation>상대방이 알려 준 이메일 또는 전화번호</translation>
    </message>
    <message>
        <source>tick what proved right</source>
        <translation>확인된 항목을 선택하세요</translation>
    </message>
    <message>
        <source>{value} is right</source>
        <translation>{value} 확인됨</translation>
    </message>
</context>
<context>
    <name>RemoveStageSheet</name>
    <message numerus="yes">
        <source>%Ln contacts stand there. They are moved first, all in one step that can be undone.</source>
        <translation>
            <numerusform>이 단계에 연락처 %Ln건이 있습니다. 먼저 모두 이동하며, 한 번에 실행 취소할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them do not pass the gate there. Missing: {what}.</source>
        <translation>
            <numerusform>이 중 %Ln건은 그 단계의 요건을 충족하지 못합니다. 부족한 내용: {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking who may go there …</source>
        <translation>누가 그곳으로 갈 수 있는지 확인하는 중 …</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>이동하고 제거</translation>
    </message>
    <message>
        <source>Move them to</source>
        <translation>이동할 단계</translation>
    </message>
    <message>
        <source>Reason for moving them all the same</source>
        <translation>그래도 이동하는 사유</translation>
    </message>
    <message>
        <source>Remove {stage}</source>
        <translation>{stage} 제거</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>후속 조치 {number}/{count}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop {name}: the steps still open are taken back</source>
        <translation>{name} 중지: 남은 후속 조치가 취소됩니다</translation>
    </message>
    <message>
        <source>next: {what}, {day}</source>
        <translation>다음: {what}, {day}</translation>
    </message>
</context>
<context>
    <name>SaidSection</name>
    <message numerus="yes">
        <source>+%n before</source>
        <translation>
            <numerusform>+이전 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask: by when?</source>
        <translation>질문: 언제까지인가요?</translation>
    </message>
    <message>
        <source>Ask: do they mean to buy?</source>
        <translation>질문: 구매할 의향이 있나요?</translation>
    </message>
    <message>
        <source>Ask: is there money for it?</source>
        <translation>질문: 예산이 있나요?</translation>
    </message>
    <message>
        <source>Ask: what do they want to see?</source>
        <translation>질문: 무엇을 보고 싶어 하나요?</translation>
    </message>
    <message>
        <source>Ask: what is it needed for?</source>
        <translation>질문: 무엇에 필요한가요?</translation>
    </message>
    <message>
        <source>Ask: who decides?</source>
        <translation>질문: 누가 결정하나요?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Hide what was said before</source>
        <translation>이전 내용 숨기기</translation>
    </message>
    <message>
        <source>Note something newer…</source>
        <translation>새로운 내용 기록…</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>아직 알려진 내용 없음</translation>
    </message>
    <message>
        <source>Show what was said before</source>
        <translation>이전 내용 보기</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>상대방이 한 말</translation>
    </message>
    <message>
        <source>Who said it, and when…</source>
        <translation>말한 사람과 시각…</translation>
    </message>
    <message>
        <source>{count} of {total} known</source>
        <translation>{total}개 중 {count}개 파악</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>ScorecardView</name>
    <message numerus="yes">
        <source>All %n who were met here count as leads.</source>
        <translation>
            <numerusform>여기서 만난 %n명 모두 리드로 집계합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered in 24 h</source>
        <translation>24시간 내 회신</translation>
    </message>
    <message>
        <source>Answered in 48 h</source>
        <translation>48시간 내 회신</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>확보</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Everybody met here, against the goal of leads</source>
        <translation>목표 리드 수 대비 여기서 만난 사람</translation>
    </message>
    <message>
        <source>Given besides: {what}.</source>
        <translation>그 밖에 제공: {what}.</translation>
    </message>
    <message>
        <source>Leads are the {leads} of {captured} who are or were at least a lead; marketing prospects are none.</source>
        <translation>리드는 {captured}명 중 리드 이상이거나 이상이었던 {leads}명입니다. 잠재 고객은 제외합니다.</translation>
    </message>
    <message>
        <source>Money in several currencies is not shared out.</source>
        <translation>통화가 여러 가지이면 나누어 계산하지 않습니다.</translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation>고객당</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>리드당</translation>
    </message>
    <message>
        <source>Per qualified lead</source>
        <translation>가망 고객당</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>가망 고객 전환</translation>
    </message>
    <message numerus="yes">
        <source>Shared among %n contacts</source>
        <translation>
            <numerusform>연락처 %n개로 나눔</numerusform>
        </translation>
    </message>
    <message>
        <source>Who are customers now</source>
        <translation>현재 고객인 사람</translation>
    </message>
    <message>
        <source>Who are, or once were, at least a prospect</source>
        <translation>가망 고객 이상이거나 이상이었던 사람</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>수주</translation>
    </message>
    <message>
        <source>{captured} of {goal} leads</source>
        <translation>리드 {goal}명 중 {captured}명</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours}시간</translation>
    </message>
    <message>
        <source>{within} of {of}: the first thing we sent, or both said, after the encounter</source>
        <translation>{of}명 중 {within}명: 상담 후 처음 보낸 연락 또는 첫 대화 기준</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find contacts, events, stages, lists and commands</source>
        <translation>연락처, 행사, 단계, 목록, 명령 찾기</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search people, organizations, phone numbers</source>
        <translation>사람, 회사·기관, 전화번호 검색</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>known</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>부족함</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>folded</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>open</source>
        <translation>펼쳐짐</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Ideal customer</source>
        <translation>이상적 고객</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>행 이동</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>플레이북</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>{count} of {whole} will move</source>
        <translation>{whole}건 중 {count}건이 이동합니다</translation>
    </message>
</context>
<context>
    <name>SeveralSheet</name>
    <message numerus="yes">
        <source>Move %n contacts to {stage}</source>
        <translation>
            <numerusform>%n명을 ‘{stage}’ 단계로 이동</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n of Them</source>
        <translation>
            <numerusform>%n건 이동</numerusform>
        </translation>
    </message>
    <message>
        <source>Or say why those ticked should be moved all the same</source>
        <translation>또는 선택한 연락처를 그래도 이동해야 하는 이유를 적으십시오</translation>
    </message>
    <message numerus="yes">
        <source>There is something missing for %n of them. Nobody has been moved yet.</source>
        <translation>
            <numerusform>%n명에게 부족한 내용이 있습니다. 아직 아무도 이동하지 않았습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Delete the list</source>
        <translation>목록 삭제</translation>
    </message>
    <message>
        <source>Go to another entry</source>
        <translation>다른 항목으로 이동</translation>
    </message>
    <message>
        <source>Move the list</source>
        <translation>목록 이동</translation>
    </message>
    <message>
        <source>Narrow the sidebar</source>
        <translation>사이드바 좁히기</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>목록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>사이드바</translation>
    </message>
    <message>
        <source>Widen the sidebar</source>
        <translation>사이드바 넓히기</translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message numerus="yes">
        <source>%n records selected</source>
        <translation>
            <numerusform>레코드 %n건 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer card of somebody who is there</source>
        <translation>이미 있는 사람의 새 명함</translation>
    </message>
    <message>
        <source>Everything on this card is there already.</source>
        <translation>이 명함의 내용은 모두 이미 있습니다.</translation>
    </message>
    <message>
        <source>Is this the same person?</source>
        <translation>같은 사람인가요?</translation>
    </message>
    <message>
        <source>Only those are changed that this may be chosen for.</source>
        <translation>선택할 수 있는 레코드만 변경됩니다.</translation>
    </message>
    <message>
        <source>Select a record to see what it holds.</source>
        <translation>항목을 선택하면 내용이 표시됩니다.</translation>
    </message>
    <message>
        <source>The selected record</source>
        <translation>선택한 항목</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>처리 방법</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>The contact is being read</source>
        <translation>연락처를 읽는 중입니다</translation>
    </message>
</context>
<context>
    <name>SourceRows</name>
    <message>
        <source>First step</source>
        <translation>먼저 연락한 쪽</translation>
    </message>
    <message>
        <source>How they came</source>
        <translation>유입 방식</translation>
    </message>
    <message>
        <source>Lead magnet</source>
        <translation>리드 마그넷</translation>
    </message>
    <message>
        <source>More exactly</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Not known – who took it?</source>
        <translation>알 수 없음 – 누가 먼저 연락했나요?</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>유입 경로</translation>
    </message>
    <message>
        <source>They did (inbound)</source>
        <translation>상대방(인바운드)</translation>
    </message>
    <message>
        <source>We did (outbound)</source>
        <translation>우리(아웃바운드)</translation>
    </message>
    <message>
        <source>What was offered for their data</source>
        <translation>정보를 받는 대가로 제공한 것</translation>
    </message>
</context>
<context>
    <name>StageCards</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days in the stage, short</comment>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in this stage</source>
        <translation>
            <numerusform>이 단계에서 %n일째</numerusform>
        </translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>후속 조치 없음</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>연락처 %Ln명</numerusform>
        </translation>
    </message>
    <message>
        <source>Name as it came</source>
        <translation>기본 이름으로 복원</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>단계 이름</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Show contacts</source>
        <translation>연락처 보기</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Add a stage: {kind}</source>
        <translation>단계 추가: {kind}</translation>
    </message>
    <message>
        <source>Name of the new stage</source>
        <translation>새 단계 이름</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>The columns of the pipeline. The five kinds are fixed, since gates and numbers go by them; the stages inside a kind are yours.</source>
        <translation>파이프라인의 열입니다. 다섯 가지 종류는 관문과 집계의 기준이므로 고정되어 있으며, 각 종류 안의 단계는 자유롭게 정할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message numerus="yes">
        <source>%n steps are left out: they do not want to be called or mailed.</source>
        <translation>
            <numerusform>전화나 우편·이메일을 거부하여 후속 조치 %n건을 제외합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>As with {name}:</source>
        <translation>{name}의 예:</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Left out: {who} ({why})</source>
        <translation>제외: {who}({why})</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>플레이북</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start a playbook with {name}</source>
        <translation>{name}: 플레이북 시작</translation>
    </message>
    <message numerus="yes">
        <source>Start with %n</source>
        <translation>
            <numerusform>%n건 시작</numerusform>
        </translation>
    </message>
    <message>
        <source>What falls on a weekend is done on the Monday after</source>
        <translation>주말에 해당하는 일은 다음 월요일에 처리</translation>
    </message>
</context>
<context>
    <name>StatementSheet</name>
    <message>
        <source>How strong</source>
        <translation>관심 정도</translation>
    </message>
    <message>
        <source>How strong (optional)</source>
        <translation>관심 정도 (선택)</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>상대방이 한 말</translation>
    </message>
    <message>
        <source>What they said: {topic}</source>
        <translation>상대방이 한 말: {topic}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>말한 사람</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Asks them: {what}</source>
        <translation>요청 사항: {what}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Change the next step</source>
        <translation>후속 조치 변경</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Done: say how it went</source>
        <translation>완료: 결과 기록하기</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3일 후</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>다음 주</translation>
    </message>
    <message>
        <source>Overdue · {when}</source>
        <translation>기한 지남 · {when}</translation>
    </message>
    <message>
        <source>Pick a date…</source>
        <translation>날짜 선택…</translation>
    </message>
    <message>
        <source>Put off to another day</source>
        <translation>다른 날로 미루기</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>미루기</translation>
    </message>
    <message>
        <source>Take back, undone</source>
        <translation>되돌리기(완료 취소)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>What to say or write: copy it, or draft the e-mail</source>
        <translation>말하거나 쓸 내용: 복사하거나 이메일 초안 만들기</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Call to action</source>
        <translation>행동 요청</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Day of step {number}</source>
        <translation>{number}번째 후속 조치의 날짜</translation>
    </message>
    <message>
        <source>Day, counted from the start</source>
        <translation>시작일부터 센 날수</translation>
    </message>
    <message>
        <source>Kind of step {number}</source>
        <translation>{number}번째 후속 조치의 종류</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>후속 조치 제거</translation>
    </message>
    <message>
        <source>There is no field {names}: it stays as it is written.</source>
        <translation>{names} 항목은 없으므로 적은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>What they are asked to do</source>
        <translation>상대방에게 요청할 사항</translation>
    </message>
    <message>
        <source>What to write or say</source>
        <translation>쓰거나 말할 내용</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Change the next step</source>
        <translation>후속 조치 변경</translation>
    </message>
    <message>
        <source>What it asks of them (optional)</source>
        <translation>상대방에게 요청할 사항 (선택)</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>이유 (선택)</translation>
    </message>
</context>
<context>
    <name>StepTextSheet</name>
    <message>
        <source>Asks them: {what}</source>
        <translation>요청 사항: {what}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>텍스트 복사</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>이메일 초안</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the text instead.</source>
        <translation>메일 프로그램을 열 수 없습니다. 대신 텍스트를 복사하십시오.</translation>
    </message>
    <message>
        <source>Opens your mail program; nothing is sent.</source>
        <translation>메일 프로그램이 열립니다. 발송되지는 않습니다.</translation>
    </message>
    <message>
        <source>Subject of the e-mail to {address}</source>
        <translation>{address}(으)로 보낼 이메일의 제목</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>말할 내용</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>쓸 내용</translation>
    </message>
</context>
<context>
    <name>StillWorking</name>
    <message>
        <source>If the window is closed now it is stopped, and nothing of it is written: no contact, and no file.</source>
        <translation>지금 창을 닫으면 작업이 중단되고 연락처도 파일도 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>계속 작업</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>중단하고 닫기</translation>
    </message>
    <message>
        <source>Work is still under way</source>
        <translation>아직 작업이 진행 중입니다</translation>
    </message>
</context>
<context>
    <name>SuggestedRating</name>
    <message>
        <source>Rate them {rating}</source>
        <translation>{rating}(으)로 평가</translation>
    </message>
    <message>
        <source>Suggested: {rating}, because {why}</source>
        <translation>추천 평가: {rating} (이유: {why})</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>적용</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag</source>
        <translation>태그 추가</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>연락처 %Ln명</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Show contacts</source>
        <translation>연락처 보기</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <source>Search, or type a new tag and press Enter</source>
        <translation>검색하거나 새 태그를 입력하고 Enter를 누르십시오</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags of {name}</source>
        <translation>{name}의 태그</translation>
    </message>
</context>
<context>
    <name>TagStrip</name>
    <message>
        <source>+ Tag</source>
        <translation>+ 태그</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>태그 추가</translation>
    </message>
    <message>
        <source>Take off {tag}</source>
        <translation>{tag} 떼기</translation>
    </message>
</context>
<context>
    <name>TagsPart</name>
    <message numerus="yes">
        <source>%Ln more: search for them.</source>
        <translation>
            <numerusform>외 %Ln개: 검색해서 찾으십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>No tag is called so.</source>
        <translation>이런 이름의 태그가 없습니다.</translation>
    </message>
    <message>
        <source>No tags yet. Select contacts and press Ctrl+T to put one on.</source>
        <translation>아직 태그가 없습니다. 연락처를 선택하고 Ctrl+T를 눌러 태그를 붙이십시오.</translation>
    </message>
    <message>
        <source>Search tags</source>
        <translation>태그 검색</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Your own words on contacts. Rename one here and it is renamed on everybody; give it the name of another, and the two become one.</source>
        <translation>연락처에 직접 붙이는 말입니다. 여기서 이름을 바꾸면 모든 연락처에서 바뀌고, 다른 태그와 같은 이름을 주면 두 태그가 하나로 합쳐집니다.</translation>
    </message>
</context>
<context>
    <name>TalkSection</name>
    <message>
        <source>Spoken with</source>
        <translation>대화 상대</translation>
    </message>
    <message>
        <source>What was said in the call</source>
        <translation>통화 내용</translation>
    </message>
    <message>
        <source>Who of them you spoke with</source>
        <translation>대화한 담당자</translation>
    </message>
    <message>
        <source>logged as a call</source>
        <translation>통화로 기록됨</translation>
    </message>
</context>
<context>
    <name>TemplateFields</name>
    <message>
        <source>Filled in when it starts:</source>
        <translation>시작할 때 채워지는 항목:</translation>
    </message>
    <message>
        <source>The event where you met last</source>
        <translation>마지막으로 만난 행사</translation>
    </message>
    <message>
        <source>Their first name</source>
        <translation>상대의 이름(성 제외)</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>상대의 이름</translation>
    </message>
    <message>
        <source>Their organization</source>
        <translation>상대의 조직</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>내 이름</translation>
    </message>
</context>
<context>
    <name>TimelineCells</name>
    <message>
        <source>What was said</source>
        <translation>대화 내용</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>글 편집</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%Ln due</source>
        <translation>
            <numerusform>오늘까지 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pick a date …</source>
        <translation>날짜 선택(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>내일(&amp;T)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Done: say how it went</source>
        <translation>완료: 결과 기록하기</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation>명함 가져오기</translation>
    </message>
    <message>
        <source>Import the business cards you were given. Whoever wants an answer or a next step is listed here.</source>
        <translation>받은 명함을 가져오세요. 회신이나 후속 조치가 필요한 사람이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>In &amp;3 days</source>
        <translation>&amp;3일 후</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>통화 기록하기</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>미팅 기록하기</translation>
    </message>
    <message>
        <source>Log an e-mail</source>
        <translation>이메일 기록하기</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>미팅</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>신규 리드</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>다음 주(&amp;W)</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>예정된 일 없음</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>연락처 열기</translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation>연락처 보기</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>후속 조치 계획하기</translation>
    </message>
    <message>
        <source>Plan next steps in Contacts, or work through new leads. What is due stands here in the morning.</source>
        <translation>연락처에서 후속 조치를 계획하거나 신규 리드를 처리하세요. 할 일은 당일 아침 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Put off to another day</source>
        <translation>다른 날로 미루기</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>미루기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>What to say or write: copy it, or draft the e-mail</source>
        <translation>말하거나 쓸 내용: 복사하거나 이메일 초안 만들기</translation>
    </message>
    <message>
        <source>Your day begins with somebody</source>
        <translation>하루는 사람에서 시작됩니다</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>예정된 일 없음</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 외 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since then: {names}. Nothing was undone.</source>
        <translation>그 후 변경됨: {names}. 아무것도 취소하지 않았습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the rest</source>
        <translation>나머지 실행 취소</translation>
    </message>
</context>
<context>
    <name>Unreadable</name>
    <message>
        <source>This page cannot be read</source>
        <translation>이 페이지를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>ValuePopup</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message>
        <source>missing: {what}</source>
        <translation>부족: {what}</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>요건 충족</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Who may move</source>
        <translation>이동 가능한 사람</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Go to…</source>
        <translation>이동…</translation>
    </message>
    <message>
        <source>In every list of contacts</source>
        <translation>모든 연락처 목록에서</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>What they do on Today, with whoever is selected</source>
        <translation>오늘 페이지에서와 같으며, 선택한 사람에게 적용됩니다</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>LeadDesk · sample data</source>
        <translation>LeadDesk · 예시 데이터</translation>
    </message>
    <message>
        <source>Log encounter…</source>
        <translation>상담 기록하기…</translation>
    </message>
    <message>
        <source>My card…</source>
        <translation>내 명함…</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>새 연락처…</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>새 행사…</translation>
    </message>
    <message>
        <source>Once the work under way is done, start LeadDesk again.</source>
        <translation>진행 중인 작업이 끝나면 LeadDesk를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Preparing the sample …</source>
        <translation>예시 데이터 준비 중…</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Remove {word}</source>
        <translation>{word} 제거</translation>
    </message>
</context>
<context>
    <name>_Grid</name>
    <message>
        <source>Here now</source>
        <translation>현재 값</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>명함의 값</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>Name of the list</source>
        <translation>목록 이름</translation>
    </message>
</context>
<context>
    <name>consequences</name>
    <message>
        <source>{value} is doubtful now</source>
        <translation>{value}: 의심스러움으로 표시</translation>
    </message>
    <message>
        <source>“{name}” is over</source>
        <translation>“{name}” 종료</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>drops</name>
    <message>
        <source>Pasted picture</source>
        <translation>붙여 넣은 그림</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>붙여넣은 텍스트</translation>
    </message>
    <message>
        <source>There is no file, text or picture in it. Copy or drag a card.</source>
        <translation>파일, 텍스트, 그림이 없습니다. 명함을 복사하거나 끌어오십시오.</translation>
    </message>
    <message>
        <source>{link} is a link, and LeadDesk never goes online. Save what it leads to as a file, and drop that.</source>
        <translation>{link}은(는) 링크이며 LeadDesk는 인터넷에 접속하지 않습니다. 링크의 내용을 파일로 저장한 뒤 놓으십시오.</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>No date yet</source>
        <translation>날짜 미정</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>%Ln left out from a mailing</source>
        <translation>
            <numerusform>발송 대상에서 %Ln건 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out from calling</source>
        <translation>
            <numerusform>전화 대상에서 %Ln건 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them do not want to be called, mailed or contacted</source>
        <translation>
            <numerusform>이 중 %Ln건은 전화, 우편·이메일 또는 연락을 거부했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n건 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>모든 용도</translation>
    </message>
    <message>
        <source>Calendar of the next steps (.ics)</source>
        <translation>후속 조치 캘린더 (.ics)</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 통합 문서 (.xlsx)</translation>
    </message>
    <message>
        <source>List: {name}</source>
        <translation>목록: {name}</translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation>우편물</translation>
    </message>
    <message>
        <source>Met at: {name}</source>
        <translation>만난 행사: {name}</translation>
    </message>
    <message>
        <source>Own choice of columns</source>
        <translation>직접 선택한 열</translation>
    </message>
    <message>
        <source>Stage: {name}</source>
        <translation>단계: {name}</translation>
    </message>
    <message>
        <source>Table (.csv)</source>
        <translation>표 (.csv)</translation>
    </message>
    <message>
        <source>What is shown now: {name}</source>
        <translation>지금 보이는 것: {name}</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>vCard 2.1, for old phones (.vcf)</source>
        <translation>vCard 2.1, 구형 휴대폰용 (.vcf)</translation>
    </message>
    <message>
        <source>vCard 3.0, for most programs (.vcf)</source>
        <translation>vCard 3.0, 대부분의 프로그램용 (.vcf)</translation>
    </message>
    <message>
        <source>vCard 4.0, keeps the most (.vcf)</source>
        <translation>vCard 4.0, 정보를 가장 많이 보존 (.vcf)</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Address: kind</source>
        <translation>주소: 종류</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>생일</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Extras</source>
        <translation>추가 항목</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>유입 경로</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>웹사이트</translation>
    </message>
    <message>
        <source>{field} (also)</source>
        <translation>{field}(추가)</translation>
    </message>
    <message>
        <source>{field} at home</source>
        <translation>{field}(집)</translation>
    </message>
    <message>
        <source>{field}: kind</source>
        <translation>{field}: 종류</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Cards (vCard)</source>
        <translation>명함 (vCard)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Picture of a code</source>
        <translation>코드 그림</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>표 (CSV)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>통합 문서 (Excel)</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Any playbook under way</source>
        <translation>진행 중인 플레이북 있음</translation>
    </message>
    <message>
        <source>Has a next step</source>
        <translation>후속 조치 있음</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>나</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>후속 조치 없음</translation>
    </message>
    <message>
        <source>No playbook under way</source>
        <translation>진행 중인 플레이북 없음</translation>
    </message>
</context>
<context>
    <name>gate</name>
    <message>
        <source>Confirmed way to reach them</source>
        <translation>확인된 연락 수단</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>적합도</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>구매 의향</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>관심사</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>came to us of their own accord</source>
        <translation>상대방이 먼저 찾아옴</translation>
    </message>
    <message>
        <source>met in person at {event}</source>
        <translation>{event}에서 직접 만남</translation>
    </message>
    <message>
        <source>spoken with {who}</source>
        <translation>대화 상대: {who}</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>활동 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consents</source>
        <translation>
            <numerusform>동의 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln encounters</source>
        <translation>
            <numerusform>상담 기록 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln judgements</source>
        <translation>
            <numerusform>적합도 판단 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln objections</source>
        <translation>
            <numerusform>거부 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>대화 내용 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>후속 조치 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ties</source>
        <translation>
            <numerusform>연결 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>1 person</source>
        <translation>1명</translation>
    </message>
    <message>
        <source>1,000 people or more</source>
        <translation>1,000명 이상</translation>
    </message>
    <message>
        <source>10 to 49 people</source>
        <translation>10~49명</translation>
    </message>
    <message>
        <source>2 to 9 people</source>
        <translation>2~9명</translation>
    </message>
    <message>
        <source>250 to 999 people</source>
        <translation>250~999명</translation>
    </message>
    <message>
        <source>50 to 249 people</source>
        <translation>50~249명</translation>
    </message>
    <message>
        <source>A bought list</source>
        <translation>구매한 목록</translation>
    </message>
    <message>
        <source>A bowl of cards</source>
        <translation>명함함</translation>
    </message>
    <message>
        <source>A calendar holds next steps, and none of these contacts has one. Nothing was written.</source>
        <translation>달력에는 후속 조치가 들어가는데, 이 연락처들에는 하나도 없습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>A comment line was passed over: {text}</source>
        <translation>설명 행을 건너뛰었습니다: {text}</translation>
    </message>
    <message>
        <source>A consent says for what it was given, and how.</source>
        <translation>동의에는 용도와 방법을 적어야 합니다.</translation>
    </message>
    <message>
        <source>A contact needs a name, an organization, an e-mail or a phone.</source>
        <translation>연락처에는 이름, 회사·기관, 이메일, 전화번호 중 하나가 필요합니다.</translation>
    </message>
    <message>
        <source>A continuation line lacks its blank; it was joined to {name}.</source>
        <translation>이어지는 행에 공백이 없어 {name}에 붙였습니다.</translation>
    </message>
    <message>
        <source>A criterion weighs 1 to {most}.</source>
        <translation>기준의 가중치는 1~{most}입니다.</translation>
    </message>
    <message>
        <source>A follow-up needs a word on what to do.</source>
        <translation>후속 조치에는 할 일을 적어야 합니다.</translation>
    </message>
    <message>
        <source>A lead magnet</source>
        <translation>리드 마그넷</translation>
    </message>
    <message>
        <source>A line that says END of nothing was passed over.</source>
        <translation>시작이 없는 END 행을 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>A line was folded in the middle of a character; it was put together.</source>
        <translation>글자 중간에서 줄이 나뉘어 다시 합쳤습니다.</translation>
    </message>
    <message>
        <source>A list needs a name.</source>
        <translation>목록에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A note or mailing is never two-way; log the call or e-mail instead.</source>
        <translation>메모나 우편물은 양방향 대화가 아닙니다. 통화나 이메일로 기록하세요.</translation>
    </message>
    <message>
        <source>A playbook is started with {most} contacts at most at once: its steps want to be done.</source>
        <translation>플레이북은 한 번에 연락처 {most}건까지만 시작할 수 있습니다. 후속 조치를 실제로 처리해야 하기 때문입니다.</translation>
    </message>
    <message>
        <source>A playbook needs a step; each says what to do, and on which day from 0 on.</source>
        <translation>플레이북에는 후속 조치가 하나 이상 필요하며, 각각 할 일과 날짜(0일부터)를 정해야 합니다.</translation>
    </message>
    <message>
        <source>A prize draw</source>
        <translation>경품 추첨</translation>
    </message>
    <message>
        <source>A question needs words.</source>
        <translation>질문에는 내용이 필요합니다.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed; the row was read without regard to quotation marks.</source>
        <translation>닫히지 않은 따옴표가 있어 따옴표를 무시하고 읽었습니다.</translation>
    </message>
    <message>
        <source>A tag needs a word.</source>
        <translation>태그 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Added a note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>Added a phone</source>
        <translation>전화 추가</translation>
    </message>
    <message>
        <source>Added a property</source>
        <translation>속성 추가</translation>
    </message>
    <message>
        <source>Added a title</source>
        <translation>직함 추가</translation>
    </message>
    <message>
        <source>Added a web address</source>
        <translation>웹 주소 추가</translation>
    </message>
    <message>
        <source>Added an address</source>
        <translation>주소 추가</translation>
    </message>
    <message>
        <source>Added an e-mail</source>
        <translation>이메일 추가</translation>
    </message>
    <message>
        <source>Added an organization</source>
        <translation>회사·기관 추가</translation>
    </message>
    <message>
        <source>Added criterion “{name}”</source>
        <translation>기준 “{name}” 추가</translation>
    </message>
    <message>
        <source>Added stage “{name}”</source>
        <translation>단계 “{name}” 추가</translation>
    </message>
    <message>
        <source>Added the birthday</source>
        <translation>생일 추가</translation>
    </message>
    <message>
        <source>Added the question</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation>{name} 추가</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>상세 주소</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>광고</translation>
    </message>
    <message>
        <source>After a trade show</source>
        <translation>전시회 이후</translation>
    </message>
    <message>
        <source>Agree on a demo or a visit</source>
        <translation>데모 또는 방문 일정 정하기</translation>
    </message>
    <message>
        <source>Agree on a free consultation</source>
        <translation>무료 상담 약속하기</translation>
    </message>
    <message>
        <source>Agree on a next step, or on when to ask again</source>
        <translation>후속 조치 또는 다시 연락할 시기 정하기</translation>
    </message>
    <message>
        <source>An Excel sheet holds {limit} rows at most. Export fewer contacts, or write CSV.</source>
        <translation>Excel 시트에는 최대 {limit}행까지 담을 수 있습니다. 연락처 수를 줄이거나 CSV로 내보내세요.</translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation>행사 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Another card stands within this one; it was taken out and read by itself.</source>
        <translation>이 카드 안에 다른 카드가 있어 따로 꺼내 읽었습니다.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>다른 이유</translation>
    </message>
    <message>
        <source>Answer with one sentence on what you need</source>
        <translation>필요한 점을 한 문장으로 회신하기</translation>
    </message>
    <message>
        <source>Ask about the white paper. Has anything changed?</source>
        <translation>백서에 대해 물어보십시오. 달라진 점이 있습니까?</translation>
    </message>
    <message>
        <source>Ask the question again</source>
        <translation>질문을 다시 묻기</translation>
    </message>
    <message>
        <source>Ask what is still missing for a yes.</source>
        <translation>결정을 위해 더 필요한 것이 무엇인지 물어보십시오.</translation>
    </message>
    <message>
        <source>Ask what made them look around, and what they use today.</source>
        <translation>알아보게 된 계기와 지금 쓰고 있는 것을 물어보십시오.</translation>
    </message>
    <message>
        <source>Ask what stayed in mind, what they need, who decides, and by when.</source>
        <translation>기억에 남는 점, 필요한 것, 결정권자, 시기를 물어보십시오.</translation>
    </message>
    <message>
        <source>Ask {name} what holds it up</source>
        <translation>{name}에게 지연되는 이유 묻기</translation>
    </message>
    <message>
        <source>Asked not to be contacted</source>
        <translation>연락 거부 요청</translation>
    </message>
    <message>
        <source>BEGIN:VCARD is missing; the card was taken to start with line {line}.</source>
        <translation>BEGIN:VCARD가 없어 {line}행부터 명함으로 읽었습니다.</translation>
    </message>
    <message>
        <source>Bad timing</source>
        <translation>시기가 맞지 않음</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>생일</translation>
    </message>
    <message>
        <source>Bought from whom?</source>
        <translation>누구에게서 구매했나요?</translation>
    </message>
    <message>
        <source>Bought list</source>
        <translation>구매한 목록</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>반송됨</translation>
    </message>
    <message>
        <source>Bring whoever signs</source>
        <translation>서명할 사람과 함께 오기</translation>
    </message>
    <message>
        <source>Brought back playbook “{playbook}”</source>
        <translation>플레이북 “{playbook}” 다시 가져옴</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>예산</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name}에게 전화</translation>
    </message>
    <message>
        <source>Call {name} once more</source>
        <translation>{name}에게 다시 전화</translation>
    </message>
    <message>
        <source>Call {name} while {event} is fresh</source>
        <translation>{event}의 기억이 생생할 때 {name}에게 전화</translation>
    </message>
    <message>
        <source>Call {name}: questions, who else decides</source>
        <translation>{name}에게 전화: 궁금한 점, 다른 결정권자</translation>
    </message>
    <message>
        <source>Call {name}: where does the decision stand?</source>
        <translation>{name}에게 전화: 결정은 어디까지 진행되었나</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>취소했습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>차량</translation>
    </message>
    <message>
        <source>Chamber meeting</source>
        <translation>상공회의소 모임</translation>
    </message>
    <message>
        <source>Chamber of commerce</source>
        <translation>상공회의소</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>메모 변경</translation>
    </message>
    <message>
        <source>Changed a phone</source>
        <translation>전화 변경</translation>
    </message>
    <message>
        <source>Changed a property</source>
        <translation>속성 변경</translation>
    </message>
    <message>
        <source>Changed a tag</source>
        <translation>태그 변경</translation>
    </message>
    <message>
        <source>Changed a web address</source>
        <translation>웹 주소 변경</translation>
    </message>
    <message>
        <source>Changed an address</source>
        <translation>주소 변경</translation>
    </message>
    <message>
        <source>Changed an e-mail</source>
        <translation>이메일 변경</translation>
    </message>
    <message>
        <source>Changed criterion “{criteria}”</source>
        <translation>기준 “{criteria}” 변경</translation>
    </message>
    <message>
        <source>Changed playbook “{playbook}”</source>
        <translation>플레이북 “{playbook}” 변경</translation>
    </message>
    <message>
        <source>Changed the birthday</source>
        <translation>생일 변경</translation>
    </message>
    <message>
        <source>Changed the contact</source>
        <translation>연락처 변경</translation>
    </message>
    <message>
        <source>Changed the evidence</source>
        <translation>근거 변경</translation>
    </message>
    <message>
        <source>Changed the list “{name}”</source>
        <translation>“{name}” 목록 변경</translation>
    </message>
    <message>
        <source>Changed the name</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Changed the next step</source>
        <translation>후속 조치 변경</translation>
    </message>
    <message>
        <source>Changed the organization</source>
        <translation>회사·기관 변경</translation>
    </message>
    <message>
        <source>Changed the owner</source>
        <translation>담당자 변경</translation>
    </message>
    <message>
        <source>Changed the question</source>
        <translation>질문 변경</translation>
    </message>
    <message>
        <source>Changed the source</source>
        <translation>유입 경로 변경</translation>
    </message>
    <message numerus="yes">
        <source>Changed the tags of {count} contacts</source>
        <translation>
            <numerusform>연락처 {count}건의 태그 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the title</source>
        <translation>직함 변경</translation>
    </message>
    <message>
        <source>Changed what the contact is</source>
        <translation>연락처 종류 변경</translation>
    </message>
    <message>
        <source>Changed what was noted</source>
        <translation>기록한 내용 변경</translation>
    </message>
    <message>
        <source>Changed what was said</source>
        <translation>대화 내용 변경</translation>
    </message>
    <message>
        <source>City</source>
        <translation>도시</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>콜드</translation>
    </message>
    <message>
        <source>Community event</source>
        <translation>지역 행사</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>콘퍼런스</translation>
    </message>
    <message>
        <source>Confirm, or correct it</source>
        <translation>확인하거나 바로잡기</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>동의 있음</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>동의 철회됨</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>계약</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>국가</translation>
    </message>
    <message>
        <source>Country or region we serve</source>
        <translation>담당 국가·지역</translation>
    </message>
    <message>
        <source>Criterion “{criteria}” counts again</source>
        <translation>기준 “{criteria}” 다시 반영</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Data handed over in person needs the event it was handed over at.</source>
        <translation>직접 받은 정보에는 받은 행사를 지정해야 합니다.</translation>
    </message>
    <message>
        <source>Dear {name},

I have not heard from you since our last talk. Is the plan still on, or shall I ask again at a better time?

Kind regards
{me}</source>
        <translation>{name} 님께

안녕하십니까. 지난번 말씀을 나눈 뒤로 소식을 듣지 못해 연락드립니다. 계획은 그대로 진행 중이신지요, 아니면 더 좋은 때에 다시 여쭤볼까요?

감사합니다.
{me} 드림</translation>
    </message>
    <message>
        <source>Dear {name},

attached is the material you asked for at {event}. Which point matters most to you?

Kind regards
{me}</source>
        <translation>{name} 님께

안녕하십니까. {event}에서 요청하신 자료를 첨부해 드립니다. 어떤 점이 가장 중요하신지요?

감사합니다.
{me} 드림</translation>
    </message>
    <message>
        <source>Dear {name},

thank you for the talk. This is what we agreed on, and what happens next. Please tell me if I got anything wrong.

Kind regards
{me}</source>
        <translation>{name} 님께

안녕하십니까. 귀한 시간을 내어 말씀 나누어 주셔서 감사합니다. 합의한 내용과 앞으로의 진행 사항을 정리해 보내 드립니다. 잘못된 부분이 있으면 알려 주시기 바랍니다.

감사합니다.
{me} 드림</translation>
    </message>
    <message>
        <source>Dear {name},

thank you for your interest. What would you like to solve first? A word from you is enough, and I will send what fits.

Kind regards
{me}</source>
        <translation>{name} 님께

안녕하십니까. 관심을 가져 주셔서 감사합니다. 가장 먼저 해결하고 싶으신 것은 무엇인지요? 한마디만 알려 주시면 알맞은 자료를 보내 드리겠습니다.

감사합니다.
{me} 드림</translation>
    </message>
    <message>
        <source>Dear {name},

thank you for your visit at {event}. As promised, here is what we talked about. May I call you in the next days?

Kind regards
{me}</source>
        <translation>{name} 님께

안녕하십니까. {event}에서 저희를 찾아 주셔서 감사합니다. 약속드린 대로 말씀 나눈 내용을 보내 드립니다. 며칠 안에 전화드려도 괜찮으시겠습니까?

감사합니다.
{me} 드림</translation>
    </message>
    <message>
        <source>Dear {name},

this paper shows how others like {organization} went about it. Page two may interest you most.

Kind regards
{me}</source>
        <translation>{name} 님께

안녕하십니까. {organization}와(과) 비슷한 곳에서 어떻게 진행했는지 소개하는 자료를 보내 드립니다. 특히 2쪽이 도움이 되실 것입니다.

감사합니다.
{me} 드림</translation>
    </message>
    <message>
        <source>Decide, or say by when</source>
        <translation>결정하거나 결정할 시기 알리기</translation>
    </message>
    <message>
        <source>Deleted the encounter</source>
        <translation>상담 기록 삭제</translation>
    </message>
    <message>
        <source>Deleted the evidence</source>
        <translation>근거 삭제</translation>
    </message>
    <message>
        <source>Deleted the list “{name}”</source>
        <translation>“{name}” 목록 삭제</translation>
    </message>
    <message>
        <source>Deleted what was noted</source>
        <translation>기록한 내용 삭제</translation>
    </message>
    <message>
        <source>Deleted what was said</source>
        <translation>대화 내용 삭제</translation>
    </message>
    <message numerus="yes">
        <source>Deleted {count} contacts</source>
        <translation>
            <numerusform>연락처 {count}건 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted {name}</source>
        <translation>{name} 삭제</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>부서</translation>
    </message>
    <message>
        <source>Direct mail</source>
        <translation>우편 광고</translation>
    </message>
    <message>
        <source>Direct response</source>
        <translation>직접 반응 광고</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>전화 거부</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>연락 거부</translation>
    </message>
    <message>
        <source>Do not mail</source>
        <translation>우편·이메일 거부</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>부적합</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Done. Next: “{what}”</source>
        <translation>완료. 후속 조치: ‘{what}’</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>의심스러움</translation>
    </message>
    <message>
        <source>Due and overdue</source>
        <translation>오늘 및 기한 지난 일</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>전자책</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>E-mail at work</source>
        <translation>직장 이메일</translation>
    </message>
    <message>
        <source>E-mail marketing</source>
        <translation>이메일 마케팅</translation>
    </message>
    <message>
        <source>END:VCARD is missing; the card was taken to end here.</source>
        <translation>END:VCARD가 없어 여기까지를 명함으로 읽었습니다.</translation>
    </message>
    <message>
        <source>Edited the encounter</source>
        <translation>상담 기록 수정</translation>
    </message>
    <message>
        <source>Edited {name}</source>
        <translation>{name} 수정</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>FN is missing; the contact is shown by its other names.</source>
        <translation>FN이 없어 다른 이름으로 표시합니다.</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>팩스</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>적합도</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>적합</translation>
    </message>
    <message>
        <source>Free consultation</source>
        <translation>무료 상담</translation>
    </message>
    <message>
        <source>From lists and card bowls: nobody has shown interest yet.</source>
        <translation>목록과 명함 수집함에서 온 연락처입니다. 아직 관심을 보이지 않았습니다.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>전체 이름</translation>
    </message>
    <message>
        <source>Go through budget, who decides, what they need and by when.</source>
        <translation>예산, 결정권자, 필요한 것, 시기를 차례로 확인하십시오.</translation>
    </message>
    <message>
        <source>Google Contacts</source>
        <translation>Google 주소록</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>집</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>핫</translation>
    </message>
    <message>
        <source>HubSpot contacts</source>
        <translation>HubSpot 연락처</translation>
    </message>
    <message>
        <source>Identifier (UID)</source>
        <translation>식별자(UID)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message numerus="yes">
        <source>Imported {count} contacts</source>
        <translation>
            <numerusform>연락처 {count}건 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>단계 진입일</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>인바운드</translation>
    </message>
    <message>
        <source>Industry we serve</source>
        <translation>대상 업종</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>구매 의향</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>관심사</translation>
    </message>
    <message>
        <source>Interest, intent and fit are known, and you have spoken.</source>
        <translation>관심사와 구매 의향, 적합도를 알고 대화도 나누었습니다.</translation>
    </message>
    <message>
        <source>It has been answered: whether it offers choices stays. Retire it and ask another.</source>
        <translation>이미 답변이 있어 선택지 여부는 바꿀 수 없습니다. 이 질문을 그만 묻고 새로 만드십시오.</translation>
    </message>
    <message>
        <source>It is a calendar and holds no contact.</source>
        <translation>달력이며 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>It is a secret for signing in and holds no contact.</source>
        <translation>로그인용 비밀 코드이며 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>It is an appointment and holds no contact.</source>
        <translation>일정이며 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>It is for paying and holds no contact.</source>
        <translation>결제용이며 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>It says the way into a wireless network and holds no contact.</source>
        <translation>무선 네트워크 접속 정보이며 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>It says where a place is and holds no contact.</source>
        <translation>장소 정보이며 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>Keep a prospect&apos;s talk going</source>
        <translation>가망 고객과 대화 이어 가기</translation>
    </message>
    <message>
        <source>Keep as extra</source>
        <translation>추가 항목으로 보관</translation>
    </message>
    <message>
        <source>Kept the note</source>
        <translation>메모 보관</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>마지막 연락</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>성</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중</translation>
    </message>
    <message>
        <source>Lead quality</source>
        <translation>리드 품질</translation>
    </message>
    <message>
        <source>LeadDesk, everything</source>
        <translation>LeadDesk 전체 항목</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>리드</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Left word</source>
        <translation>전할 말 남김</translation>
    </message>
    <message>
        <source>Legal obligation</source>
        <translation>법적 의무</translation>
    </message>
    <message>
        <source>Legitimate interest</source>
        <translation>정당한 이익</translation>
    </message>
    <message>
        <source>Local media</source>
        <translation>지역 언론</translation>
    </message>
    <message>
        <source>Logged the call</source>
        <translation>통화 기록</translation>
    </message>
    <message>
        <source>Logged the e-mail</source>
        <translation>이메일 기록</translation>
    </message>
    <message>
        <source>Logged the mailing</source>
        <translation>우편물 기록</translation>
    </message>
    <message>
        <source>Logged the meeting</source>
        <translation>미팅 기록</translation>
    </message>
    <message>
        <source>Logged. Next: “{what}”</source>
        <translation>기록 완료. 후속 조치: ‘{what}’</translation>
    </message>
    <message>
        <source>Made one: {name}</source>
        <translation>연락처 합치기: {name}</translation>
    </message>
    <message>
        <source>Mailchimp audience</source>
        <translation>Mailchimp 오디언스</translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation>우편물</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>대표</translation>
    </message>
    <message>
        <source>Marketing prospect</source>
        <translation>잠재 고객</translation>
    </message>
    <message>
        <source>Marketing prospects</source>
        <translation>잠재 고객</translation>
    </message>
    <message>
        <source>May be called again</source>
        <translation>전화 거부 해제</translation>
    </message>
    <message>
        <source>May be contacted again</source>
        <translation>연락 거부 해제</translation>
    </message>
    <message>
        <source>May be mailed again</source>
        <translation>우편·이메일 거부 해제</translation>
    </message>
    <message>
        <source>Meanwhile this was changed to “{now}”. Save again to put yours in its place.</source>
        <translation>그사이 “{now}”(으)로 바뀌었습니다. 다시 저장하면 내 값으로 바뀝니다.</translation>
    </message>
    <message>
        <source>Meanwhile this was taken out. Save again to put it back.</source>
        <translation>그사이 삭제되었습니다. 다시 저장하면 되살아납니다.</translation>
    </message>
    <message>
        <source>Meet {name}: show it on their own case</source>
        <translation>{name} 미팅: 상대방의 사례로 보여 주기</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>미팅</translation>
    </message>
    <message>
        <source>Merged tag “{name}” into “{into}”</source>
        <translation>태그 합치기: “{name}” → “{into}”</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>충족</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>중간 이름</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>휴대전화</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>휴대전화 번호</translation>
    </message>
    <message>
        <source>Moved the question</source>
        <translation>질문 순서 변경</translation>
    </message>
    <message numerus="yes">
        <source>Moved {count} contacts to {stage}</source>
        <translation>
            <numerusform>{count}명을 ‘{stage}’ 단계로 이동</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name a day for the offer</source>
        <translation>견적받을 날짜 정하기</translation>
    </message>
    <message>
        <source>Name another contact to merge with.</source>
        <translation>합칠 다른 연락처를 지정하십시오.</translation>
    </message>
    <message>
        <source>Name the point that matters most</source>
        <translation>가장 중요한 점 알려 주기</translation>
    </message>
    <message>
        <source>Named the owner</source>
        <translation>담당자 지정</translation>
    </message>
    <message>
        <source>Named the source</source>
        <translation>유입 경로 지정</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>필요</translation>
    </message>
    <message>
        <source>Networking</source>
        <translation>네트워킹</translation>
    </message>
    <message>
        <source>Networking evening</source>
        <translation>네트워킹 모임</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>신규 리드</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>신규 리드</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>뉴스레터</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>후속 조치</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>후속 조치 기한</translation>
    </message>
    <message>
        <source>Next: “{what}”</source>
        <translation>후속 조치: ‘{what}’</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>예산 없음</translation>
    </message>
    <message>
        <source>No code could be read in the picture. Take it again from the front, with light on it, filled by the code.</source>
        <translation>그림에서 코드를 읽지 못했습니다. 밝은 곳에서 정면으로, 코드가 화면에 가득 차게 다시 찍으십시오.</translation>
    </message>
    <message>
        <source>No consent noted</source>
        <translation>동의 기록 없음</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>필요 없음</translation>
    </message>
    <message>
        <source>No table has a column “{heading}”. There are: {known}.</source>
        <translation>“{heading}” 열이 있는 표가 없습니다. 있는 열: {known}.</translation>
    </message>
    <message>
        <source>Nobody entered {stage}: {who} may not yet. Missing: {details}</source>
        <translation>‘{stage}’ 단계로 이동하지 않았습니다. 아직 요건을 갖추지 못한 사람: {who}. 부족한 내용: {details}</translation>
    </message>
    <message>
        <source>Not a fit</source>
        <translation>적합하지 않음</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>미충족</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>지금은 아님</translation>
    </message>
    <message>
        <source>Not now or never, with the reason why.</source>
        <translation>지금은 아니거나 앞으로도 아닌 연락처와 그 이유입니다.</translation>
    </message>
    <message>
        <source>Not spoken with for</source>
        <translation>연락이 없던 기간</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Noted how they came</source>
        <translation>유입 경로 기록</translation>
    </message>
    <message>
        <source>Noted the consent</source>
        <translation>동의 기록</translation>
    </message>
    <message>
        <source>Noted the encounter</source>
        <translation>상담 기록 추가</translation>
    </message>
    <message>
        <source>Noted the lead&apos;s quality</source>
        <translation>리드 품질 기록</translation>
    </message>
    <message>
        <source>Noted what is known of the organization</source>
        <translation>회사·기관 정보 기록</translation>
    </message>
    <message>
        <source>Noted what was learnt</source>
        <translation>파악한 내용 기록</translation>
    </message>
    <message>
        <source>Noted what was said</source>
        <translation>대화 내용 기록</translation>
    </message>
    <message>
        <source>Noted {name}</source>
        <translation>{name} 기록</translation>
    </message>
    <message>
        <source>Noted: consent withdrawn</source>
        <translation>동의 철회 기록</translation>
    </message>
    <message>
        <source>Noted: do not call</source>
        <translation>전화 거부 기록</translation>
    </message>
    <message>
        <source>Noted: do not contact</source>
        <translation>연락 거부 기록</translation>
    </message>
    <message>
        <source>Noted: do not mail</source>
        <translation>우편·이메일 거부 기록</translation>
    </message>
    <message>
        <source>Nothing of import {id} can be taken back: everybody in it was worked with since.</source>
        <translation>가져오기 {id}에서 되돌릴 연락처가 없습니다. 모두 이후에 작업한 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Nurture a lead until it answers</source>
        <translation>회신할 때까지 리드 육성</translation>
    </message>
    <message>
        <source>One choice is none: add another, or take it out.</source>
        <translation>선택지가 하나뿐입니다. 하나 더 추가하거나 지우십시오.</translation>
    </message>
    <message>
        <source>Online Q&amp;A</source>
        <translation>온라인 Q&amp;A</translation>
    </message>
    <message>
        <source>Online session</source>
        <translation>온라인 세션</translation>
    </message>
    <message>
        <source>Only the sheet “{sheet}” was read, not: {others}</source>
        <translation>‘{sheet}’ 시트만 읽었습니다. 읽지 않은 시트: {others}</translation>
    </message>
    <message>
        <source>Open, but no next step</source>
        <translation>진행 중이나 후속 조치 없음</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>아웃바운드</translation>
    </message>
    <message>
        <source>Outbound call</source>
        <translation>발신 전화</translation>
    </message>
    <message>
        <source>Outlook contacts</source>
        <translation>Outlook 연락처</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>Own choice of columns</source>
        <translation>직접 선택한 열</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>사서함</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>호출기</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>지난 행사</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Person or organization</source>
        <translation>사람 또는 회사·기관</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Phone at work</source>
        <translation>직장 전화</translation>
    </message>
    <message>
        <source>Pictures of this kind cannot be read, or it is damaged from its beginning; save it as PNG or JPEG.</source>
        <translation>이 종류의 그림은 읽을 수 없거나 처음부터 손상되었습니다. PNG나 JPEG로 저장하십시오.</translation>
    </message>
    <message>
        <source>Pipedrive people and activities</source>
        <translation>Pipedrive 사람 및 활동</translation>
    </message>
    <message numerus="yes">
        <source>Planned “{what}” for {count} contacts</source>
        <translation>
            <numerusform>연락처 {count}건에 “{what}” 계획</numerusform>
        </translation>
    </message>
    <message>
        <source>Plausible</source>
        <translation>그럴듯함</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>플레이북</translation>
    </message>
    <message>
        <source>Podcast</source>
        <translation>팟캐스트</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>우편번호</translation>
    </message>
    <message>
        <source>Private e-mail</source>
        <translation>개인 이메일</translation>
    </message>
    <message>
        <source>Private phone</source>
        <translation>개인 전화</translation>
    </message>
    <message>
        <source>Product sample</source>
        <translation>제품 샘플</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>가망 고객</translation>
    </message>
    <message>
        <source>Put criterion “{criteria}” in its place</source>
        <translation>기준 “{criteria}” 순서 변경</translation>
    </message>
    <message>
        <source>Put off to {day}</source>
        <translation>{day}(으)로 미룸</translation>
    </message>
    <message>
        <source>Put stage “{stage}” in its place</source>
        <translation>단계 “{stage}” 순서 변경</translation>
    </message>
    <message>
        <source>Put the lists in another order</source>
        <translation>목록 순서 변경</translation>
    </message>
    <message>
        <source>Qualified prospect</source>
        <translation>검증된 가망 고객</translation>
    </message>
    <message>
        <source>Rated cold</source>
        <translation>콜드로 평가</translation>
    </message>
    <message>
        <source>Rated hot</source>
        <translation>핫으로 평가</translation>
    </message>
    <message>
        <source>Rated warm</source>
        <translation>웜으로 평가</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Read it and say whether it is your case too</source>
        <translation>읽고 비슷한 상황인지 알려 주기</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>등록일</translation>
    </message>
    <message>
        <source>Recorded {name}</source>
        <translation>{name} 등록</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>소개</translation>
    </message>
    <message>
        <source>Region or state</source>
        <translation>시·도</translation>
    </message>
    <message>
        <source>Removed a note</source>
        <translation>메모 제거</translation>
    </message>
    <message>
        <source>Removed a phone</source>
        <translation>전화 제거</translation>
    </message>
    <message>
        <source>Removed a property</source>
        <translation>속성 제거</translation>
    </message>
    <message>
        <source>Removed a title</source>
        <translation>직함 제거</translation>
    </message>
    <message>
        <source>Removed a web address</source>
        <translation>웹 주소 제거</translation>
    </message>
    <message>
        <source>Removed an address</source>
        <translation>주소 제거</translation>
    </message>
    <message>
        <source>Removed an e-mail</source>
        <translation>이메일 제거</translation>
    </message>
    <message>
        <source>Removed an organization</source>
        <translation>회사·기관 제거</translation>
    </message>
    <message>
        <source>Removed playbook “{playbook}”</source>
        <translation>플레이북 “{playbook}” 제거</translation>
    </message>
    <message>
        <source>Removed stage “{stage}”</source>
        <translation>단계 “{stage}” 제거</translation>
    </message>
    <message>
        <source>Removed tag “{name}”</source>
        <translation>태그 “{name}” 제거</translation>
    </message>
    <message>
        <source>Removed the birthday</source>
        <translation>생일 제거</translation>
    </message>
    <message>
        <source>Removed the photo</source>
        <translation>사진 제거</translation>
    </message>
    <message>
        <source>Removed the question</source>
        <translation>질문 제거</translation>
    </message>
    <message>
        <source>Removed the source</source>
        <translation>유입 경로 제거</translation>
    </message>
    <message>
        <source>Renamed stage “{stage}”</source>
        <translation>단계 “{stage}” 이름 변경</translation>
    </message>
    <message>
        <source>Renamed tag “{name}” to “{new}”</source>
        <translation>태그 이름 변경: ‘{name}’ → ‘{new}’</translation>
    </message>
    <message>
        <source>Renamed the list to “{name}”</source>
        <translation>목록 이름을 “{name}”(으)로 변경</translation>
    </message>
    <message>
        <source>Retired criterion “{criteria}”</source>
        <translation>기준 “{criteria}” 적용 중단</translation>
    </message>
    <message>
        <source>Retired the question</source>
        <translation>질문 그만 묻기</translation>
    </message>
    <message>
        <source>Role that decides or advises</source>
        <translation>의사 결정 또는 자문 직책</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Salesforce leads</source>
        <translation>Salesforce 리드</translation>
    </message>
    <message>
        <source>Saved the list “{name}”</source>
        <translation>“{name}” 목록 저장</translation>
    </message>
    <message>
        <source>Say which day suits you for a call</source>
        <translation>통화하기 좋은 날 알려 주기</translation>
    </message>
    <message>
        <source>Say why they left their data, whether they knew it is about a sale, or what of their job.</source>
        <translation>정보를 남긴 이유, 판매 목적임을 알았는지, 직책 중 하나 이상을 적으십시오.</translation>
    </message>
    <message>
        <source>Say yes, no, or when</source>
        <translation>예, 아니요 또는 시기 알려 주기</translation>
    </message>
    <message>
        <source>Send {name} a sample or a tip sheet</source>
        <translation>{name}에게 샘플 또는 팁 시트 보내기</translation>
    </message>
    <message>
        <source>Send {name} a white paper</source>
        <translation>{name}에게 백서 보내기</translation>
    </message>
    <message>
        <source>Send {name} what was agreed, in writing</source>
        <translation>{name}에게 합의 내용을 서면으로 보내기</translation>
    </message>
    <message>
        <source>Send {name} what was asked for at {event}</source>
        <translation>{event}에서 요청한 자료를 {name}에게 보내기</translation>
    </message>
    <message>
        <source>Set the photo</source>
        <translation>사진 설정</translation>
    </message>
    <message>
        <source>Set up {name}</source>
        <translation>{name} 등록</translation>
    </message>
    <message>
        <source>Several events are called “{name}”. Rename all but one. There are: {names}.</source>
        <translation>‘{name}’ 행사가 여러 개입니다. 하나만 남기고 이름을 바꾸세요. 등록된 행사: {names}.</translation>
    </message>
    <message>
        <source>Several lines of the card stand in one; they were divided where properties begin.</source>
        <translation>카드의 여러 줄이 한 줄에 있어 속성이 시작되는 곳에서 나누었습니다.</translation>
    </message>
    <message>
        <source>Showed interest, and can be reached.</source>
        <translation>관심을 보였고 연락할 수 있습니다.</translation>
    </message>
    <message>
        <source>Size we serve</source>
        <translation>대상 기업 규모</translation>
    </message>
    <message>
        <source>Slight</source>
        <translation>약함</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>소셜 미디어</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>그 밖의 것</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>유입 경로</translation>
    </message>
    <message>
        <source>Source: detail</source>
        <translation>유입 경로: 상세</translation>
    </message>
    <message>
        <source>Source: direction</source>
        <translation>유입 경로: 방향</translation>
    </message>
    <message>
        <source>Special report</source>
        <translation>특별 보고서</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message numerus="yes">
        <source>Started “{playbook}” with {count} contacts</source>
        <translation>
            <numerusform>연락처 {count}건에 “{playbook}” 시작</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped the playbook</source>
        <translation>플레이북 중지</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>도로명 주소</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>Suffix behind the name</source>
        <translation>이름 뒤 접미사</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tagged the contact</source>
        <translation>연락처에 태그 추가</translation>
    </message>
    <message>
        <source>Tagged “{name}”</source>
        <translation>태그 추가: ‘{name}’</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>문자 메시지</translation>
    </message>
    <message>
        <source>Thank {name} and offer help</source>
        <translation>{name}에게 감사 인사와 도움 제안</translation>
    </message>
    <message>
        <source>Thank {name} for the talk at {event}</source>
        <translation>{name}에게 {event} 상담 감사 인사</translation>
    </message>
    <message>
        <source>The address has not seven parts; it was taken as the street.</source>
        <translation>주소가 일곱 부분이 아니어서 도로명 주소로 받았습니다.</translation>
    </message>
    <message>
        <source>The address is not divided by semicolons; it was taken as the street.</source>
        <translation>주소가 세미콜론으로 나뉘어 있지 않아 도로명 주소로 읽었습니다.</translation>
    </message>
    <message>
        <source>The birthday differs: {mine} stays, {other} is kept beside it.</source>
        <translation>생일이 다릅니다. {mine}은(는) 남고 {other}은(는) 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The birthday “{value}” is no date; it was kept as text.</source>
        <translation>생일 ‘{value}’이(가) 날짜가 아니어서 텍스트로 보관했습니다.</translation>
    </message>
    <message>
        <source>The card has the UID of {name}, but is another person&apos;s; it was kept as a contact of its own.</source>
        <translation>명함의 UID가 {name}과(와) 같지만 다른 사람이므로 별도 연락처로 보관했습니다.</translation>
    </message>
    <message>
        <source>The card is larger than {limit} MB, or has more than {lines} lines, and was not read.</source>
        <translation>명함이 {limit}MB보다 크거나 {lines}행보다 길어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The card says nothing that could be used.</source>
        <translation>명함에 사용할 수 있는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The card was taken out of an e-mail; its lines are counted within the part that holds it.</source>
        <translation>카드를 이메일에서 꺼냈습니다. 줄 번호는 카드가 든 부분 안에서 셉니다.</translation>
    </message>
    <message>
        <source>The card&apos;s lines are indented or quoted; the indentation was taken away.</source>
        <translation>명함의 행이 들여쓰기 또는 인용되어 있어 이를 제거했습니다.</translation>
    </message>
    <message>
        <source>The code says nothing of a contact that could be used.</source>
        <translation>코드에 연락처로 쓸 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The disk failed while working on {path} ({detail}). What was saved before is unharmed.</source>
        <translation>{path} 작업 중 디스크 오류가 발생했습니다({detail}). 이전에 저장한 내용은 안전합니다.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again; nothing was lost.</source>
        <translation>{path}이(가) 있는 디스크가 가득 찼습니다. 공간을 확보한 뒤 다시 시도하세요. 잃어버린 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The end of the code (;;) is missing; it was taken to end here.</source>
        <translation>코드의 끝(;;)이 없어 여기서 끝난 것으로 보았습니다.</translation>
    </message>
    <message>
        <source>The event of this import is not there any more.</source>
        <translation>이 가져오기에 지정한 행사가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded; it was read as {encoding}. Check the names.</source>
        <translation>파일에 문자 인코딩 정보가 없어 {encoding}(으)로 읽었습니다. 이름이 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>The file holds no vCard: {what}.</source>
        <translation>파일에 vCard가 없습니다: {what}.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file is written in {charset}; vCards are UTF-8. It was converted.</source>
        <translation>파일이 {charset}(으)로 저장되어 있어 vCard 표준인 UTF-8로 변환했습니다.</translation>
    </message>
    <message>
        <source>The line is longer than a million characters; it was passed over.</source>
        <translation>행이 100만 자보다 길어 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>The line “{text}” is no property and could not be kept.</source>
        <translation>‘{text}’ 행은 속성이 아니어서 보관하지 못했습니다.</translation>
    </message>
    <message>
        <source>The lines of the file do not end with CR LF; they were split where they end.</source>
        <translation>파일의 줄 끝이 CR LF가 아니어서 실제 줄 끝을 기준으로 나누었습니다.</translation>
    </message>
    <message>
        <source>The name differs: “{mine}” stays, “{other}” is kept beside it.</source>
        <translation>이름이 다릅니다. “{mine}”은(는) 남고 “{other}”은(는) 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The owner differs: {mine} stays, {other} is kept beside it.</source>
        <translation>담당자가 다릅니다. {mine}은(는) 남고 {other}은(는) 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The photo differs: yours stays, the other is kept with the contact.</source>
        <translation>사진이 다릅니다. 내 사진은 남고 다른 사진은 연락처에 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels, more than can be looked through; save it smaller, or cut the code out.</source>
        <translation>그림이 {width} × {height}픽셀로 너무 큽니다. 작게 저장하거나 코드 부분만 잘라 내십시오.</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read.</source>
        <translation>그림이 손상되어 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The picture is larger than {limit} MB and was not read.</source>
        <translation>그림이 {limit} MB보다 커서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The playbook “{playbook}” is not there any more.</source>
        <translation>플레이북 “{playbook}”이(가) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The rating differs: {mine} stays, {other} is kept beside it.</source>
        <translation>평가가 다릅니다. {mine}은(는) 남고 {other}은(는) 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The record names nobody: it has no name, organization, e-mail, phone or web address.</source>
        <translation>이름, 회사·기관, 이메일, 전화번호, 웹 주소가 없어 누구인지 알 수 없는 항목입니다.</translation>
    </message>
    <message>
        <source>The row has more cells than the header; what is beyond it was kept without a name.</source>
        <translation>행의 셀이 머리글보다 많아 나머지를 이름 없이 보관했습니다.</translation>
    </message>
    <message>
        <source>The row has neither a name nor an organization, e-mail address or phone number.</source>
        <translation>행에 이름, 회사·기관, 이메일, 전화번호가 모두 없습니다.</translation>
    </message>
    <message>
        <source>The source differs: {mine} stays, {other} is kept beside it.</source>
        <translation>유입 경로가 다릅니다. {mine}은(는) 남고 {other}은(는) 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>The stage of this import is not there any more.</source>
        <translation>이 가져오기에 지정한 단계가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The stage “{stage}” is not there any more.</source>
        <translation>단계 “{stage}”이(가) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The text from line {line} on belongs to no card and was passed over.</source>
        <translation>{line}행부터의 텍스트는 명함에 속하지 않아 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>The text holds no card, no table, and no e-mail, phone or web address; nothing was read.</source>
        <translation>텍스트에 명함, 표, 이메일, 전화번호, 웹 주소가 없어 아무것도 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The text is too long to be one person&apos;s signature, and holds no card or table; nothing was read.</source>
        <translation>한 사람의 서명으로 보기에는 텍스트가 너무 길고 명함이나 표도 없어 아무것도 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The version “{value}” is none of vCard&apos;s; the card was read as vCard {version}.</source>
        <translation>‘{value}’은(는) vCard 버전이 아니어서 vCard {version}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>Their own wish</source>
        <translation>본인 의사</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} more lines of which the same is to be said.</source>
        <translation>
            <numerusform>같은 내용의 줄이 {count}개 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a list “{name}” already. Give this one another name.</source>
        <translation>“{name}” 목록이 이미 있습니다. 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is an event “{name}” already. Give this one another name, such as one with the year.</source>
        <translation>‘{name}’ 행사가 이미 있습니다. 연도를 붙이는 등 다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>There is no column named “{header}”. There are: {known}.</source>
        <translation>“{header}” 열이 없습니다. 있는 열: {known}.</translation>
    </message>
    <message>
        <source>There is no consent with the number {ids}.</source>
        <translation>번호가 {ids}인 동의가 없습니다.</translation>
    </message>
    <message>
        <source>There is no contact with the number {ids}.</source>
        <translation>번호가 {ids}인 연락처가 없습니다.</translation>
    </message>
    <message>
        <source>There is no criterion with the number {ids}.</source>
        <translation>번호가 {ids}인 기준이 없습니다.</translation>
    </message>
    <message>
        <source>There is no criterion “{name}”. There are: {names}.</source>
        <translation>‘{name}’ 기준이 없습니다. 사용 가능: {names}.</translation>
    </message>
    <message>
        <source>There is no event with the number {id}.</source>
        <translation>번호가 {id}인 행사가 없습니다.</translation>
    </message>
    <message>
        <source>There is no event “{name}”. There are: {names}.</source>
        <translation>‘{name}’ 행사가 없습니다. 등록된 행사: {names}.</translation>
    </message>
    <message>
        <source>There is no field “{field}”. There are: {known}.</source>
        <translation>“{field}” 항목이 없습니다. 있는 항목: {known}.</translation>
    </message>
    <message>
        <source>There is no follow-up with the number {ids}.</source>
        <translation>번호가 {ids}인 후속 조치가 없습니다.</translation>
    </message>
    <message>
        <source>There is no import with the number {id}.</source>
        <translation>번호가 {id}인 가져오기가 없습니다.</translation>
    </message>
    <message>
        <source>There is no layout named “{key}”. There are: {known}.</source>
        <translation>‘{key}’ 형식이 없습니다. 사용 가능: {known}.</translation>
    </message>
    <message>
        <source>There is no list “{name}”. There are: {names}.</source>
        <translation>‘{name}’ 목록이 없습니다. 사용 가능: {names}.</translation>
    </message>
    <message>
        <source>There is no playbook to start. Write one first.</source>
        <translation>시작할 플레이북이 없습니다. 먼저 하나를 작성하십시오.</translation>
    </message>
    <message>
        <source>There is no playbook “{name}”. There are: {names}.</source>
        <translation>“{name}” 플레이북이 없습니다. 사용 가능: {names}.</translation>
    </message>
    <message>
        <source>There is no stage “{name}”. There are: {names}.</source>
        <translation>‘{name}’ 단계가 없습니다. 사용 가능: {names}.</translation>
    </message>
    <message>
        <source>There is no tag “{name}”. There are: {names}.</source>
        <translation>‘{name}’ 태그가 없습니다. 사용 가능: {names}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 작업이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>실행 취소할 작업이 없습니다.</translation>
    </message>
    <message>
        <source>These columns say where the contacts stand and were not read: {columns}</source>
        <translation>연락처의 진행 상태를 나타내는 열은 읽지 않았습니다: {columns}</translation>
    </message>
    <message>
        <source>These have been chosen already and must stay: {choices}.</source>
        <translation>이미 선택된 적이 있어 남아야 합니다: {choices}.</translation>
    </message>
    <message>
        <source>They bought.</source>
        <translation>구매한 고객입니다.</translation>
    </message>
    <message>
        <source>They did not know</source>
        <translation>몰랐음</translation>
    </message>
    <message>
        <source>They half knew</source>
        <translation>어느 정도 알았음</translation>
    </message>
    <message>
        <source>They knew</source>
        <translation>알고 있었음</translation>
    </message>
    <message>
        <source>This can no longer be undone: the database was opened again since.</source>
        <translation>데이터베이스를 다시 열었으므로 이 작업은 더 이상 취소할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>This has been changed meanwhile; nothing was written ({count} records).</source>
        <translation>
            <numerusform>그사이 변경되어 아무것도 저장하지 않았습니다(레코드 {count}건).</numerusform>
        </translation>
    </message>
    <message>
        <source>This list is not there any more.</source>
        <translation>이 목록은 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>This question is asked here already.</source>
        <translation>이 질문은 이미 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Tied {count} contacts to the organization</source>
        <translation>
            <numerusform>연락처 {count}건을 회사·기관에 연결</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>시기</translation>
    </message>
    <message>
        <source>Tip sheet</source>
        <translation>팁 시트</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>이름 앞 호칭</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Took back import {id}</source>
        <translation>가져오기 {id} 되돌리기</translation>
    </message>
    <message>
        <source>Took back “{what}”</source>
        <translation>“{what}” 되돌리기</translation>
    </message>
    <message>
        <source>Took off a tag</source>
        <translation>태그 떼기</translation>
    </message>
    <message>
        <source>Took off the owner</source>
        <translation>담당자 제거</translation>
    </message>
    <message>
        <source>Took off the rating</source>
        <translation>평가 지우기</translation>
    </message>
    <message>
        <source>Took off “{name}”</source>
        <translation>태그 제거: ‘{name}’</translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation>전시회</translation>
    </message>
    <message>
        <source>Trial subscription</source>
        <translation>체험 구독</translation>
    </message>
    <message>
        <source>Try it, and tell us</source>
        <translation>사용해 보고 의견 알려 주기</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>평가 없음</translation>
    </message>
    <message>
        <source>Untied from the organization</source>
        <translation>회사·기관 연결 해제</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>VERSION is missing; the card was read as vCard {version}.</source>
        <translation>VERSION이 없어 vCard {version}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>영상</translation>
    </message>
    <message>
        <source>Wants an offer</source>
        <translation>견적을 원함</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>웜</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <source>Webinar</source>
        <translation>웨비나</translation>
    </message>
    <message>
        <source>Website form</source>
        <translation>웹사이트 양식</translation>
    </message>
    <message>
        <source>Went elsewhere</source>
        <translation>다른 업체 선택</translation>
    </message>
    <message>
        <source>What stands above the header was left out: {text}</source>
        <translation>머리글 위의 내용을 제외했습니다: {text}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>대화 내용</translation>
    </message>
    <message>
        <source>What you were writing about was deleted meanwhile. Your text is on the clipboard.</source>
        <translation>작성하던 대상이 그사이 삭제되었습니다. 입력한 글은 클립보드에 있습니다.</translation>
    </message>
    <message>
        <source>Which campaign?</source>
        <translation>어느 캠페인인가요?</translation>
    </message>
    <message>
        <source>Which cause or club?</source>
        <translation>어떤 취지의 행사 또는 단체인가요?</translation>
    </message>
    <message>
        <source>Which chamber?</source>
        <translation>어느 상공회의소인가요?</translation>
    </message>
    <message>
        <source>Which episode?</source>
        <translation>어느 에피소드인가요?</translation>
    </message>
    <message>
        <source>Which group?</source>
        <translation>어느 모임인가요?</translation>
    </message>
    <message>
        <source>Which mailing?</source>
        <translation>어느 우편물인가요?</translation>
    </message>
    <message>
        <source>Which newsletter?</source>
        <translation>어느 뉴스레터인가요?</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>무엇인가요?</translation>
    </message>
    <message>
        <source>Which page or lead magnet?</source>
        <translation>어느 페이지 또는 리드 마그넷인가요?</translation>
    </message>
    <message>
        <source>Which paper or station?</source>
        <translation>어느 신문 또는 방송인가요?</translation>
    </message>
    <message>
        <source>Which platform?</source>
        <translation>어느 플랫폼인가요?</translation>
    </message>
    <message>
        <source>Which session?</source>
        <translation>어느 세션인가요?</translation>
    </message>
    <message>
        <source>Which stand or hall?</source>
        <translation>어느 부스 또는 전시관인가요?</translation>
    </message>
    <message>
        <source>Which webinar?</source>
        <translation>어느 웨비나인가요?</translation>
    </message>
    <message>
        <source>White paper</source>
        <translation>백서</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>결정권</translation>
    </message>
    <message>
        <source>Who referred them?</source>
        <translation>누가 소개했나요?</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>1주일 이내</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>직장</translation>
    </message>
    <message>
        <source>Working lead</source>
        <translation>진행 중 리드</translation>
    </message>
    <message>
        <source>Write down what they said.</source>
        <translation>상대방이 한 말을 적으십시오.</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation>잘못된 데이터</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>잘못된 번호</translation>
    </message>
    <message>
        <source>Wrote playbook “{name}”</source>
        <translation>플레이북 “{name}” 작성</translation>
    </message>
    <message>
        <source>a logged two-way conversation with a named person</source>
        <translation>이름을 아는 사람과의 양방향 대화 기록</translation>
    </message>
    <message>
        <source>a phone number that reaches them</source>
        <translation>연락이 닿는 전화번호</translation>
    </message>
    <message>
        <source>a postal address that is right</source>
        <translation>정확한 우편 주소</translation>
    </message>
    <message>
        <source>a reason for closing</source>
        <translation>종료 사유</translation>
    </message>
    <message>
        <source>address confirmed</source>
        <translation>주소 확인됨</translation>
    </message>
    <message>
        <source>address confirmed ({how})</source>
        <translation>주소 확인됨({how})</translation>
    </message>
    <message>
        <source>address doubtful</source>
        <translation>주소 의심스러움</translation>
    </message>
    <message>
        <source>address doubtful ({how})</source>
        <translation>주소 의심스러움({how})</translation>
    </message>
    <message>
        <source>address plausible</source>
        <translation>주소 그럴듯함</translation>
    </message>
    <message>
        <source>address plausible ({how})</source>
        <translation>주소 그럴듯함({how})</translation>
    </message>
    <message>
        <source>an e-mail address that works</source>
        <translation>실제로 쓰는 이메일 주소</translation>
    </message>
    <message>
        <source>an expressed interest</source>
        <translation>표현된 관심</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>이메일로</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>e-mail confirmed</source>
        <translation>이메일 확인됨</translation>
    </message>
    <message>
        <source>e-mail confirmed ({how})</source>
        <translation>이메일 확인됨({how})</translation>
    </message>
    <message>
        <source>e-mail doubtful</source>
        <translation>이메일 의심스러움</translation>
    </message>
    <message>
        <source>e-mail doubtful ({how})</source>
        <translation>이메일 의심스러움({how})</translation>
    </message>
    <message>
        <source>e-mail plausible</source>
        <translation>이메일 그럴듯함</translation>
    </message>
    <message>
        <source>e-mail plausible ({how})</source>
        <translation>이메일 그럴듯함({how})</translation>
    </message>
    <message>
        <source>fit: required but not met: {criteria}</source>
        <translation>적합도: 필수 기준 미충족: {criteria}</translation>
    </message>
    <message>
        <source>fit: what is met weighs {share} % of the ideal customer profile, {wanted} % are needed; unknown: {criteria}</source>
        <translation>적합도: 이상적 고객상의 {share}% 충족, {wanted}% 필요. 모름: {criteria}</translation>
    </message>
    <message>
        <source>form at the stand</source>
        <translation>부스 신청서</translation>
    </message>
    <message>
        <source>further addresses</source>
        <translation>추가 주소</translation>
    </message>
    <message>
        <source>further e-mails</source>
        <translation>추가 이메일</translation>
    </message>
    <message>
        <source>further organizations</source>
        <translation>추가 회사·기관</translation>
    </message>
    <message>
        <source>further phones</source>
        <translation>추가 전화</translation>
    </message>
    <message>
        <source>further titles</source>
        <translation>추가 직함</translation>
    </message>
    <message>
        <source>further web addresses</source>
        <translation>추가 웹 주소</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>직접 만나서</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>서면으로</translation>
    </message>
    <message>
        <source>invitations</source>
        <translation>초대</translation>
    </message>
    <message>
        <source>it holds nothing but blanks</source>
        <translation>공백만 있습니다</translation>
    </message>
    <message>
        <source>it is JSON</source>
        <translation>JSON입니다</translation>
    </message>
    <message>
        <source>it is XML</source>
        <translation>XML입니다</translation>
    </message>
    <message>
        <source>it is XML or a web page</source>
        <translation>XML 또는 웹페이지입니다</translation>
    </message>
    <message>
        <source>it is a GIF picture</source>
        <translation>GIF 사진입니다</translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation>JPEG 사진입니다</translation>
    </message>
    <message>
        <source>it is a MECARD code</source>
        <translation>MECARD 코드입니다</translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation>PDF 문서입니다</translation>
    </message>
    <message>
        <source>it is a PNG picture</source>
        <translation>PNG 사진입니다</translation>
    </message>
    <message>
        <source>it is a ZIP archive or an Office document</source>
        <translation>ZIP 압축 파일 또는 Office 문서입니다</translation>
    </message>
    <message>
        <source>it is a calendar</source>
        <translation>캘린더입니다</translation>
    </message>
    <message>
        <source>it is a database</source>
        <translation>데이터베이스입니다</translation>
    </message>
    <message>
        <source>it is a formatted text (RTF)</source>
        <translation>서식 있는 텍스트(RTF)입니다</translation>
    </message>
    <message>
        <source>it is a picture or a recording</source>
        <translation>사진 또는 녹음 파일입니다</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>웹페이지입니다</translation>
    </message>
    <message>
        <source>it is an old Office document or a saved Outlook message</source>
        <translation>이전 Office 문서 또는 저장된 Outlook 메시지입니다</translation>
    </message>
    <message>
        <source>it is compressed (gzip)</source>
        <translation>압축 파일(gzip)입니다</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>it is some other text</source>
        <translation>다른 종류의 텍스트입니다</translation>
    </message>
    <message>
        <source>it runs already</source>
        <translation>이미 진행 중</translation>
    </message>
    <message>
        <source>job confirmed</source>
        <translation>직책 확인됨</translation>
    </message>
    <message>
        <source>job confirmed ({how})</source>
        <translation>직책 확인됨({how})</translation>
    </message>
    <message>
        <source>job doubtful</source>
        <translation>직책 의심스러움</translation>
    </message>
    <message>
        <source>job doubtful ({how})</source>
        <translation>직책 의심스러움({how})</translation>
    </message>
    <message>
        <source>job plausible</source>
        <translation>직책 그럴듯함</translation>
    </message>
    <message>
        <source>job plausible ({how})</source>
        <translation>직책 그럴듯함({how})</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>조회해서</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>뉴스레터</translation>
    </message>
    <message>
        <source>nobody knows whether they knew it is about a sale</source>
        <translation>판매 목적임을 알았는지 알 수 없음</translation>
    </message>
    <message>
        <source>nobody knows why they left their data</source>
        <translation>정보를 남긴 이유를 알 수 없음</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>상품 제안</translation>
    </message>
    <message>
        <source>on the phone</source>
        <translation>전화로</translation>
    </message>
    <message>
        <source>one confirmed way to reach them (e-mail, phone or address)</source>
        <translation>확인된 연락 수단 하나(이메일, 전화번호 또는 주소)</translation>
    </message>
    <message>
        <source>phone confirmed</source>
        <translation>전화번호 확인됨</translation>
    </message>
    <message>
        <source>phone confirmed ({how})</source>
        <translation>전화번호 확인됨({how})</translation>
    </message>
    <message>
        <source>phone doubtful</source>
        <translation>전화번호 의심스러움</translation>
    </message>
    <message>
        <source>phone doubtful ({how})</source>
        <translation>전화번호 의심스러움({how})</translation>
    </message>
    <message>
        <source>phone plausible</source>
        <translation>전화번호 그럴듯함</translation>
    </message>
    <message>
        <source>phone plausible ({how})</source>
        <translation>전화번호 그럴듯함({how})</translation>
    </message>
    <message>
        <source>qualified prospects are at least warm</source>
        <translation>검증된 가망 고객은 웜 이상</translation>
    </message>
    <message>
        <source>row {row} of {table} refers to a {parent} that is not there</source>
        <translation>{table}의 {row}행이 없는 {parent} 항목을 가리킵니다</translation>
    </message>
    <message>
        <source>said so</source>
        <translation>본인이 말함</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>the birthday</source>
        <translation>생일</translation>
    </message>
    <message>
        <source>the e-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>the file is damaged: {detail}</source>
        <translation>파일이 손상되었습니다: {detail}</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>회사·기관</translation>
    </message>
    <message>
        <source>the phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>the photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>the search index does not agree with contact {id}</source>
        <translation>검색 색인이 연락처 {id}과(와) 일치하지 않습니다</translation>
    </message>
    <message>
        <source>the second phone</source>
        <translation>두 번째 전화</translation>
    </message>
    <message>
        <source>the tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>the web address</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <source>their card was in a bowl</source>
        <translation>명함함에서 나온 명함</translation>
    </message>
    <message>
        <source>their data was bought</source>
        <translation>구매한 정보</translation>
    </message>
    <message>
        <source>their intent: whether and when they mean to buy</source>
        <translation>구매 의향: 구매 여부와 예상 시기</translation>
    </message>
    <message>
        <source>there is no way to reach them</source>
        <translation>연락 수단이 없음</translation>
    </message>
    <message>
        <source>they came of their own wish</source>
        <translation>본인 의사로 찾아옴</translation>
    </message>
    <message>
        <source>they came to you</source>
        <translation>상대방이 먼저 찾아옴</translation>
    </message>
    <message>
        <source>they did not know that this is about a sale</source>
        <translation>판매 목적임을 몰랐음</translation>
    </message>
    <message>
        <source>they half knew that this is about a sale</source>
        <translation>판매 목적임을 어느 정도 알았음</translation>
    </message>
    <message>
        <source>they knew that this is about a sale</source>
        <translation>판매 목적임을 알고 있었음</translation>
    </message>
    <message>
        <source>they want no contact</source>
        <translation>모든 연락 거부</translation>
    </message>
    <message>
        <source>they want none of its steps</source>
        <translation>해당 후속 조치 모두 거부</translation>
    </message>
    <message>
        <source>they wanted the e-book</source>
        <translation>전자책을 원함</translation>
    </message>
    <message>
        <source>they wanted the free consultation</source>
        <translation>무료 상담을 원함</translation>
    </message>
    <message>
        <source>they wanted the sample</source>
        <translation>샘플을 원함</translation>
    </message>
    <message>
        <source>they wanted the special report</source>
        <translation>특별 보고서를 원함</translation>
    </message>
    <message>
        <source>they wanted the tip sheet</source>
        <translation>팁 시트를 원함</translation>
    </message>
    <message>
        <source>they wanted the trial</source>
        <translation>체험 구독을 원함</translation>
    </message>
    <message>
        <source>they wanted the white paper</source>
        <translation>백서를 원함</translation>
    </message>
    <message>
        <source>they wanted to win a prize</source>
        <translation>경품을 원함</translation>
    </message>
    <message>
        <source>they wanted what was offered for their data</source>
        <translation>정보를 남기는 대가로 제공된 것을 원함</translation>
    </message>
    <message>
        <source>whether they have the job they gave</source>
        <translation>알려 준 직책이 맞는지</translation>
    </message>
    <message>
        <source>whether they knew that this is about a sale</source>
        <translation>판매 목적임을 알았는지</translation>
    </message>
    <message>
        <source>why they left their data</source>
        <translation>정보를 남긴 이유</translation>
    </message>
    <message numerus="yes">
        <source>{count} calls, e-mails, meetings and notes logged</source>
        <translation>
            <numerusform>통화·이메일·미팅·메모 {count}건 기록</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} consents noted</source>
        <translation>
            <numerusform>동의 {count}건 기록</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} contacts stand in “{stage}”. Say where to move them.</source>
        <translation>
            <numerusform>“{stage}” 단계에 연락처 {count}건이 있습니다. 이동할 단계를 지정하십시오.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} encounters noted</source>
        <translation>
            <numerusform>상담 기록 {count}건 기록</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} moves through the gates</source>
        <translation>
            <numerusform>관문을 거친 이동 {count}건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} next steps planned</source>
        <translation>
            <numerusform>후속 조치 {count}건 계획</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} playbooks started</source>
        <translation>
            <numerusform>플레이북 {count}건 시작</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} statements of interest and intent noted</source>
        <translation>
            <numerusform>관심사와 구매 의향 {count}건 기록</numerusform>
        </translation>
    </message>
    <message>
        <source>{event}: {new} new, {update} updated, {duplicate} merged, {same} twice, {rejected} rejected</source>
        <translation>{event}: 신규 {new}, 업데이트 {update}, 병합 {duplicate}, 동일 {same}, 제외 {rejected}</translation>
    </message>
    <message>
        <source>{folder} holds no files. Folders inside it are not looked into.</source>
        <translation>{folder}에 파일이 없습니다. 하위 폴더는 살펴보지 않습니다.</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: people were met there. Delete their encounters first.</source>
        <translation>{name}에서 만난 사람이 있어 삭제할 수 없습니다. 먼저 상담 기록을 삭제하세요.</translation>
    </message>
    <message>
        <source>{name} declares the character set {declared} but is not written in it; it was read as {charset}.</source>
        <translation>{name}에 문자 집합 {declared}이(가) 지정되어 있으나 실제와 달라 {charset}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>{name} declares the unknown character set “{declared}”; it was read as {charset}.</source>
        <translation>{name}에 알 수 없는 문자 집합 ‘{declared}’이(가) 지정되어 있어 {charset}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>{name} declares the unknown encoding “{declared}”; its value was taken as it is.</source>
        <translation>{name}에 알 수 없는 인코딩 ‘{declared}’이(가) 지정되어 있어 값을 그대로 읽었습니다.</translation>
    </message>
    <message>
        <source>{name} ends before it begins. Check its dates.</source>
        <translation>{name}의 종료일이 시작일보다 빠릅니다. 날짜를 확인하세요.</translation>
    </message>
    <message>
        <source>{name} has no e-mail, phone or city “{value}”.</source>
        <translation>{name}의 이메일, 전화번호, 도시 중에 “{value}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>{name} has parameters without a name, as in vCard 2.1; they were taken as types.</source>
        <translation>{name}에 vCard 2.1처럼 이름 없는 매개변수가 있어 유형으로 읽었습니다.</translation>
    </message>
    <message>
        <source>{name} holds a bare line break; it was kept as a line break.</source>
        <translation>{name}에 줄바꿈 문자가 그대로 있어 줄바꿈으로 보관했습니다.</translation>
    </message>
    <message>
        <source>{name} holds an unescaped comma; its value was kept whole.</source>
        <translation>{name}에 이스케이프되지 않은 쉼표가 있어 값을 나누지 않고 보관했습니다.</translation>
    </message>
    <message>
        <source>{name} holds an unescaped semicolon; its value was kept whole.</source>
        <translation>{name}에 이스케이프되지 않은 세미콜론이 있어 값을 통째로 보관했습니다.</translation>
    </message>
    <message>
        <source>{name} holds base64 that cannot be decoded; its content is not available.</source>
        <translation>{name}의 base64를 해독할 수 없어 내용을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} holds bytes that are no UTF-8; they were replaced by “�”.</source>
        <translation>{name}에 UTF-8이 아닌 바이트가 있어 ‘�’(으)로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>{name} holds damaged base64; it was repaired.</source>
        <translation>{name}의 손상된 base64를 복구했습니다.</translation>
    </message>
    <message>
        <source>{name} is a person, no organization.</source>
        <translation>{name}은(는) 회사·기관이 아니라 사람입니다.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 and declares no character set; it was read as {charset}, a guess.</source>
        <translation>{name}이(가) UTF-8이 아니고 문자 집합 지정도 없어 {charset}(으)로 추정해 읽었습니다.</translation>
    </message>
    <message>
        <source>{name} is not proper quoted-printable; what could be decoded was decoded.</source>
        <translation>{name}의 quoted-printable 형식이 올바르지 않아 가능한 부분만 해독했습니다.</translation>
    </message>
    <message>
        <source>{name} is quoted-printable, which vCard {version} does not have; it was decoded.</source>
        <translation>{name}에 vCard {version}에 없는 quoted-printable이 쓰여 해독했습니다.</translation>
    </message>
    <message>
        <source>{name} is too long for a code. Shorten the name.</source>
        <translation>{name}은(는) 코드에 담기에 너무 깁니다. 이름을 줄이십시오.</translation>
    </message>
    <message>
        <source>{name} stands more than once; the first was used, the others are kept with the contact.</source>
        <translation>{name}이(가) 여러 번 있어 첫 번째를 사용하고 나머지는 연락처에 함께 보관했습니다.</translation>
    </message>
    <message>
        <source>{name} writes characters in halves, as Java does; they were put together.</source>
        <translation>{name}의 글자가 Java 방식으로 반씩 나뉘어 있어 다시 합쳤습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({detail}).</source>
        <translation>{path}을(를) 열 수 없습니다({detail}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}).</source>
        <translation>{path}을(를) 읽을 수 없습니다({detail}).</translation>
    </message>
    <message>
        <source>{path} cannot be written to. Allow writing to the file and its folder, or use another place.</source>
        <translation>{path}에 쓸 수 없습니다. 파일과 폴더의 쓰기를 허용하거나 다른 위치를 사용하세요.</translation>
    </message>
    <message>
        <source>{path} could not be written ({detail}). Choose another place or free some space.</source>
        <translation>{path}을(를) 저장하지 못했습니다({detail}). 다른 위치를 선택하거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>{path} does not say what to write. Name it .csv, .xlsx, .vcf or .ics.</source>
        <translation>{path}(으)로는 저장 형식을 알 수 없습니다. 확장자를 .csv, .xlsx, .vcf, .ics 중 하나로 지정하세요.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name for the backup.</source>
        <translation>{path}이(가) 이미 있습니다. 백업에 다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Restore a backup: leaddesk restore BACKUP</source>
        <translation>{path}이(가) 손상되었습니다({detail}). 백업을 복원하세요: leaddesk restore BACKUP</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that program and try again; nothing was changed.</source>
        <translation>{path}을(를) 다른 프로그램이 사용 중입니다. 그 프로그램을 닫고 다시 시도하세요. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{path} is no picture that LeadDesk can show. Choose a JPEG or PNG.</source>
        <translation>{path}은(는) LeadDesk가 표시할 수 있는 그림이 아닙니다. JPEG나 PNG를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is not a LeadDesk database. Choose another file; this one was left as it is.</source>
        <translation>{path}은(는) LeadDesk 데이터베이스가 아닙니다. 다른 파일을 선택하세요. 이 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{path} was written by a newer LeadDesk. Update LeadDesk to open it; the file was left as it is.</source>
        <translation>{path}은(는) 더 새로운 LeadDesk에서 저장한 파일입니다. 열려면 LeadDesk를 업데이트하세요. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{who} and {name} cannot be one: one is a person, the other an organization.</source>
        <translation>{who}, {name}: 하나는 사람이고 다른 하나는 회사·기관이므로 합칠 수 없습니다.</translation>
    </message>
    <message>
        <source>{who}: do not call. Nothing was planned. Plan an e-mail or a meeting instead, or lift it when they say so.</source>
        <translation>{who}: 전화 거부. 아무것도 계획하지 않았습니다. 대신 이메일이나 미팅을 계획하거나, 상대방이 허락하면 거부를 해제하십시오.</translation>
    </message>
    <message>
        <source>{who}: do not contact. Nothing was planned. Only a note to yourself can be, until they say otherwise.</source>
        <translation>{who}: 연락 거부. 아무것도 계획하지 않았습니다. 상대방이 달리 말하기 전에는 본인용 메모만 계획할 수 있습니다.</translation>
    </message>
    <message>
        <source>{who}: do not mail. Nothing was planned. Plan a call or a meeting instead, or lift it when they say so.</source>
        <translation>{who}: 우편·이메일 거부. 아무것도 계획하지 않았습니다. 대신 전화나 미팅을 계획하거나, 상대방이 허락하면 거부를 해제하십시오.</translation>
    </message>
    <message>
        <source>{who}: only people are tied to an organization.</source>
        <translation>{who}: 회사·기관에는 사람만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>“{file}” has no header that says what its columns are. Write names such as Name, Company, E-mail and Phone into the first row.</source>
        <translation>‘{file}’에 열 이름을 나타내는 머리글이 없습니다. 첫 행에 이름, 회사, 이메일, 전화번호 등의 열 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>“{file}” has the old Excel format (.xls). Open it in Excel and save it as .xlsx or CSV.</source>
        <translation>‘{file}’은(는) 이전 Excel 형식(.xls)입니다. Excel에서 열어 .xlsx 또는 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or no Excel workbook (.xlsx): {reason}</source>
        <translation>‘{file}’이(가) 손상되었거나 Excel 통합 문서(.xlsx)가 아닙니다: {reason}</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Open it in Excel, save it without one, and read it again.</source>
        <translation>‘{file}’은(는) 암호로 보호되어 있습니다. Excel에서 암호 없이 저장한 뒤 다시 가져오세요.</translation>
    </message>
    <message>
        <source>“{file}” is too large a workbook to be read. Save the sheet as CSV and read that.</source>
        <translation>‘{file}’ 통합 문서가 너무 커서 읽을 수 없습니다. 시트를 CSV로 저장해 가져오세요.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: a criterion needs a name of its own.</source>
        <translation>“{name}”은(는) 사용할 수 없습니다. 다른 기준과 겹치지 않는 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: a playbook needs a name of its own.</source>
        <translation>“{name}”은(는) 사용할 수 없습니다. 다른 플레이북과 겹치지 않는 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: a stage needs a name of its own.</source>
        <translation>“{name}”은(는) 사용할 수 없습니다. 다른 단계와 겹치지 않는 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: a tag needs a name of its own.</source>
        <translation>‘{name}’은(는) 사용할 수 없습니다. 다른 태그와 겹치지 않는 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>“{playbook}” is as it came</source>
        <translation>“{playbook}” 기본 내용 복원</translation>
    </message>
    <message>
        <source>“{playbook}” is your own: there is nothing it came with.</source>
        <translation>“{playbook}”은(는) 직접 만든 플레이북이므로 복원할 기본 내용이 없습니다.</translation>
    </message>
    <message>
        <source>“{playbook}” was started with nobody: {why}.</source>
        <translation>“{playbook}”을(를) 시작한 연락처가 없습니다: {why}.</translation>
    </message>
    <message>
        <source>“{question}” has been answered. Retire it: then it is asked no more, and the answers stay.</source>
        <translation>“{question}”에는 답변이 있습니다. 그만 묻기로 하면 더 묻지 않고 답변은 남습니다.</translation>
    </message>
    <message>
        <source>“{stage}” is the last stage of its kind; every kind needs one. Rename it instead.</source>
        <translation>“{stage}”은(는) 이 종류의 마지막 단계입니다. 종류마다 단계가 하나는 있어야 합니다. 대신 이름을 바꾸십시오.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like {example}.</source>
        <translation>‘{text}’은(는) 금액이 아닙니다. {example}처럼 입력하세요.</translation>
    </message>
    <message>
        <source>“{text}” is no column with its field. Write it as HEADING=FIELD, such as Kontakt=name.formatted.</source>
        <translation>“{text}”은(는) 열과 항목이 아닙니다. 머리글=항목 형식으로 쓰십시오. 예: Kontakt=name.formatted</translation>
    </message>
    <message>
        <source>“{value}” cannot stand behind {key}: – choose from {choices}.</source>
        <translation>{key}: 뒤에 ‘{value}’을(를) 쓸 수 없습니다. 다음에서 선택하세요: {choices}.</translation>
    </message>
    <message>
        <source>“{zone}” is no time zone. Write one such as Europe/Berlin, or leave it empty.</source>
        <translation>‘{zone}’은(는) 시간대가 아닙니다. Asia/Seoul처럼 입력하거나 비워 두세요.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>파이프라인</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Event</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Keep as new</source>
        <translation>새로 추가</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>동일</translation>
    </message>
    <message>
        <source>Same card</source>
        <translation>동일한 명함</translation>
    </message>
    <message>
        <source>Same {what}</source>
        <translation>{what} 동일</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>card ID</source>
        <translation>명함 ID</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>{file}, card {card}, line {line}</source>
        <translation>{file}, 명함 {card}, {line}행</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} 및 {last}</translation>
    </message>
    <message>
        <source>{what} ({certain} %)</source>
        <translation>{what}({certain} %)</translation>
    </message>
    <message>
        <source>{what} as {name} ({certain} %)</source>
        <translation>{name}: {what} ({certain}%)</translation>
    </message>
    <message>
        <source>{what} as {name}, earlier in this import ({certain} %)</source>
        <translation>이번 가져오기의 앞선 {name}: {what} ({certain}%)</translation>
    </message>
    <message>
        <source>{what}, earlier in this import ({certain} %)</source>
        <translation>{what}, 이번 가져오기 앞부분({certain} %)</translation>
    </message>
</context>
<context>
    <name>point_menus</name>
    <message>
        <source>Confirmed</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>의심스러움</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>확인 안 됨</translation>
    </message>
</context>
<context>
    <name>running</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n분 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n초 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>{done} read</source>
        <translation>{done}건 읽음</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>초당 {rate}건</translation>
    </message>
</context>
<context>
    <name>sides</name>
    <message>
        <source>Would be added when merged</source>
        <translation>병합하면 추가됩니다</translation>
    </message>
    <message>
        <source>Yours stays; this one is kept with the contact</source>
        <translation>내 값은 남고, 이 값은 연락처에 함께 보관됩니다</translation>
    </message>
    <message>
        <source>kept beside</source>
        <translation>함께 보관</translation>
    </message>
</context>
<context>
    <name>subject</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>연락처 %Ln건</numerusform>
        </translation>
    </message>
</context>
</TS>
