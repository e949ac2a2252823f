// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/merge/MergeHtml.h"
#include "ui/review/ChangesView.h"

namespace bantin::ui {

/// Two versions of an article beside each other, with what was chosen of each piece between them. Named "merge.sides". UI thread.
class SidesView final : public ChangesView
{
    Q_OBJECT
public:
    explicit SidesView(QWidget *parent = nullptr);

    void showSides(const MergeHtml::Sides &sides, const QHash<QString, QByteArray> &assets);
    /// `marker`: the inside of the piece's middle cell.
    void showChoice(qsizetype piece, content::PieceChoice choice, const QString &marker);
    /// Frames the piece and brings it into sight.
    void showCurrent(qsizetype piece);

Q_SIGNALS:
    void pieceClicked(qsizetype piece);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Frame { Plain, Current };

    void frame(int row, Frame frame);
    void bringIntoSight();

    QList<int> m_rows;
    qsizetype m_current = -1;
};

} // namespace bantin::ui
