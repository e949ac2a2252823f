// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/PrivateForm.h"

#include "ui/desk/KindFieldRow.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// What stands above and below the rows.
constexpr int firstRow = 1;

} // namespace

PrivateForm::PrivateForm(const QString &language, QWidget *parent)
    : QFrame(parent)
    , m_language(language)
    , m_column(new QVBoxLayout(this))
    , m_notice(makeMutedLabel({}, this))
{
    setObjectName("inspector.private"_L1);
    setProperty("look", u"card"_s);
    m_column->setContentsMargins(Theme::space + 4, Theme::space, Theme::space + 4, Theme::space);
    m_column->setSpacing(4);
    m_column->addWidget(makeHeading(tr("The asker's own data – not published"), 1.0, this));
    m_notice->setObjectName("inspector.private.notice"_L1);
    m_column->addWidget(m_notice);
    clear();
}

void PrivateForm::showLines(const QList<FormField> &lines, const QString &regulation)
{
    m_regulation = regulation;
    m_lines = lines;
    rebuild();
}

void PrivateForm::rebuild()
{
    qDeleteAll(std::exchange(m_rows, {}));
    for (const FormField &line : std::as_const(m_lines)) {
        auto *row = new KindFieldRow(line, m_language, m_regulation, this);
        m_column->insertWidget(firstRow + int(m_rows.size()), row);
        m_rows.append(row);
        row->setValue(m_values.value(row->name()));
        row->editor().setEditing(m_editing);
        connect(row, &KindFieldRow::edited, this, [this, row] {
            m_values.insert(row->name(), row->editor().value().value_or(QString()));
            m_changed.insert(row->name());
            Q_EMIT edited();
        });
    }
    showParts();
}

void PrivateForm::showValues(const Values &values, Editing editing)
{
    m_values = values;
    m_changed.clear();
    m_editing = editing;
    m_isForbidden = false;
    m_notice->setText(tr("Kept only in the encrypted store. It is in no package, page, preview or search."));
    for (KindFieldRow *row : std::as_const(m_rows)) {
        row->setValue(m_values.value(row->name()));
        row->editor().setEditing(editing);
    }
    showParts();
}

void PrivateForm::showForbidden(const QString &sentence)
{
    showValues({}, Editing::Forbidden);
    m_notice->setText(sentence);
    m_isForbidden = true;
    showParts();
}

void PrivateForm::clear()
{
    showValues({}, Editing::Forbidden);
}

void PrivateForm::showParts()
{
    for (KindFieldRow *row : std::as_const(m_rows))
        row->setVisible(!m_isForbidden);
    setVisible(!m_rows.isEmpty());
}

PrivateForm::Values PrivateForm::takeChanges()
{
    Values changes;
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString &field : changed)
        changes.insert(field, m_values.value(field));
    return changes;
}

void PrivateForm::keepForLater(const QStringList &fields)
{
    for (const QString &field : fields)
        m_changed.insert(field);
}

QWidget *PrivateForm::widgetOf(const QString &field) const
{
    const auto row = std::ranges::find(m_rows, field, &KindFieldRow::name);
    return row == m_rows.end() ? nullptr : &(*row)->editor().widget();
}

QWidget *PrivateForm::orderTabs(QWidget *before) const
{
    for (const KindFieldRow *row : m_rows) {
        setTabOrder(before, &row->editor().widget());
        before = &row->editor().widget();
    }
    return before;
}

} // namespace bantin::ui
