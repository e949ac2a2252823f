// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Theme.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

Theme::Theme(Scheme scheme)
    : m_scheme(scheme)
{
    const bool light = scheme == Scheme::Light;
    const auto pick = [light](QRgb onLight, QRgb onDark) { return QColor::fromRgb(light ? onLight : onDark); };
    m_canvas = pick(0xedf1f4, 0x15191e);
    m_surface = pick(0xffffff, 0x1e242b);
    m_panel = pick(0xf7f9fb, 0x1a1f25);
    m_border = pick(0xd5dbe1, 0x36404a);
    m_fieldEdge = pick(0x7a8692, 0x717e8b);
    m_text = pick(0x1b2530, 0xe6eaee);
    m_muted = pick(0x566370, 0xa3afba);
    m_accent = pick(0x0b5cad, 0x2f7fd0);
    m_selection = pick(0xdbe8f5, 0x24405c);
}

Theme Theme::of(const QPalette &palette)
{
    return Theme(palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, m_canvas);
    palette.setColor(QPalette::WindowText, m_text);
    palette.setColor(QPalette::Base, m_surface);
    palette.setColor(QPalette::AlternateBase, m_panel);
    palette.setColor(QPalette::Text, m_text);
    palette.setColor(QPalette::PlaceholderText, m_muted);
    palette.setColor(QPalette::Button, m_surface);
    palette.setColor(QPalette::ButtonText, m_text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, m_surface);
    palette.setColor(QPalette::ToolTipText, m_text);
    palette.setColor(QPalette::Highlight, m_accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Accent, m_accent);
    palette.setColor(QPalette::Mid, m_border);
    palette.setColor(QPalette::Link, m_scheme == Scheme::Light ? m_accent.darker(110) : QColor(0x7db8f0));
    palette.setColor(QPalette::LinkVisited, palette.color(QPalette::Link));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, m_muted);
    return palette;
}

ToneColours Theme::tone(Tone tone) const
{
    struct Row {
        QRgb light[3];
        QRgb dark[3];
    };
    static constexpr Row rows[] = {
        {{0xe3e7eb, 0x47525d, 0x8a96a1}, {0x39434d, 0xd5dbe1, 0x8a96a1}}, // Neutral
        {{0xdbe8f5, 0x0b4f8f, 0x0b5cad}, {0x1f3d5a, 0xbcd9f5, 0x4a95df}}, // Info
        {{0xfff0c2, 0x664d00, 0xd9a300}, {0x4a3d10, 0xffe08a, 0xd9a300}}, // Progress
        {{0xffdfc2, 0x7a3b00, 0xe07b1a}, {0x53341a, 0xffcf9e, 0xe07b1a}}, // Waiting
        {{0xcdebd5, 0x0f5529, 0x1a8a4a}, {0x1b4129, 0xb4ecc6, 0x35a866}}, // Success
        {{0xd9dcf2, 0x2a2f6b, 0x3b429c}, {0x2e3157, 0xcdd1f7, 0x7f87e0}}, // Corrected
        {{0xfdd8d5, 0x8c1d14, 0xb42318}, {0x552522, 0xffc9c4, 0xe5564a}}, // Danger
    };
    const Row &row = rows[static_cast<std::size_t>(tone)];
    const QRgb(&colours)[3] = m_scheme == Scheme::Light ? row.light : row.dark;
    return {QColor::fromRgb(colours[0]), QColor::fromRgb(colours[1]), QColor::fromRgb(colours[2])};
}

