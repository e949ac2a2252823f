// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/merge/PieceMerge.h"
#include "ui/look/Theme.h"
#include "ui/review/ChangesHtml.h"

#include <QCoreApplication>

#include <functional>

namespace bantin::ui {

/// Two versions of an article as pages for ChangesView. UI thread.
class MergeHtml
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::MergeHtml)
public:
    /// What the value of a field is called.
    using ValueWords = std::function<QString(const QString &field, const QString &value)>;

    MergeHtml(const Theme &theme, int pictureWidth, ValueWords valueWords);

    /// Both beside each other, block by block: one table of three columns whose first row is its head. What differs within a
    /// piece is underlined; between the sides stands a link "piece:N" and what was chosen.
    struct Sides {
        QString html;
        QList<int> rows; ///< of each piece
    };
    Sides sides(const content::PieceMerge &merge, const QString &otherDesk) const;
    /// The inside of a piece's middle cell.
    QString marker(qsizetype piece, content::PieceChoice choice) const;
    static QString choiceWord(content::PieceChoice choice);
    /// What would come of the choices; piece N begins at ChangesHtml::anchor(N + 1).
    QString result(const content::PieceMerge &merge, const QList<content::PieceChoice> &choices) const;

private:
    enum class Side { Mine, Theirs };
    struct Table;

    QString nothing() const;
    QString fieldCell(const content::MergePiece &piece, Side side) const;
    void addFields(const content::PieceMerge &merge, Table &table) const;
    void addNodes(const QList<content::MergeNode> &nodes, const content::PieceMerge &merge, Table &table) const;
    QString wrapped(QList<content::TextChange> nodes, const Table &table, Side side) const;
    static content::TextRun sideOf(content::TextRun run, Side side);
    static QList<content::TextRun> runsOf(const QList<content::TextRun> &runs, Side side);
    static QList<content::TextChange> changesOf(const QList<content::TextChange> &changes, Side side);

    ChangesHtml m_sides;
    ChangesHtml m_result;
    QString m_muted; ///< colour of what is said about the text
    QString m_link;
    ValueWords m_valueWords;
};

} // namespace bantin::ui
