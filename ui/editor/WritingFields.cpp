// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WritingFields.h"

#include "ui/editor/WritingField.h"

#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace bantin::ui::editor {

WritingFields::WritingFields(WritingField &text, QObject *parent)
    : QObject(parent)
    , m_all{&text}
    , m_active(&text)
{
    take(text);
}

void WritingFields::addAboveText(WritingField &field)
{
    m_all.insert(m_all.size() - 1, &field);
    take(field);
    Q_EMIT added(&field);
}

void WritingFields::take(WritingField &field)
{
    connect(&field, &WritingField::focused, this, [this, &field] { m_active = &field; });
    connect(&field, &WritingField::caretMoved, this, &WritingFields::caretMoved);
    // Edits go one by one when their window does.
    connect(&field, &QObject::destroyed, this, [this, &field] {
        m_all.removeOne(&field);
        m_active = m_all.value(m_all.size() - 1);
    });
    connect(&field.document(), &QTextDocument::contentsChanged, this, &WritingFields::contentsChanged);
}

void WritingFields::activate(qsizetype index)
{
    WritingField *left = std::exchange(m_active, m_all.at(index));
    if (QTextCursor cursor = left->cursor(); left != m_active && cursor.hasSelection()) {
        cursor.clearSelection();
        left->setCursor(cursor);
    }
}

bool WritingFields::isReadOnly() const
{
    return std::ranges::any_of(m_all, [](const WritingField *field) { return field->isReadOnly(); });
}

QList<int> WritingFields::revisions() const
{
    QList<int> revisions;
    for (const WritingField *field : m_all)
        revisions.append(field->document().revision());
    return revisions;
}

} // namespace bantin::ui::editor