namespace {

QString controlSheet()
{
    return uR"(
QToolTip { color: %text; background: %surface; border: 1px solid %border; padding: 4px; }
QLineEdit, QComboBox, QDateTimeEdit, QSpinBox, QPlainTextEdit { background: %surface; color: %text; border: 1px solid %edge;
    border-radius: %radiuspx; padding: 4px 8px; min-height: 22px; selection-background-color: %accent;
    placeholder-text-color: %muted; }
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus, QPlainTextEdit:focus { border: 2px solid %accent; padding: 3px 7px; }
QTextEdit[look="field"] { background: %surface; color: %text; border: 1px solid %edge; border-radius: %radiuspx; padding: 3px;
    selection-background-color: %accent; }
QTextEdit[look="field"]:focus { border: 2px solid %accent; padding: 2px; }
QLineEdit[wrong="true"] { border: 2px solid %danger; padding: 3px 7px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/chevron-down-%scheme.svg); width: 14px; height: 14px; }
QComboBox:disabled, QDateTimeEdit:disabled, QSpinBox:disabled { color: %muted; background: %panel; }
QComboBox QAbstractItemView { background: %surface; color: %text; border: 1px solid %border;
    selection-background-color: %selection; selection-color: %text; }
QPushButton { background: %surface; color: %text; border: 1px solid %border; border-radius: %radiuspx;
    padding: 6px 14px; font-weight: 600; }
QPushButton:hover { background: %selection; }
QPushButton:focus { border: 2px solid %accent; padding: 5px 13px; }
QPushButton:disabled { color: %muted; background: %panel; }
QPushButton[look="primary"] { background: %accent; color: white; border-color: %accent; padding: 8px 16px; }
QPushButton[look="primary"]:hover { background: %accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid %text; padding: 7px 15px; }
QPushButton[look="primary"]:disabled, QPushButton[look="primary"][blocked="true"] { background: %selection;
    color: %muted; border-color: %border; }
QPushButton[look="danger"] { color: %danger; border-color: %danger; }
QPushButton[look="chip"] { background: %selection; border: 1px solid transparent; border-radius: 10px; padding: 3px 10px;
    font-weight: 400; text-align: left; }
QPushButton[look="chip"]:hover { border-color: %accent; }
QPushButton[look="chip"]:focus { border: 2px solid %accent; padding: 2px 9px; }
QPushButton:checked { background: %selection; }
QPushButton[look="segment"] { border-radius: 0; padding: 4px 11px; font-weight: 400; margin-left: -1px; }
QPushButton[look="segment"]:checked { color: %link; border-color: %accent; }
QPushButton[look="segment"]:focus { border: 2px solid %accent; padding: 3px 10px; }
QPushButton[look="segment"][place="first"] { border-top-left-radius: %radiuspx; border-bottom-left-radius: %radiuspx; margin-left: 0; }
QPushButton[look="segment"][place="last"] { border-top-right-radius: %radiuspx; border-bottom-right-radius: %radiuspx; }
QPushButton[look="link"] { background: transparent; border: none; color: %link; text-decoration: underline;
    padding: 2px; font-weight: 400; }
QPushButton[look="link"]:focus { border: 1px solid %accent; border-radius: 3px; padding: 1px; }
)"_s;
}

