// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Delivery.h"

#include <QDialog>

class QGridLayout;

namespace bantin::ui {

/// What the portal answered about one package, in words, and keeping it as a file with its signature. The delivery must have
/// a receipt, which was verified before it was kept.
class ReceiptDialog final : public QDialog
{
    Q_OBJECT
public:
    ReceiptDialog(const Delivery &delivery, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const bantin::Error &error);
    /// Where the receipt now is; its signature is beside it.
    void saved(const QString &path);

private:
    void addFact(QGridLayout &facts, const QString &name, const QString &value);
    void addFacts(QGridLayout &facts);
    void chooseFile();
    void save(const QString &path);

    const Delivery m_delivery;
};

} // namespace bantin::ui
