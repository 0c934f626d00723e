"""What the parts of a signature look like: the forms of addresses and numbers, and the words around them."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from leaddesk.domain.text import fold

WIDE_TO_ASCII: Final = MappingProxyType(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
)
WIDE_GAP: Final = re.compile(r"\s{3,}")
BREAKS: Final = re.compile(r" ?[|•·‖\t] ?")
COMMAS: Final = re.compile(r"\s*[,;]\s*")
EDGES: Final = " \t,;:-–—*_<>|/\"'"

EMAIL: Final = re.compile(
    r"(?:mailto:)?([^\s<>()\[\],;:\"@|]{1,64}@[^\s<>()\[\],;:\"@|]{1,250}\.[^\s<>()\[\],;:\"@|.]{1,60})"
)
NAMED_EMAIL: Final = re.compile(
    r"\W{0,2}([^\"<>@,]{1,60})(?:,\s*([^\"<>@,]{1,60}))?\"?\s*<\s*[^<>\s]+@[^<>\s]+\s*>\W*"
)
URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>,;\"|]+", re.IGNORECASE)
DOMAIN: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
POINT_LABEL: Final = re.compile(
    r"(?:e-?mail|mail|e|web|website|www|w|url|sito(?: web)?|internet|homepage|почта|сайт|эл\. почта|ईमेल"
    r"|वेबसाइट|"
    r"이메일|메일|홈페이지|웹사이트)\s*[:.]?\s*",
    re.IGNORECASE,
)

NUMBER: Final = re.compile(
    r"(?<![\w.])(?:\(?0\d{1,5}\)? ?/ ?)?(?:\+|00)? ?[(\d](?:[\d().–-]|\s(?=[\d(–-])|/(?=\d)){4,24}\d(?!\w)"
    r"(?:[\s,]*(?:ext\.?|extn\.?|x|int\.|доб\.?|내선)\s*\d{1,6})?",
    re.IGNORECASE,
)
DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
LABEL_BEHIND: Final = re.compile(r"\s*\(([^()\d]{1,20})\)")
WORD_GAPS: Final = re.compile(r"[\s./&+,:()-]+")
FEWEST_DIGITS: Final = 7
FEWEST_LABELLED_DIGITS: Final = 4
MOST_DIGITS: Final = 15
SHORT_LABELS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        word: types
        for words, types in (
            ("t tel ph p phone telephone telefon telefono téléphone teléfono fon", ("voice",)),
            ("т тел телефон 대표전화 대표 दूरभाष फ़ोन फोन", ("voice",)),
            ("o d dir direct direkt office büro ufficio work раб business 직통 사무실", ("work", "voice")),
            (
                "m mob mobil mobile c cel cell cellulare handy gsm whatsapp м моб сот 휴대폰 휴대전화",
                ("cell",),
            ),
            ("핸드폰 모바일 मोबाइल मो", ("cell",)),
            ("f fax telefax ф факс 팩스 फ़ैक्स फैक्स", ("fax",)),
            ("h home privat private casa дом домашний 집 घर", ("home", "voice")),
            ("no nr number numero номер and und e и", ()),
        )
        for word in map(fold, words.split())
    }
)
"""What stands before a number, by word; longer labels are looked up as a table's headers are."""

SIGN_OFF: Final = re.compile(
    r"(?:(?:with )?(?:best|kind|warm)?\s*regards|best wishes|sincerely(?: yours)?|yours (?:sincerely"
    r"|faithfully)|thanks"
    r"|thank you|cheers|mit freundlichen grüßen|viele grüße|beste grüße|mfg|cordiali saluti"
    r"|distinti saluti|saluti"
    r"|un saluto|grazie|с уважением|с наилучшими пожеланиями|спасибо|सादर|धन्यवाद|भवदीय|감사합니다|드림|올림"
    r"|cordialement|bien à vous|saludos|atentamente|sent from my .*|inviato da .*|von meinem .*)[\s,.!]*",
    re.IGNORECASE,
)