QString indicatorSheet()
{
    return uR"(
QLineEdit:read-only, QPlainTextEdit:read-only { background: %panel; border: 1px dashed %edge; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border: 2px dashed %accent; padding: 3px 7px; }
QPushButton { outline: none; }
QPushButton[look="primary"][blocked="true"]:focus { border-color: %accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid %muted; background: %surface; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %accent; border-color: %accent; image: url(:/icons/check-white.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid %accent; background: white; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: %border; background: %panel; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button { subcontrol-origin: border; border: none; width: 24px; }
QSpinBox::up-button, QTimeEdit::up-button { subcontrol-position: top right; }
QSpinBox::down-button, QTimeEdit::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(:/icons/chevron-up-%scheme.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url(:/icons/chevron-down-%scheme.svg); width: 12px; height: 12px; }
QPushButton[look="fold"] { background: %panel; border: none; border-top: 1px solid %border; border-radius: 0;
    padding: 8px 12px; text-align: left; outline: none; }
QPushButton[look="fold"]:hover { background: %selection; }
QPushButton[look="fold"]:focus { border: 2px solid %accent; padding: 6px 10px; }
QPushButton[look="fold"][late="true"] { color: %danger; }
)"_s;
}

QString surfaceSheet()
{
    return uR"(
QFrame[look="card"] { background: %surface; border: 1px solid %border; border-radius: %cardpx; }
QFrame[look="card"][emphasis="true"], QFrame[look="card"]:focus { border: 2px solid %accent; }
QWidget[look="panel"] { background: %panel; }
QWidget[look="surface"] { background: %surface; }
QTreeWidget, QListWidget { background: %surface; color: %text; border: 1px solid %border; border-radius: %radiuspx; outline: none; }
QTreeWidget:focus, QListWidget:focus { border: 2px solid %accent; }
QTreeWidget::item, QListWidget::item { padding: 5px 0; }
QTreeWidget[look="table"]::item { border: none; padding: 6px; }
QTreeWidget::item:selected, QListWidget::item:selected { background: %selection; color: %text; }
QPushButton[menu="true"] { padding-right: 28px; }
QPushButton::menu-indicator { image: url(:/icons/chevron-down-%scheme.svg); width: 14px; height: 14px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QHeaderView::section { background: %panel; color: %muted; border: none; border-bottom: 1px solid %border;
    padding: 6px 4px; }
QTreeWidget[look="table"] QHeaderView::section { padding: 6px 8px; }
QListWidget[look="sections"] { background: transparent; color: %text; border: none; outline: none; }
QListWidget[look="sections"]::item { border: 2px solid transparent; border-radius: %radiuspx; padding: 6px 10px; }
QListWidget[look="sections"]::item:hover { background: %panel; }
QListWidget[look="sections"]::item:selected { background: %selection; color: %text; }
QListWidget[look="sections"]::item:selected:focus { border-color: %accent; }
QTextBrowser { border: 2px solid transparent; }
QTextBrowser:focus { border-color: %accent; }
QLabel[look="muted"] { color: %muted; }
QLabel[look="error"] { color: %danger; }
QLabel[look="section"] { color: %muted; }
QProgressBar { background: %selection; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: %accent; border-radius: 4px; }
QTabBar::tab { background: transparent; color: %muted; border: none; border-bottom: 2px solid transparent;
    padding: 9px 5px; margin-left: 4px; font-size: 9pt; }
QTabBar::tab:selected { color: %link; border-bottom: 2px solid %accent; font-weight: 600; }
QTabBar::tab:focus { color: %text; }
QTabWidget::pane { border: none; border-top: 1px solid %border; }
QStatusBar { background: %panel; border-top: 1px solid %border; }
QStatusBar::item { border: none; }
QSplitter::handle { background: %border; }
)"_s;
}

} // namespace

QString Theme::styleSheet() const
{
    const ToneColours danger = tone(Tone::Danger);
    QString sheet = controlSheet() + indicatorSheet() + surfaceSheet();
    sheet.replace("%radius"_L1, QString::number(radius))
        .replace("%card"_L1, QString::number(radius + 3))
        .replace("%scheme"_L1, m_scheme == Scheme::Light ? u"light"_s : u"dark"_s)
        .replace("%accentHover"_L1, m_accent.darker(112).name())
        .replace("%accent"_L1, m_accent.name())
        .replace("%text"_L1, m_text.name())
        .replace("%surface"_L1, m_surface.name())
        .replace("%panel"_L1, m_panel.name())
        .replace("%edge"_L1, m_fieldEdge.name())
        .replace("%border"_L1, m_border.name())
        .replace("%muted"_L1, m_muted.name())
        .replace("%selection"_L1, m_selection.name())
        .replace("%link"_L1, palette().color(QPalette::Link).name())
        .replace("%danger"_L1, m_scheme == Scheme::Light ? danger.edge.name() : danger.text.name());
    return sheet;
}

} // namespace bantin::ui
