// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/merge/MergePiece.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace bantin::ui {

/// What becomes of one piece: of the version here, of the other, or both. Named "merge.choice"; the buttons are "merge.mine",
/// "merge.theirs" and "merge.both". UI thread.
class ChoiceBox final : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    void showPiece(const content::MergePiece &piece, content::PieceChoice choice);
    void clear();
    /// As if the button were pressed, where it can be.
    void choose(content::PieceChoice choice);

Q_SIGNALS:
    void chosen(bantin::content::PieceChoice choice);

private:
    QRadioButton *makeRadio(const QString &objectName, content::PieceChoice choice);
    static QString causeWord(const content::MergePiece &piece);

    QLabel *m_cause;
    QButtonGroup *m_group;
    QRadioButton *m_mine;
    QRadioButton *m_theirs;
    QRadioButton *m_both;
};

} // namespace bantin::ui
