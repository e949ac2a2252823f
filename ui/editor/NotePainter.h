// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextObjectInterface>

class QTextDocument;

namespace bantin::ui::editor {

/// Draws the number of a note: raised, in the colour of links, counted through the document it is registered with, which
/// owns it. UI thread.
class NotePainter final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit NotePainter(QTextDocument *document);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
    /// From 1; 0 where no note is.
    int numberAt(int position);

private:
    void count();

    QTextDocument *m_document;
    QList<int> m_positions;
    bool m_counted = false;
};

} // namespace bantin::ui::editor
