// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

#include <QHash>
#include <QSet>

namespace bantin::content::assembly {

/// The comments of one import and the words each is about, in the order in which the text has them.
class Comments
{
public:
    /// From here on the text is what comment `id` is about.
    void beginRange(const QString &id);
    void endRange(const QString &id);
    /// Text of the document, as it is read.
    void pass(const QString &text);
    /// Until resume(), what is read is no part of the running text: a note, another comment.
    void suspend() { ++m_suspended; }
    void resume() { --m_suspended; }
    /// The place of comment `id` in the order of the text, when it has no range.
    void mention(const QString &id);
    /// What comment `id` says, before or after its place was met.
    void add(const QString &id, const ImportedComment &comment);
    /// Comment `id` answers comment `answered`.
    void answer(const QString &id, const QString &answered);

    void resolve(const QString &id) { m_resolved.insert(id); }

    bool isMentioned(const QString &id) const { return m_order.contains(id); }
    /// Only comments that the text has a place for.
    QList<ImportedComment> take();

private:
    QStringList m_order;
    QStringList m_open; ///< a range that never ends quotes nothing
    QHash<QString, QString> m_quotes;
    QHash<QString, ImportedComment> m_comments;
    QHash<QString, QString> m_answers;
    QSet<QString> m_resolved;
    int m_suspended = 0;
};

} // namespace bantin::content::assembly
