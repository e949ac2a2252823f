// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Theme.h"

#include <QAbstractButton>

namespace bantin::ui {

/// A card with a coloured edge that can be clicked or pressed with the keyboard.
class FindingCard final : public QAbstractButton
{
    Q_OBJECT
public:
    FindingCard(Tone tone, const QString &word, const QString &sentence, const QString &cite,
                QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int textHeight(const QString &text, const QFont &font, int width) const;
    QFont boldFont() const;
    QFont smallFont() const;

    Tone m_tone;
    QString m_word;
    QString m_cite;
};

} // namespace bantin::ui
