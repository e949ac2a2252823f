// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace bantin::ui::editor {

class WritingField;

/// The fields of an article in the order one reads them, and the one the person was at last. UI thread.
class WritingFields final : public QObject
{
    Q_OBJECT
public:
    explicit WritingFields(WritingField &text, QObject *parent = nullptr);

    /// Above the text and below the fields that were added before.
    void addAboveText(WritingField &field);
    const QList<WritingField *> &all() const { return m_all; }
    WritingField &active() const { return *m_active; }
    qsizetype activeIndex() const { return m_all.indexOf(m_active); }
    /// What is found or corrected next is in that field, and nothing stays selected in the one before. The focus stays where
    /// it is.
    void activate(qsizetype index);
    /// Any of them: they are changed together.
    bool isReadOnly() const;
    /// Differs whenever a letter changed anywhere.
    QList<int> revisions() const;

Q_SIGNALS:
    void added(bantin::ui::editor::WritingField *field);
    void caretMoved();
    void contentsChanged();

private:
    void take(WritingField &field);

    QList<WritingField *> m_all;
    WritingField *m_active;
};

} // namespace bantin::ui::editor
