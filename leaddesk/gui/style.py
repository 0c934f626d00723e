"""The style sheet: what each widget looks like in each state. Colours and sizes are filled in by the theme.

Widgets say what they are by object name or the property `look`. Every button and field has its look when it is under the
mouse, pressed, focused and disabled.
"""

from string import Template
from typing import Final

SHEET: Final = Template("""
QWidget { color: $text; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }

#sidebar { background: $window; border: none; border-right: 1px solid $border; }
#page { background: $surface; }
#topbar { background: $surface; border-bottom: 1px solid $border; }

QLabel[look="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[look="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: ${small}px; }
QLabel[look="danger"] { color: $danger; }
QLabel[look="crumb"] { color: $muted; }
QLabel[look="crumb"][here="true"] { color: $text; font-weight: 600; }
QLabel[look="changed"] { background: $selected; border-radius: 3px; padding: 0 4px; margin-left: -4px; }
QFrame[look="drop"] { background: $surface; border: 2px dashed $border; border-radius: ${radius}px; }
QFrame[look="drop"][over="true"] { background: $selected; border: 2px solid $accent; }
QDialog#dialog { background: $surface; }
#jobs { background: $window; border-top: 1px solid $border; }
QScrollArea[look="aside"], QWidget[look="aside"] { background: $window; }
QFrame[look="upright"] { background: $border; border: none; max-width: 1px; }
QLabel[look="section"] { color: $muted; font-size: ${small}px; font-weight: 600; padding: 0 8px; }
QFrame[look="palette"] { background: $raised; border: 1px solid $strong_border; border-radius: 8px; }
QFrame[look="palette"] QListWidget { background: transparent; }
QLineEdit[look="palette"] { background: transparent; border: none; padding: 6px 8px; font-size: ${heading}px; }
QLineEdit[look="palette"]:focus { border: none; }
QLabel[look="keys"] { color: $muted; font-size: ${small}px; border: 1px solid $border; border-radius: 4px;
    background: $window; padding: 1px 6px; }
QPushButton[look="hint"] { color: $muted; font-size: 11px; border: 1px solid $border; border-radius: 4px;
    background: $surface; padding: 1px 5px; min-height: 14px; }
QPushButton[look="hint"]:hover { background: $hover; color: $text; }
QPushButton[look="hint"]:pressed { background: $selected; }
QLabel[look="key"] { color: $muted; font-size: 11px; border: 1px solid $border; border-radius: 4px; background: $window; }
QLabel[look="key"]:disabled { color: $faint; }
QLabel[look="pill"] { background: $hover; border: 1px solid $border; border-radius: 9px; padding: 1px 8px;
    font-size: ${small}px; }

QPushButton { background: $raised; border: 1px solid $strong_border; border-radius: ${radius}px; padding: 5px 12px;
    min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 1px solid $focus; }
QPushButton:disabled { color: $faint; border-color: $border; background: $window; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:pressed { background: $accent; }
QPushButton[look="primary"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[look="primary"]:disabled { background: $hover; color: $faint; border-color: $border; }
QPushButton[look="danger"] { color: $danger; }
QPushButton[look="danger"]:disabled { color: $faint; }
QPushButton[look="quiet"], QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
    padding: 4px 8px; }
QPushButton[look="quiet"]:hover, QToolButton:hover { background: $hover; }
QPushButton[look="quiet"]:pressed { background: $selected; }
QPushButton[look="quiet"]:disabled, QToolButton:disabled { color: $faint; background: transparent; border-color: transparent; }
QPushButton[look="quiet"]:focus, QToolButton:focus { border: 1px solid $focus; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QPushButton[look="keyed"] { background: transparent; border: 1px solid transparent; padding: 4px 6px; text-align: left; }
QPushButton[look="keyed"]:hover { background: $hover; }
QPushButton[look="keyed"]:pressed { background: $selected; }
QPushButton[look="keyed"]:focus { border: 1px solid $focus; }
QPushButton[look="keyed"]:disabled { color: $faint; }
QPushButton[look="way"] { background: $raised; border: 1px solid $border; padding: 0; }
QPushButton[look="way"]:hover { background: $hover; border-color: $strong_border; }
QPushButton[look="way"]:focus { border: 1px solid $focus; }
QPushButton[look="way"]:pressed { background: $selected; }
QPushButton[look="nav"] { background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
    padding: 6px 10px; text-align: left; }
QPushButton[look="nav"]:hover { background: $hover; }
QPushButton[look="nav"]:pressed { background: $selected; }
QPushButton[look="nav"]:checked { background: $selected; font-weight: 600; }
QPushButton[look="nav"]:focus { border: 1px solid $focus; }
QPushButton[look="tab"] { background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    padding: 7px 8px; color: $muted; }
QPushButton[look="tab"]:hover { color: $text; border-bottom: 2px solid $strong_border; }
QPushButton[look="tab"]:checked { color: $text; font-weight: 600; border-bottom: 2px solid $accent; }
QPushButton[look="tab"]:focus { border-bottom: 2px solid $focus; background: $hover; }
QPushButton[look="chip"] { border-radius: 12px; padding: 2px 10px; background: $surface; border: 1px solid $border;
    font-size: ${small}px; }
QPushButton[look="chip"]:checked { background: $selected; border-color: $accent; }
QPushButton[look="chip"]:hover { background: $hover; }
QPushButton[look="chip"]:pressed { background: $selected; }
QPushButton[look="chip"]:disabled { color: $faint; background: $window; }
QPushButton[look="chip"]:focus { border: 1px solid $focus; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox, QTimeEdit {
    background: $surface; border: 1px solid $strong_border; border-radius: ${radius}px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover, QDateEdit:hover, QTimeEdit:hover { border-color: $faint; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus,
QTimeEdit:focus {
    border: 1px solid $focus; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QSpinBox:disabled { color: $faint; background: $window; border-color: $border; }
QLineEdit[look="inplace"] { border: none; background: transparent; padding: 0; }
QLineEdit[link="true"] { color: $accent; }
QLineEdit[rank="title"] { font-size: ${title}px; font-weight: 600; }
QLineEdit[rank="subtitle"] { font-size: 17px; font-weight: 600; }
QLineEdit[rank="heading"] { font-size: ${heading}px; font-weight: 600; }
QLineEdit[look="tag"] { border: 1px solid transparent; background: transparent; border-radius: 10px; padding: 1px 7px;
    font-size: ${small}px; }
QLineEdit[look="tag"]:hover { border-color: $border; }
QLineEdit[look="tag"]:focus { border-color: $focus; background: $surface; }
QLineEdit[look="small"] { padding: 0 4px; font-size: ${small}px; }
QPlainTextEdit { padding: 2px 2px; }
QPlainTextEdit[look="inplace"] { border: 1px solid transparent; background: transparent; padding: 0; }
QPlainTextEdit[look="inplace"]:hover { border-color: $border; }
QPlainTextEdit[look="inplace"]:focus { border-color: $focus; background: $surface; }
QLabel[look="part"] { color: $text; font-weight: 600; }
QLabel[look="late"] { color: $danger; font-size: ${small}px; font-weight: 600; }
QFrame[look="banner"] { background: $window; border: 1px solid $danger; border-radius: ${radius}px;
    margin-bottom: 6px; }
QFrame[look="step"] { background: $window; border: 1px solid $border; border-radius: ${radius}px; }
QPushButton[look="tag"] { border-radius: 10px; padding: 1px 8px; background: $hover; border: 1px solid transparent;
    font-size: ${small}px; }
QPushButton[look="tag"]:hover { border-color: $strong_border; }
QPushButton[look="tag"]:focus { border-color: $focus; }
QPushButton[look="tag"][adds="true"] { background: transparent; color: $muted; padding: 1px 6px; }
QPushButton[look="tag"][adds="true"]:hover { background: $hover; color: $text; border-color: transparent; }
QPushButton[look="adder"] { background: transparent; border: 1px solid transparent; color: $muted; font-size: ${small}px;
    padding: 3px 6px; text-align: left; }
QPushButton[look="adder"]:hover { background: $hover; color: $text; }
QPushButton[look="adder"]:pressed { background: $selected; }
QPushButton[look="adder"]:focus { border-color: $focus; color: $text; }
QToolButton[look="action"] { color: $text; font-size: ${small}px; padding: 4px 4px; }
QLineEdit[look="search"] { background: $window; border: 1px solid $border; padding: 5px 8px; }
QLineEdit[look="search"]:focus { border: 1px solid $focus; background: $surface; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px; }
QAbstractSpinBox { padding: 4px 8px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 18px; border: none;
    background: transparent; margin: 1px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$down"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; selection-background-color: $selected;
    selection-color: $text; outline: none; }

QTableView, QListView, QTreeView { background: $surface; border: none; outline: none; gridline-color: transparent;
    selection-background-color: $selected; selection-color: $text; alternate-background-color: $surface; }
QTableView::item { border-bottom: 1px solid $border; padding: 0 8px; }
QTableView::item:hover { background: $hover; }
QTableView::item:selected { background: $selected; color: $text; }
QTableView:focus { border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 6px 8px; font-size: ${small}px; font-weight: 600; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::down-arrow, QHeaderView::up-arrow { subcontrol-position: center right; width: 12px; height: 12px;
    right: 6px; }
QHeaderView::down-arrow { image: url("$down"); }
QHeaderView::up-arrow { image: url("$up"); }
QTableCornerButton::section { background: $surface; border: none; }

QFrame[look="group"] { background: $surface; border: 1px solid $border; border-radius: ${radius}px; }
QFrame[look="setting"] { background: transparent; border: none; border-bottom: 1px solid $border; }
QFrame[look="setting"][last="true"] { border-bottom: none; }
QFrame[look="setting"][held="true"] { background: $hover; }
QFrame[look="mark"] { background: $accent; border: none; }
QPushButton[look="entry"] { background: transparent; border: 1px solid transparent; border-bottom: 1px solid $border;
    border-radius: 0; padding: 0; text-align: left; }
QPushButton[look="entry"]:hover { background: $hover; }
QPushButton[look="entry"]:pressed { background: $selected; }
QPushButton[look="entry"]:focus { border: 1px solid $focus; border-radius: ${radius}px; }
QFrame[look="column"] { background: $window; border: 1px solid transparent; border-radius: ${radius}px; }
QFrame[look="column"][over="true"] { background: $selected; border-color: $accent; }
QListView[look="cards"], QTableView[look="cards"] { background: transparent; selection-background-color: transparent; }
QTableView[look="cards"]::item, QTableView[look="cards"]::item:hover, QTableView[look="cards"]::item:selected {
    background: transparent; border: none; padding: 0; }
QLabel[look="strong"] { font-weight: 600; }
QPushButton[look="segment"] { background: $surface; border: 1px solid $border; border-left: none; padding: 3px 10px;
    border-radius: 0; color: $muted; font-size: ${small}px; }
QPushButton[look="segment"][end="first"] { border-left: 1px solid $border; border-top-left-radius: ${radius}px;
    border-bottom-left-radius: ${radius}px; }
QPushButton[look="segment"][end="last"] { border-top-right-radius: ${radius}px; border-bottom-right-radius: ${radius}px; }
QPushButton[look="segment"]:hover { background: $hover; color: $text; }
QPushButton[look="segment"]:pressed { background: $selected; }
QPushButton[look="segment"]:disabled { color: $faint; background: $window; }
QPushButton[look="segment"]:checked { background: $selected; color: $accent; }
QPushButton[look="segment"][weak="true"]:checked { background: $hover; color: $text; }
QPushButton[look="segment"]:focus { border: 1px solid $focus; }

QPushButton[look="add"] { border-radius: 12px; padding: 2px 10px 2px 8px; background: transparent;
    border: 1px dashed $strong_border; font-size: ${small}px; color: $muted; }
QPushButton[look="add"]:hover { background: $hover; color: $text; }
QPushButton[look="add"]:focus { border: 1px solid $focus; }
QPushButton[look="ghost"] { border-radius: 12px; padding: 2px 10px; background: transparent;
    border: 1px solid $border; font-size: ${small}px; color: $muted; }
QPushButton[look="ghost"]:hover { background: $hover; color: $text; }
QPushButton[look="ghost"]:focus { border: 1px solid $focus; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
    padding: 2px 6px; font-size: ${small}px; color: $accent; }
QPushButton[look="link"]:hover { background: $hover; }
QPushButton[look="link"]:focus { border: 1px solid $focus; }
QFrame[look="filter"] { background: $selected; border: 1px solid $selected; border-radius: 12px; }
QFrame[look="filter"]:hover { border-color: $accent; }
QPushButton[look="filter"] { background: transparent; border: 1px solid transparent; border-radius: 11px;
    padding: 1px 3px 1px 7px; font-size: ${small}px; }
QPushButton[look="filter"]:focus { border: 1px solid $focus; }
QPushButton[look="filter"][end="true"] { padding: 1px 5px 1px 1px; }
QFrame[look="menu"] { background: $raised; border: 1px solid $border; }
QListView[look="ticks"] { background: transparent; border: none; padding: 0; }
QListView[look="ticks"]::item { height: 28px; padding: 0 6px; border-radius: 4px; }
QListView[look="ticks"]::item:hover { background: $hover; }
QListView[look="ticks"]::item:selected { background: $selected; color: $text; }
QListView[look="ticks"]::indicator { width: 14px; height: 14px; border: 1px solid $strong_border; border-radius: 4px;
    background: $surface; }
QListView[look="ticks"]::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QListView[look="ticks"]::indicator:indeterminate { background: $accent; border: 5px solid $surface; }
QListView[look="popup"] { background: $raised; border: 1px solid $border; padding: 4px; }
QListView[look="popup"]::item { padding: 5px 8px; border-radius: 4px; }
QListView[look="popup"]::item:hover, QListView[look="popup"]::item:selected { background: $selected; color: $text; }
QListView[look="ticked"] { background: $surface; border: 1px solid $strong_border; border-radius: ${radius}px; padding: 3px; }
QListView[look="ticked"]:focus { border: 1px solid $focus; }
QListView[look="ticked"]::item { padding: 4px 6px; border-radius: 4px; color: $text; }
QListView[look="ticked"]::item:hover { background: $hover; }
QListView[look="ticked"]::item:selected { background: $selected; }
QListView::indicator { width: 14px; height: 14px; border: 1px solid $strong_border; border-radius: 4px; background: $surface; }
QListView::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QToolButton::menu-indicator { image: none; width: 0; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $strong_border; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenuBar { background: $window; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QProgressBar { background: $hover; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCheckBox, QRadioButton { spacing: 8px; border: 1px solid transparent; border-radius: 4px; padding: 2px 4px 2px 1px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QRadioButton:disabled { color: $faint; }
QRadioButton::indicator { width: 14px; height: 14px; border-radius: 8px; border: 1px solid $strong_border;
    background: $surface; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $focus; }
QRadioButton::indicator:disabled { border-color: $border; background: $window; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $strong_border; border-radius: 4px;
    background: $surface; }
QCheckBox::indicator:hover { border-color: $faint; }
QCheckBox::indicator:focus { border-color: $focus; }
QCheckBox::indicator:indeterminate { background: $selected; border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { background: $window; border-color: $border; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$down"); width: 12px; height: 12px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; border-bottom: 1px solid $border; }
QCalendarWidget QToolButton { color: $text; padding: 4px 8px; font-weight: 600; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$left"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$right"); }
QCalendarWidget QAbstractItemView { background: $raised; color: $text; selection-background-color: $accent;
    selection-color: $on_accent; border: none; }
QCalendarWidget QTableView::item { padding: 0; border: none; }
QCalendarWidget QAbstractItemView:disabled { color: $faint; }
QFrame[look="card"] { background: $raised; border: 1px solid $border; border-radius: ${radius}px; }
QFrame[look="card"]:hover { border-color: $strong_border; }
QFrame[look="line"] { background: $border; border: none; max-height: 1px; }
QFrame[look="toast"] { background: $text; border-radius: ${radius}px; }
QFrame[look="toast"] QLabel { color: $window; }
QFrame[look="toast"] QPushButton { background: transparent; border: 1px solid transparent; color: $inverse_accent;
    font-weight: 600; }
QFrame[look="toast"] QPushButton:hover { border-color: $faint; }
QFrame[look="toast"] QPushButton:focus { border-color: $inverse_accent; }
""")
