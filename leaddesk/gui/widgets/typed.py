"""What a user has filled in, whatever the fields are: so that it is noticed before it is lost."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def typed_in(whole: QWidget) -> tuple[object, ...]:
    """The values of all fields inside of a widget, in their order. Equal ones: nothing was filled in between."""
    return tuple(_value(field) for field in whole.findChildren(QWidget) if _counts(field))


def _counts(field: QWidget) -> bool:
    if isinstance(field, QAbstractButton):
        return field.isCheckable() and not _is_of_calendar(field)
    return isinstance(field, (QLineEdit, QPlainTextEdit, QComboBox)) and not _is_of_calendar(field)


def _is_of_calendar(field: QWidget) -> bool:
    """A calendar that drops down has fields of its own, that say nothing until a day is chosen."""
    parent = field.parentWidget()
    while parent is not None and not isinstance(parent, QCalendarWidget):
        parent = parent.parentWidget()
    return parent is not None


def _value(field: QWidget) -> object:
    match field:
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText()
        case QLineEdit():
            return field.text()
        case QAbstractButton():
            return field.isChecked()
    return None
