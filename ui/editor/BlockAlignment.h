// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QMap>
#include <QTextBlock>

#include <functional>

namespace bantin::ui::editor {

/// Which blocks of a QTextDocument stand for which blocks of the tree that is read from it. The tree has no positions and
/// normalising leaves blocks out, so both are gone through side by side. UI thread; holds as long as the document is
/// not changed.
class BlockAlignment
{
public:
    explicit BlockAlignment(const QTextDocument &document);

    /// The paragraph, heading, picture or file at `path` (app/content/checks/BlockPath.h), or the first one of a container.
    QTextBlock block(const QString &path) const;
    /// Where the words of `path` stand: its own, a caption's, a quotation's source. Invalid where it has none.
    QTextBlock words(const QString &path) const;

    static bool holdsPictureOrFile(const QTextBlock &block);
    /// The words of one block as the tree has them.
    static QString wordsOf(const QTextBlock &block);
    /// Where the picture, file or note number `index` of the block is in the document, or -1.
    static int objectIn(const QTextBlock &block, int index = 0);

private:
    using Fits = std::function<bool(const QTextBlock &)>;

    void take(const QString &path, const content::Block &block);
    void takeWords(const QString &path, const content::Inlines &inlines);
    QTextBlock next(const Fits &fits, const QString &words);
    QTextBlock sourceOf(const QString &path, const QString &source) const;

    QList<QTextBlock> m_blocks;
    qsizetype m_next = 0;
    QMap<QString, QTextBlock> m_own;
    QMap<QString, QTextBlock> m_words;
    QMap<QString, QString> m_sources; ///< of quotations
    QList<QString> m_order;           ///< paths of m_own as they are read
};

} // namespace bantin::ui::editor
