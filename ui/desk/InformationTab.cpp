// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/InformationTab.h"

#include "ui/desk/DeadlineField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString placeholderOf(const QString &field)
{
    if (field == "source-date"_L1)
        return InformationTab::tr("yyyy-mm-dd");
    if (field == "keywords"_L1)
        return InformationTab::tr("separated by commas");
    return {};
}

} // namespace

InformationTab::InformationTab(const QString &language, QWidget *parent)
    : QScrollArea(parent)
    , m_language(language)
    , m_category(new QComboBox(this))
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(4);
    setWidget(form);
    showThrough(*this);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->setMinimumContentsLength(10);
    connect(m_category, &QComboBox::activated, this, &InformationTab::edited);
    addField(u"category"_s, m_category);
    for (const QString &field : {u"writer"_s, u"source"_s, u"source-date"_s, u"language"_s, u"keywords"_s}) {
        auto *line = new QLineEdit(form);
        line->setPlaceholderText(placeholderOf(field));
        connect(line, &QLineEdit::textEdited, this, &InformationTab::edited);
        m_lines.insert(field, line);
        addField(field, line);
    }
    // Made last, so that Tab reaches it last.
    m_deadline = new DeadlineField(form);
    column->addWidget(makeFieldLabel(tr("Deadline"), m_deadline, form));
    column->addWidget(m_deadline);
    column->addStretch();
}

void InformationTab::addField(const QString &field, QWidget *widget)
{
    widget->setObjectName(u"inspector.field."_s + field);
    widget->setAccessibleName(Words::field(field));
    QLabel *label = makeFieldLabel(Words::field(field), widget, this->widget());
    label->setTextFormat(Qt::RichText);
    QLabel *cite = makeMutedLabel({}, this->widget());
    cite->hide();
    auto *column = qobject_cast<QVBoxLayout *>(this->widget()->layout());
    column->addWidget(label);
    column->addWidget(widget);
    column->addWidget(cite);
    column->addSpacing(6);
    m_labels.insert(field, label);
    m_cites.insert(field, cite);
}

void InformationTab::setRegulation(const Regulation &regulation)
{
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("(not chosen yet)"), QString());
    for (const Category &category : regulation.categories) {
        m_category->addItem(category.name.in(m_language), category.id);
        m_category->setItemData(m_category->count() - 1, category.name.in(m_language), Qt::ToolTipRole);
    }
    const QString star =
        u"<span style=\"color:%1\"> *</span>"_s.arg(Theme::of(palette()).tone(Tone::Danger).edge.name());
    for (const auto &[field, label] : m_labels.asKeyValueRange()) {
        label->setText(Words::field(field).toHtmlEscaped());
        m_cites.value(field)->hide();
    }
    for (const FieldRule &rule : regulation.fieldRules) {
        QLabel *label = m_labels.value(rule.field);
        if (!label)
            continue;
        if (rule.enforcement == Enforcement::Block)
            label->setText(Words::field(rule.field).toHtmlEscaped() + star);
        if (!rule.cite.isEmpty()) {
            m_cites.value(rule.field)->setText(u"%1, %2"_s.arg(regulation.shortName.in(m_language), rule.cite));
            m_cites.value(rule.field)->show();
        }
    }
}

void InformationTab::showFields(const Metadata &metadata)
{
    m_category->setCurrentIndex(std::max(0, m_category->findData(metadata.category)));
    // Always, even when nothing changes: it also forgets what could be undone.
    for (const auto &[field, line] : m_lines.asKeyValueRange())
        line->setText(metadataField(metadata, field));
}

void InformationTab::setEditing(Editing editing)
{
    const bool allowed = editing == Editing::Allowed;
    m_category->setEnabled(allowed);
    for (QLineEdit *line : std::as_const(m_lines))
        line->setReadOnly(!allowed);
}

QString InformationTab::valueOf(const QString &field) const
{
    return m_lines.value(field)->text();
}

void InformationTab::fill(Metadata &metadata) const
{
    metadata.category = m_category->currentData().toString();
    metadata.writer = valueOf(u"writer"_s);
    metadata.source = valueOf(u"source"_s);
    metadata.sourceDate = valueOf(u"source-date"_s).trimmed();
    metadata.language = valueOf(u"language"_s).trimmed();
    metadata.keywords = valueOf(u"keywords"_s);
}

bool InformationTab::focusField(const QString &field)
{
    QWidget *widget = field == "category"_L1 ? static_cast<QWidget *>(m_category) : m_lines.value(field);
    if (!widget)
        return false;
    ensureWidgetVisible(widget);
    widget->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool InformationTab::showPlace(const QString &field, qsizetype position, qsizetype length)
{
    if (!focusField(field))
        return false;
    if (QLineEdit *line = m_lines.value(field); line && length > 0)
        line->setSelection(int(position), int(length));
    else if (line)
        line->selectAll();
    return true;
}

QString InformationTab::wordsAt(const QString &field, qsizetype position, qsizetype length) const
{
    const QLineEdit *line = m_lines.value(field);
    return line ? line->text().mid(position, length) : QString();
}

void InformationTab::redactAt(const QString &field, qsizetype position, qsizetype length, const QString &words)
{
    QLineEdit *line = m_lines.value(field);
    if (!line || line->isReadOnly())
        return;
    line->setSelection(int(position), int(length));
    line->insert(words);
    Q_EMIT edited();
}

} // namespace bantin::ui