COMPANY: Final = re.compile(
    r"(?<!\w)(?:GmbH(?: ?& ?Co\.? ?KG)?|AG|KG|OHG|UG|e\.\s?K\.|e\.\s?V\.|S\.?\s?p\.?\s?A\.?"
    r"|S\.?\s?r\.?\s?l\.?s?\.?|"
    r"S\.?\s?n\.?\s?c\.?|S\.\s?a\.\s?s\.|S\.\s?A\.|SA|SARL|SAS|S\.\s?L\.|SL|B\.?V\.?|N\.?V\.?|AB|A/S|Oy"
    r"|Ltd\.?|"
    r"Limited|LLC|LLP|PLC|Inc\.?|Corp\.?|Corporation|Company|Co\.|Pvt\.?|Pty\.?|ООО|ЗАО|ОАО|ПАО|АО|НКО"
    r"|ИП)(?!\w)"
    r"|주식회사|유한회사|\(주\)|\(유\)|㈜|प्रा\.|प्राइवेट|लिमिटेड",
)
INSTITUTION: Final = re.compile(
    r"\b(?:university|università|universität|université|universidad|chamber of|camera di commercio"
    r"|industrie- und"
    r"|handelskammer|stiftung|foundation|fondazione|verein|association|associazione|институт|университет"
    r"|палата)\b"
    r"|대학교|협회|재단|연구소|विश्वविद्यालय",
    re.IGNORECASE,
)
TITLE: Final = re.compile(
    r"\b(?:ceo|cto|cfo|coo|cmo|vp|director|manager|head|president|founder|co-founder|owner|partner|chief"
    r"|officer"
    r"|executive|engineer|consultant|assistant|representative|specialist|analyst|developer|designer|buyer"
    r"|advisor"
    r"|sales|marketing|purchasing|procurement|account|secretary|chairman|chairwoman"
    r"|direttore|direttrice|responsabile|amministratore|amministratrice|titolare|presidente|socio|socia"
    r"|consulente"
    r"|addetto|addetta|commerciale|impiegato|impiegata|tecnico"
    r"|директор|менеджер|руководитель|начальник|заместитель|специалист|инженер|президент|основатель|бухгалтер"
    r"|секретарь|консультант|управляющий|отдела"
    r"|geschäftsführer(?:in)?|leiter(?:in)?|\w*leiter(?:in)?|inhaber(?:in)?|prokurist(?:in)?|vorstand"
    r"|vertrieb"
    r"|einkauf|berater(?:in)?|ingenieur(?:in)?|referent(?:in)?|assistent(?:in)?"
    r"|directeur|directrice|gérant|gérante|responsable|gerente|directora?|ingeniero|jefe)\b"
    r"|निदेशक|प्रबंधक|अध्यक्ष|अधिकारी|संस्थापक|सलाहकार|अभियंता|सचिव",
    re.IGNORECASE,
)
KOREAN_TITLE: Final = re.compile(
    "대표이사|대표|부사장|사장|회장|전무이사|전무|상무이사|상무|이사|본부장|부장|차장|과장|대리|주임|사원|팀장|실장|소장"
    "|매니저|연구원|책임|선임|교수|원장|센터장|지점장"
)
HANGUL_NAME: Final = re.compile(r"[가-힣]{2,4}")
LONG_SURNAMES: Final = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문")

HONORIFIC: Final = re.compile(
    r"(?:(?:Dr|Prof|Dott|Ing|Avv|Arch|Rag|Geom|Mr|Mrs|Ms|Sig|Dipl|Mag|Hr|Fr)\.(?:ssa|ra|-Ing\.|-Kfm\.)?"
    r"|Dott\.ssa|"
    r"Sig\.ra|Herr|Frau|Mr|Mrs|Ms|г-н|г-жа|श्री|श्रीमती|डॉ\.|कु\.)\s+",
)
PATRONYMIC: Final = re.compile(r".*(?:ович|евич|ич|овна|евна|ична)", re.IGNORECASE)
NAME: Final = re.compile(r"[^\W\d_][^\d@:;/\\|<>(){}\[\]+=*#]*")

