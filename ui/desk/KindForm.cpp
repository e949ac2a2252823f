// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/KindForm.h"

#include "app/domain/FormField.h"
#include "ui/desk/KindFieldRow.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

KindForm::KindForm(const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_column(new QVBoxLayout(this))
    , m_others(makeMutedLabel({}, this))
    , m_drop(makeButton(u"inspector.kind.dropOthers"_s, tr("Remove them"), ButtonLook::Link, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_others->setObjectName("inspector.kind.others"_L1);
    m_column->addWidget(m_others);
    m_column->addWidget(m_drop, 0, Qt::AlignLeft);
    connect(m_drop, &QPushButton::clicked, this, &KindForm::dropOthers);
    showOthers();
}

void KindForm::setRegulation(const Regulation &regulation)
{
    m_regulation = regulation;
    rebuild();
}

void KindForm::showFields(const Metadata &metadata)
{
    const bool isSameForm = metadata.kind == m_kind;
    m_kind = metadata.kind;
    m_values = metadata.fields;
    if (!isSameForm) {
        rebuild();
        return;
    }
    for (KindFieldRow *row : std::as_const(m_rows))
        row->setValue(m_values.value(row->name()));
    showOthers();
}

void KindForm::setKind(ContentKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    rebuild();
}

void KindForm::rebuild()
{
    qDeleteAll(std::exchange(m_rows, {}));
    const QList<FormField> lines = formFields(m_kind, m_regulation);
    for (const FormField &line : lines) {
        // What an English version is of is told by its title, not by a number to type.
        if (line.field.privacy == KindField::Privacy::Private || line.field.name == "original"_L1)
            continue;
        auto *row = new KindFieldRow(line, m_language, m_regulation.shortName.in(m_language), this);
        m_column->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
        row->setFiles(m_files);
        row->setValue(m_values.value(row->name()));
        row->editor().setEditing(m_editing);
        // At once: whoever chose the kind may go on to a field before the layout gets to it.
        row->show();
        connect(row, &KindFieldRow::edited, this, [this, row] {
            take(*row);
            Q_EMIT edited();
        });
    }
    showOthers();
}

void KindForm::take(const KindFieldRow &row)
{
    const auto value = row.editor().value();
    if (value && value->trimmed().isEmpty())
        m_values.remove(row.name());
    else if (value)
        m_values.insert(row.name(), *value);
}

void KindForm::setEditing(Editing editing)
{
    m_editing = editing;
    for (const KindFieldRow *row : std::as_const(m_rows))
        row->editor().setEditing(editing);
    showOthers();
}

void KindForm::setFiles(const QStringList &files)
{
    m_files = files;
    for (KindFieldRow *row : std::as_const(m_rows))
        row->setFiles(files);
}

void KindForm::fill(Metadata &metadata) const
{
    metadata.kind = m_kind;
    metadata.fields = m_values;
}

QList<FormField> KindForm::privateLines() const
{
    QList<FormField> lines = formFields(m_kind, m_regulation);
    lines.removeIf([](const FormField &line) { return line.field.privacy == KindField::Privacy::Public; });
    return lines;
}

KindFieldRow *KindForm::find(const QString &field) const
{
    const auto row = std::ranges::find(m_rows, field, &KindFieldRow::name);
    return row == m_rows.end() ? nullptr : *row;
}

QWidget *KindForm::widgetOf(const QString &field) const
{
    const KindFieldRow *row = find(field);
    return row ? &row->editor().widget() : nullptr;
}

void KindForm::select(const QString &field, qsizetype position, qsizetype length)
{
    if (const KindFieldRow *row = find(field))
        row->editor().select(position, length);
}

QString KindForm::wordsAt(const QString &field, qsizetype position, qsizetype length) const
{
    const KindFieldRow *row = find(field);
    return row ? row->editor().words(position, length) : QString();
}

void KindForm::redactAt(const QString &field, qsizetype position, qsizetype length, const QString &words)
{
    const KindFieldRow *row = find(field);
    if (!row || !row->editor().replace(position, length, words))
        return;
    take(*row);
    Q_EMIT edited();
}

QWidget *KindForm::orderTabs(QWidget *before)
{
    for (const KindFieldRow *row : std::as_const(m_rows)) {
        setTabOrder(before, &row->editor().widget());
        before = &row->editor().widget();
    }
    setTabOrder(before, m_drop);
    return m_drop;
}

QStringList KindForm::others() const
{
    QStringList names;
    for (const auto &[name, value] : m_values.asKeyValueRange()) {
        if (!value.isEmpty() && !find(name) && name != "original"_L1)
            names.append(name);
    }
    return names;
}

void KindForm::showOthers()
{
    QStringList named;
    const QStringList kept = others();
    for (const QString &name : kept)
        named.append(Words::field(name));
    m_others->setText(tr("Kept from another kind, frozen with the article: %1.").arg(named.join(u", "_s)));
    m_others->setVisible(!named.isEmpty());
    m_drop->setVisible(!named.isEmpty() && m_editing == Editing::Allowed);
}

void KindForm::dropOthers()
{
    const QStringList kept = others();
    for (const QString &name : kept)
        m_values.remove(name);
    showOthers();
    Q_EMIT edited();
}

} // namespace bantin::ui
