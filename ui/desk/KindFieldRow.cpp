// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/KindFieldRow.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QEvent>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

KindFieldRow::KindFieldRow(const FormField &line, const QString &language, const QString &regulation, QWidget *parent)
    : QWidget(parent)
    , m_name(line.field.name)
    , m_editor(FieldEditor::make(line.field, this,
                                 [this] {
                                     showRemark();
                                     Q_EMIT edited();
                                 }))
    , m_remark(makeMutedLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    m_editor->widget().setObjectName(u"inspector.field."_s + m_name);
    m_editor->widget().installEventFilter(this);
    m_caption = FieldCaption(line.field.label.in(language), &m_editor->widget(), column);
    if (line.rule)
        m_caption.demand(line.rule->enforcement,
                         line.rule->cite.isEmpty() ? QString() : u"%1, %2"_s.arg(regulation, line.rule->cite));
    m_remark->setObjectName(u"inspector.remark."_s + m_name);
    column->addWidget(m_remark);
    showRemark();
}

void KindFieldRow::setValue(const QString &value)
{
    m_editor->setValue(value);
    showRemark();
}

void KindFieldRow::setFiles(const QStringList &files)
{
    m_editor->setFiles(files);
    showRemark();
}

bool KindFieldRow::eventFilter(QObject *watched, QEvent *event)
{
    // After the editor itself has it: what was unfinished while it was typed is wrong once the field is left.
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(this, &KindFieldRow::showRemark, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void KindFieldRow::showRemark()
{
    using Kind = FieldEditor::Remark::Kind;
    const FieldEditor::Remark remark = m_editor->remark();
    const auto mark = remark.kind == Kind::Fine ? u"✓ "_s : remark.kind == Kind::Wrong ? u"⚠ "_s : QString();
    m_remark->setText(remark.sentence.isEmpty() ? QString() : mark + remark.sentence);
    m_remark->setVisible(!remark.sentence.isEmpty());
    const Tone tone = remark.kind == Kind::Fine    ? Tone::Success
                      : remark.kind == Kind::Wrong ? Tone::Danger
                                                   : Tone::Neutral;
    QPalette colours = palette();
    if (tone != Tone::Neutral)
        colours.setColor(QPalette::WindowText, Theme::of(palette()).tone(tone).text);
    setLookProperty(m_remark, "look", tone == Tone::Neutral ? u"muted"_s : QString());
    m_remark->setPalette(colours);
    m_caption.setRemark(remark.sentence);
}

} // namespace bantin::ui
