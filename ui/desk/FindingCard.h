// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Theme.h"

#include <QAbstractButton>

namespace bantin::ui {

/// A card with a coloured edge that can be clicked or pressed with the keyboard. With an icon the word stands beside it at the
/// head, otherwise below the sentence.
class FindingCard final : public QAbstractButton
{
    Q_OBJECT
public:
    FindingCard(Tone tone, const QString &word, const QString &sentence, const QString &cite,
                QWidget *parent = nullptr);

    /// One of resources/icons; once, before it is shown.
    void setIconName(QLatin1StringView name);
    /// What stands at the place, below the sentence.
    void setDetail(const QString &detail);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// One of the texts the card is made of, from top to bottom.
    struct Line {
        QString text;
        QFont font;
        QColor colour;
        int indent = 0;
    };

    QList<Line> lines() const;
    void describe();
    int textHeight(const QString &text, const QFont &font, int width) const;
    QFont boldFont() const;
    QFont smallFont() const;

    Tone m_tone;
    QString m_word;
    QString m_cite;
    QString m_detail;
    QString m_icon;
};

} // namespace bantin::ui