PARTICLE: Final = re.compile(
    "de|di|da|del|della|dei|du|la|le|van|von|vom|der|den|zu|ter|dos|das|y|e|al|el|bin"
)
STREET: Final = re.compile(
    r"\b(?:via|viale|piazza|corso|largo|vicolo|street|st\.|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?"
    r"|lane|drive|square"
    r"|rue|place|calle|plaza|avenida|marg|nagar|ул\.?|улица|пр\.?|проспект|пр-т|пер\.?|переулок|наб\.?"
    r"|шоссе|бульвар)"
    r"(?=[\s.\d]|$)|(?:straße|strasse|str\.|platz|allee|gasse|weg|ring|ufer|damm)(?=[\s\d]|$)|[가-힣\d](?:로"
    r"|길)\s?\d"
    r"|रोड|मार्ग|नगर|गली",
    re.IGNORECASE,
)
POSTAL: Final = (
    ("US", re.compile(r"(?P<city>[^,\d]+?),\s*(?P<region>[A-Z]{2})\s+(?P<code>\d{5}(?:-\d{4})?)(?!\d)")),
    ("GB", re.compile(r"(?P<city>[^,\d]*?)[\s,]*\b(?P<code>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b")),
    ("KR", re.compile(r"(?:우\)?\s?|\()?(?<!\d)(?P<code>\d{5})\)?\s+(?P<city>[가-힣]+(?:시|도))(?=\s)")),
    ("KR", re.compile(r"(?P<city>[가-힣]+(?:시|도))\s(?P<street>.*?)\s*\(?(?<!\d)(?P<code>\d{5})(?!\d)\)?")),
    (
        "RU",
        re.compile(
            r"(?<!\d)(?P<code>\d{6})(?!\d)[,\s]+(?:г\.\s?)?(?P<city>[А-ЯЁ][а-яё-]+(?:[ -][А-ЯЁ][а-яё]+)*)"
        ),
    ),
    (
        "IN",
        re.compile(
            r"(?P<city>[^\W\d_][^,\d]*?)[\s,–-]+(?:PIN:?\s*)?(?<!\d)(?P<code>[1-9]\d{2}\s?\d{3})(?!\d)"
        ),
    ),
    (
        "EU",
        re.compile(
            r"(?<![\w-])(?:[A-Z]{1,2}-)?(?P<code>\d{5})\s+(?P<city>[^\W\d_][^\d,()–]*?)"
            r"\s*(?:\((?P<region>[^()]+)\))?(?=\s*(?:[,;–-]\s|$))"
        ),
    ),
    ("AT", re.compile(r"(?<![\w-])(?:A-|CH-)(?P<code>\d{4})\s+(?P<city>[^\W\d_][^\d,()]*)")),
)
FOUR_DIGITS: Final = re.compile(r"(?<![\w-])(?P<code>\d{4})\s+(?P<city>[^\W\d_][^\d,()]*)")
FOUR_DIGIT_COUNTRIES: Final = frozenset({"AT", "CH", "LI", "DK", "NO", "BE", "LU", "HU", "AU"})
COUNTRIES: Final = frozenset(
    map(
        fold,
        (
            *("Italia", "Italy", "Germany", "Deutschland", "Österreich", "Austria", "Schweiz", "Switzerland"),
            *(
                "Svizzera",
                "Suisse",
                "France",
                "Frankreich",
                "España",
                "Spain",
                "UK",
                "United Kingdom",
                "England",
            ),
            *(
                "Great Britain",
                "USA",
                "United States",
                "Россия",
                "Russia",
                "РФ",
                "Беларусь",
                "Казахстан",
                "India",
            ),
            *("भारत", "Korea", "South Korea", "Republic of Korea", "대한민국", "한국", "Nederland", "Polska"),
        ),
    )
)
