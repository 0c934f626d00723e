"""Typical business cards in any number, the same every time: ten lines each, in the scripts our users write."""

import random
from collections.abc import Iterator

_GIVEN = (
    (
        "Anna",
        "Marco",
        "Giulia",
        "Luca",
        "Sarah",
        "James",
        "Emily",
        "Oliver",
        "Thomas",
        "Ingrid",
        "Jürgen",
        "François",
    ),
    ("Иван", "Ольга", "Сергей", "Наталья", "Дмитрий", "Екатерина", "Алексей", "Мария"),
    ("민수", "지은", "영호", "서연", "현우", "지훈", "수진", "은영"),
    ("प्रिया", "राहुल", "अनीता", "संजय", "दीपिका", "विकास", "नेहा", "अमित"),
)
_FAMILY = (
    (
        "Bianchi",
        "Rossi",
        "Smith",
        "Ferrari",
        "Miller",
        "O'Connor",
        "Müller",
        "Esposito",
        "Garcia",
        "Thornbury",
    ),
    ("Петров", "Иванова", "Соколов", "Кузнецова", "Попов", "Лебедева", "Морозов", "Волкова"),
    ("김", "이", "박", "최", "정", "강", "조", "윤"),
    ("शर्मा", "वर्मा", "सिंह", "गुप्ता", "पटेल", "जोशी", "मेहता", "चौधरी"),
)
_COMPANIES = (
    "Machines",
    "Packaging",
    "Systems",
    "Foods",
    "Logistik",
    "Impianti",
    "Технология",
    "산업",
    "उद्योग",
)
_TITLES = (
    "Head of purchasing",
    "Responsabile acquisti",
    "Plant manager",
    "Инженер",
    "구매 팀장",
    "प्रबंधक",
    "CEO",
)
_CITIES = ("Milano", "München", "Leeds", "Москва", "서울", "दिल्ली", "Austin", "Bologna")


def card(number: int, seed: int = 0) -> str:
    """The card with a number; another seed makes other people."""
    chance = random.Random(seed * 10_000_019 + number)
    script = chance.choices(range(4), weights=(5, 2, 2, 1))[0]
    given, family = chance.choice(_GIVEN[script]), chance.choice(_FAMILY[script])
    company = f"{chance.choice(_FAMILY[0])} {chance.choice(_COMPANIES)} {seed}-{number % 5000}"
    mail = f"p{seed}.{number}@company{number % 5000}.example"
    return (
        "BEGIN:VCARD\r\nVERSION:3.0\r\n"
        f"N:{family};{given};;;\r\nFN:{given} {family}\r\nORG:{company}\r\nTITLE:{chance.choice(_TITLES)}\r\n"
        f"EMAIL;TYPE=INTERNET,WORK:{mail}\r\n"
        f"TEL;TYPE=WORK,VOICE:+39 02 {seed:02d}{number:07d}\r\nTEL;TYPE=CELL:+49 17 {seed:02d}{number:07d}\r\n"
        f"ADR;TYPE=WORK:;;Via Verdi {number % 200};{chance.choice(_CITIES)};;{10000 + number % 80000};Italia\r\n"
        f"URL:https://company{number % 5000}.example\r\n"
        f"NOTE:Met at booth {number % 400}\\, wants a quote for line {chance.randrange(9)}\r\nEND:VCARD\r\n"
    )


def cards(count: int, seed: int = 0) -> Iterator[str]:
    """So many cards."""
    return (card(number, seed) for number in range(1, count + 1))
