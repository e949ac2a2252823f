// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRectF>
#include <QString>

class QPainter;

namespace bantin::ui {

/// The one sheet of paper with the recovery key: whose it is, the words, the same as a QR code, how to use and keep it.
class RecoverySheet
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::RecoverySheet)
public:
    QString unit;
    QString maker;  ///< name of the administrator
    QDateTime made; ///< UTC

    /// Draws one A4 page, `page` its printable area in the painter's units. `words` as crypto::RecoveryKey gives them.
    void paint(QPainter &painter, const QRectF &page, const SecretBytes &words) const;
};

/// The words one by one, at most crypto::RecoveryKey::wordCount; views into `words`.
QList<QByteArrayView> wordsOf(const SecretBytes &words);

} // namespace bantin::ui
