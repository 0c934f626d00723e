"""What a table of contacts may show, and the order in which it lists them."""

from dataclasses import dataclass
from enum import StrEnum


class ContactColumn(StrEnum):
    """What can be shown of a contact in one cell; contacts can be listed by any of it."""

    NAME = "name"
    ORGANIZATION = "organization"
    TITLE = "title"
    STAGE = "stage"
    RATING = "rating"
    NEXT_STEP = "next-step"
    LAST_CONTACT = "last-contact"
    EMAIL = "email"
    PHONE = "phone"
    SOURCE = "source"
    EVENTS = "events"
    TAGS = "tags"
    CITY = "city"
    COUNTRY = "country"
    OWNER = "owner"
    STAGE_SINCE = "stage-since"
    CREATED = "created"


@dataclass(frozen=True, slots=True)
class Order:
    """By what contacts are listed, and which way round.

    Those of whom it says nothing come last either way; among equals the name decides, always forwards. Words go by the
    alphabet, dates from early to late, stages as they stand in the pipeline, ratings from hot to cold.
    """

    column: ContactColumn = ContactColumn.NAME
    is_descending: bool = False
