// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/InformationTab.h"

#include "ui/desk/DeadlineField.h"
#include "ui/desk/KindChoice.h"
#include "ui/desk/KindForm.h"
#include "ui/desk/PrivateForm.h"
#include "ui/desk/VersionLink.h"
#include "ui/look/DayLine.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

InformationTab::InformationTab(const QString &language, QWidget *parent)
    : QScrollArea(parent)
    , m_language(language)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    followFocus(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *form = new QWidget(this);
    m_column = new QVBoxLayout(form);
    m_column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    m_column->setSpacing(4);
    setWidget(form);
    showThrough(*this);
    addKindParts(form);
    addFields(form);
    orderTabs();
}

void InformationTab::addKindParts(QWidget *form)
{
    m_choice = new KindChoice(m_language, form);
    m_kindForm = new KindForm(m_language, form);
    m_private = new PrivateForm(m_language, form);
    m_column->addWidget(m_choice);
    m_column->addWidget(m_kindForm);
    m_column->addWidget(m_private);
    m_column->addSpacing(6);
    connect(m_choice, &KindChoice::kindChosen, this, [this](ContentKind kind) {
        m_kindForm->setKind(kind);
        showPrivateLines();
        orderTabs();
    });
    connect(m_choice, &KindChoice::edited, this, &InformationTab::edited);
    connect(m_kindForm, &KindForm::edited, this, &InformationTab::edited);
}

void InformationTab::addFields(QWidget *form)
{
    // Made in the order Tab goes through them.
    addField(u"writer"_s, new QLineEdit(form));
    addField(u"source"_s, new QLineEdit(form));
    m_sourceDate = new DayLine(form);
    addField(u"source-date"_s, m_sourceDate);
    addField(u"language"_s, new QLineEdit(form));
    addField(u"keywords"_s, new QLineEdit(form));
    m_lines.value(u"keywords"_s)->setPlaceholderText(tr("separated by commas"));
    connect(m_sourceDate, &DayLine::edited, this, &InformationTab::edited);
    m_versions = new VersionLink(form);
    m_column->addWidget(m_versions);
    // Made last, so that Tab reaches it last.
    m_deadline = new DeadlineField(form);
    m_column->addWidget(makeFieldLabel(tr("Deadline"), m_deadline, form));
    m_column->addWidget(m_deadline);
    m_column->addStretch();
}

void InformationTab::addField(const QString &field, QLineEdit *line)
{
    line->setObjectName(u"inspector.field."_s + field);
    m_captions.insert(field, FieldCaption(Words::field(field), line, m_column));
    m_column->addSpacing(6);
    m_lines.insert(field, line);
    if (line != m_sourceDate)
        connect(line, &QLineEdit::textEdited, this, &InformationTab::edited);
}

void InformationTab::showPrivateLines()
{
    m_private->showLines(m_kindForm->privateLines(), m_regulationName);
}

void InformationTab::orderTabs()
{
    QWidget::setTabOrder(&m_choice->kindBox(), &m_choice->categoryBox());
    m_private->orderTabs(m_kindForm->orderTabs(&m_choice->categoryBox()));
}

void InformationTab::setRegulation(const Regulation &regulation)
{
    m_choice->setRegulation(regulation);
    m_kindForm->setRegulation(regulation);
    m_regulationName = regulation.shortName.in(m_language);
    showPrivateLines();
    orderTabs();
    for (FieldCaption &caption : m_captions)
        caption.clear();
    for (const FieldRule &rule : regulation.fieldRules) {
        const auto caption = m_captions.find(rule.field);
        if (caption == m_captions.end())
            continue;
        caption->demand(rule.enforcement, rule.cite.isEmpty()
                                              ? QString()
                                              : u"%1, %2"_s.arg(regulation.shortName.in(m_language), rule.cite));
    }
}

void InformationTab::showFields(const Metadata &metadata)
{
    m_choice->showChoice(metadata.kind, metadata.category);
    m_kindForm->showFields(metadata);
    showPrivateLines();
    orderTabs();
    // Always, even when nothing changes: it also forgets what could be undone.
    for (const auto &[field, line] : m_lines.asKeyValueRange()) {
        if (line != m_sourceDate)
            line->setText(metadataField(metadata, field));
    }
    m_sourceDate->setIso(metadata.sourceDate);
}

void InformationTab::setEditing(Editing editing)
{
    const bool allowed = editing == Editing::Allowed;
    m_choice->setEditing(allowed);
    m_kindForm->setEditing(allowed ? KindForm::Editing::Allowed : KindForm::Editing::Forbidden);
    for (QLineEdit *line : std::as_const(m_lines))
        line->setReadOnly(!allowed);
}

void InformationTab::setFiles(const QStringList &files)
{
    m_kindForm->setFiles(files);
}

QString InformationTab::valueOf(const QString &field) const
{
    return m_lines.value(field)->text();
}

void InformationTab::fill(Metadata &metadata) const
{
    metadata.category = m_choice->category();
    metadata.writer = valueOf(u"writer"_s);
    metadata.source = valueOf(u"source"_s);
    if (m_sourceDate->state() == DayLine::State::Whole || m_sourceDate->state() == DayLine::State::Empty)
        metadata.sourceDate = m_sourceDate->iso();
    metadata.language = valueOf(u"language"_s).trimmed();
    metadata.keywords = valueOf(u"keywords"_s);
    m_kindForm->fill(metadata);
}

QWidget *InformationTab::widgetOf(const QString &field) const
{
    if (field == "category"_L1)
        return &m_choice->categoryBox();
    if (field == "kind"_L1)
        return &m_choice->kindBox();
    if (field == "original"_L1)
        return &m_versions->button();
    if (QLineEdit *line = m_lines.value(field))
        return line;
    QWidget *own = m_kindForm->widgetOf(field);
    return own ? own : m_private->widgetOf(field);
}

bool InformationTab::focusField(const QString &field)
{
    QWidget *widget = widgetOf(field);
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
    else
        m_kindForm->select(field, position, length);
    return true;
}

QString InformationTab::wordsAt(const QString &field, qsizetype position, qsizetype length) const
{
    const QLineEdit *line = m_lines.value(field);
    return line ? line->text().mid(position, length) : m_kindForm->wordsAt(field, position, length);
}

void InformationTab::redactAt(const QString &field, qsizetype position, qsizetype length, const QString &words)
{
    QLineEdit *line = m_lines.value(field);
    if (!line) {
        m_kindForm->redactAt(field, position, length, words);
        return;
    }
    if (line->isReadOnly())
        return;
    line->setSelection(int(position), int(length));
    line->insert(words);
    Q_EMIT edited();
}

} // namespace bantin::ui
