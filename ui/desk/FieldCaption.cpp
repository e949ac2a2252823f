// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FieldCaption.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("bantin::ui::FieldCaption", source);
}

} // namespace

FieldCaption::FieldCaption(const QString &name, QWidget *field, QVBoxLayout *column)
    : m_name(name)
    , m_field(field)
    , m_label(makeFieldLabel(name, field, column->parentWidget()))
    , m_cite(makeMutedLabel({}, column->parentWidget()))
{
    field->setAccessibleName(name);
    m_label->setTextFormat(Qt::RichText);
    column->addWidget(m_label);
    column->addWidget(field);
    column->addWidget(m_cite);
    clear();
}

void FieldCaption::clear()
{
    m_isRequired = false;
    m_cite->clear();
    m_cite->hide();
    m_label->setText(m_name.toHtmlEscaped());
    describe();
}

void FieldCaption::demand(Enforcement enforcement, const QString &cite)
{
    if (enforcement == Enforcement::Block) {
        const QString star =
            u"<span style=\"color:%1\"> *</span>"_s.arg(Theme::of(m_label->palette()).tone(Tone::Danger).edge.name());
        m_label->setText(m_name.toHtmlEscaped() + star);
        m_isRequired = true;
    }
    const bool isAdvised = enforcement == Enforcement::Warn && !cite.isEmpty();
    m_cite->setText(isAdvised ? words(QT_TRANSLATE_NOOP("bantin::ui::FieldCaption", "Should be there: %1")).arg(cite)
                              : cite);
    m_cite->setVisible(!cite.isEmpty());
    describe();
}

void FieldCaption::setRemark(const QString &sentence)
{
    m_remark = sentence;
    describe();
}

void FieldCaption::describe()
{
    QStringList parts{m_isRequired ? words(QT_TRANSLATE_NOOP("bantin::ui::FieldCaption", "Required")) : QString(),
                      m_cite->text(), m_remark};
    parts.removeAll(QString());
    m_field->setAccessibleDescription(parts.join(u". "_s));
}

} // namespace bantin::ui
